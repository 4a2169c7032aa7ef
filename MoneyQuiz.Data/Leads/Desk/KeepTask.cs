using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Desk;

/// <summary>Sets tasks for a session, ticks them off, takes them away and puts them back.</summary>
public sealed class KeepTask(MemberAct act)
{
    public Task<Acted> Add(Actor actor, TenantId tenant, Guid session, string? title, DateOnly? dueOn, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "task.added",
            $"session:{session}",
            async (db, now) =>
            {
                if (FollowUp.FaultOf(title) is { } fault)
                {
                    return new Deed(new Acted.Invalid(fault));
                }

                if (!await db.AssessSessions.AnyAsync(s => s.Id == session, cancellation))
                {
                    return new Deed(new Acted.NotFound());
                }

                var task = new FollowUp
                {
                    Id = Guid.CreateVersion7(now),
                    TenantId = tenant,
                    SessionId = session,
                    Title = title!.Trim(),
                    DueOn = dueOn,
                    AuthorId = actor.AccountId,
                    CreatedAt = now,
                };
                db.FollowUps.Add(task);
                return new Deed(new Acted.Done(task.Id), After: task.Title, Subject: $"task:{task.Id}");
            },
            cancellation
        );

    public Task<Acted> Finish(Actor actor, TenantId tenant, Guid id, bool done, CancellationToken cancellation = default) =>
        Change(actor, tenant, id, done ? "task.done" : "task.reopened", (task, now) => task.DoneAt = done ? task.DoneAt ?? now : null, cancellation);

    public Task<Acted> Delete(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        Change(actor, tenant, id, "task.deleted", (task, now) => task.DeletedAt ??= now, cancellation);

    /// <summary>Undoes <see cref="Delete"/>.</summary>
    public Task<Acted> Restore(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        Change(actor, tenant, id, "task.restored", (task, _) => task.DeletedAt = null, cancellation);

    // On record where it changed anything.
    private Task<Acted> Change(
        Actor actor,
        TenantId tenant,
        Guid id,
        string action,
        Action<FollowUp, DateTimeOffset> change,
        CancellationToken cancellation
    ) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            action,
            $"task:{id}",
            async (db, now) =>
            {
                await db.Database.ExecuteSqlAsync($"select 1 from follow_ups where id = {id} for update", cancellation);
                if (await db.FollowUps.FirstOrDefaultAsync(t => t.Id == id, cancellation) is not { } task)
                {
                    return new Deed(new Acted.NotFound());
                }

                change(task, now);
                return new Deed(new Acted.Done(), After: task.Title, Recorded: db.ChangeTracker.HasChanges());
            },
            cancellation
        );
}
