using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Desk;

/// <summary>Writes, changes, takes away and puts back what coaches note about a session.</summary>
public sealed class KeepNote(MemberAct act)
{
    public Task<Acted> Add(Actor actor, TenantId tenant, Guid session, string? text, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "note.added",
            $"session:{session}",
            async (db, now) =>
            {
                if (Note.FaultOf(text) is { } fault)
                {
                    return new Deed(new Acted.Invalid(fault));
                }

                if (!await db.AssessSessions.AnyAsync(s => s.Id == session, cancellation))
                {
                    return new Deed(new Acted.NotFound());
                }

                var note = new Note
                {
                    Id = Guid.CreateVersion7(now),
                    TenantId = tenant,
                    SessionId = session,
                    Text = text!.Trim(),
                    AuthorId = actor.AccountId,
                    CreatedAt = now,
                };
                db.Notes.Add(note);
                await db.SaveChangesAsync(cancellation);
                await Mark(db, session, cancellation);
                return new Deed(new Acted.Done(note.Id), After: note.Text, Subject: $"note:{note.Id}");
            },
            cancellation
        );

    /// <param name="revision">That the editor began from.</param>
    public Task<Acted> Edit(Actor actor, TenantId tenant, Guid id, int revision, string? text, CancellationToken cancellation = default) =>
        Change(
            actor,
            tenant,
            id,
            "note.edited",
            (note, now) =>
            {
                var (before, after) = (note.Text, text?.Trim() ?? "");
                if (Note.FaultOf(text) is { } fault)
                {
                    return new Deed(new Acted.Invalid(fault));
                }

                if (note.Revision != revision)
                {
                    return new Deed(
                        new Acted.Conflict("Somebody else changed this note meanwhile. Theirs is shown above; yours is still in the box.")
                    );
                }

                if (before == after)
                {
                    return new Deed(new Acted.Done());
                }

                (note.Text, note.EditedAt, note.Revision) = (after, now, revision + 1);
                return new Deed(new Acted.Done(), before, after);
            },
            cancellation
        );

    public Task<Acted> Delete(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        Change(
            actor,
            tenant,
            id,
            "note.deleted",
            (note, now) =>
            {
                note.DeletedAt ??= now;
                return new Deed(new Acted.Done(), Before: note.Text);
            },
            cancellation
        );

    /// <summary>Undoes <see cref="Delete"/>.</summary>
    public Task<Acted> Restore(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        Change(
            actor,
            tenant,
            id,
            "note.restored",
            (note, _) =>
            {
                note.DeletedAt = null;
                return new Deed(new Acted.Done(), After: note.Text);
            },
            cancellation
        );

    // On record where it changed anything.
    private Task<Acted> Change(
        Actor actor,
        TenantId tenant,
        Guid id,
        string action,
        Func<Note, DateTimeOffset, Deed> change,
        CancellationToken cancellation
    ) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            action,
            $"note:{id}",
            async (db, now) =>
            {
                await db.Database.ExecuteSqlAsync($"select 1 from notes where id = {id} for update", cancellation);
                if (await db.Notes.FirstOrDefaultAsync(n => n.Id == id, cancellation) is not { } note)
                {
                    return new Deed(new Acted.NotFound());
                }

                var deed = change(note, now);
                deed = deed with { Recorded = db.ChangeTracker.HasChanges() };
                await db.SaveChangesAsync(cancellation);
                await Mark(db, note.SessionId, cancellation);
                return deed;
            },
            cancellation
        );

    // What the list filters by.
    private static Task<int> Mark(MoneyQuizDb db, Guid session, CancellationToken cancellation) =>
        db
            .AssessSessions.Where(s => s.Id == session)
            .ExecuteUpdateAsync(
                s => s.SetProperty(x => x.HasNotes, x => db.Notes.Any(n => n.SessionId == x.Id && n.DeletedAt == null)),
                cancellation
            );
}
