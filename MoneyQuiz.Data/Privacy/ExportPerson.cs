using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Privacy;

public abstract record PersonExported
{
    /// <param name="Zip">Files of JSON: person, consents, sessions with answers and scores, notes, tasks, audit.</param>
    public sealed record Done(byte[] Zip) : PersonExported;

    public sealed record NotFound : PersonExported;

    public sealed record NotAllowed : PersonExported;
}

/// <summary>Everything about a person, for them to take along. That it was exported is on record.</summary>
public sealed class ExportPerson(MemberAct act, OpenSession sessions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // For people to read: letters as letters. Nothing of it is ever put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<PersonExported> Run(Actor actor, Tenant tenant, Guid lead, CancellationToken cancellation = default)
    {
        var files = new Dictionary<string, object>(StringComparer.Ordinal);
        List<Guid> ids = [];
        var outcome = await act.Run(
            actor,
            tenant.Id,
            Role.Coach,
            "lead.exported",
            $"lead:{lead}",
            async (db, _) =>
            {
                var id = await SamePerson.Of(db, lead, cancellation);
                if (await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancellation) is not { } person)
                {
                    return new Deed(new Acted.NotFound());
                }

                ids = await db.AssessSessions.Where(s => s.LeadId == id).OrderBy(s => s.StartedAt).Select(s => s.Id).ToListAsync(cancellation);
                await Rows(db, person, ids, files, cancellation);
                return new Deed(new Acted.Done());
            },
            cancellation
        );
        if (outcome is not Acted.Done)
        {
            return outcome is Acted.NotAllowed ? new PersonExported.NotAllowed() : new PersonExported.NotFound();
        }

        var opened = new List<object>();
        foreach (var id in ids)
        {
            if (await sessions.ById(tenant, id, cancellation) is { } session)
            {
                opened.Add(Session(session));
            }
        }

        files["sessions.json"] = opened;
        return new PersonExported.Done(await Zip(files, cancellation));
    }

    private static async Task Rows(MoneyQuizDb db, Lead person, List<Guid> sessions, Dictionary<string, object> files, CancellationToken cancellation)
    {
        var merged = await db.Leads.Where(l => l.MergedInto == person.Id).Select(l => new { l.Id, l.Email }).ToListAsync(cancellation);
        var notes = await db.Notes.AsNoTracking().Where(n => sessions.Contains(n.SessionId)).OrderBy(n => n.CreatedAt).ToListAsync(cancellation);
        var tasks = await db.FollowUps.AsNoTracking().Where(t => sessions.Contains(t.SessionId)).OrderBy(t => t.CreatedAt).ToListAsync(cancellation);
        var consents = await db.Consents.AsNoTracking().Where(c => c.LeadId == person.Id).OrderBy(c => c.At).ToListAsync(cancellation);
        string[] subjects = [$"lead:{person.Id}", .. sessions.Select(s => $"session:{s}"), .. notes.Select(n => $"note:{n.Id}")];
        files["person.json"] = new
        {
            person.Id,
            person.Name,
            person.Email,
            person.CreatedAt,
            OtherAddresses = merged.Select(m => m.Email),
            Tags = await db.LeadTags.Where(t => t.LeadId == person.Id).OrderBy(t => t.Tag).Select(t => t.Tag).ToListAsync(cancellation),
            MayBeWrittenTo = await PrivacyState.Suppressed(db, person.Id, cancellation) is null,
        };
        files["consents.json"] = consents.Select(c => new
        {
            Kind = c.Kind.ToString(),
            c.Text,
            c.TextVersion,
            c.At,
            c.Source,
            c.SessionId,
        });
        files["notes.json"] = notes.Select(n => new
        {
            n.Id,
            n.SessionId,
            n.Text,
            n.CreatedAt,
            n.EditedAt,
            n.DeletedAt,
        });
        files["tasks.json"] = tasks.Select(t => new
        {
            t.Id,
            t.SessionId,
            t.Title,
            t.DueOn,
            t.CreatedAt,
            t.DoneAt,
        });
        files["shared.json"] = await db
            .SharedResults.Where(s => sessions.Contains(s.SessionId))
            .OrderBy(s => s.SharedAt)
            .Select(s => new { s.SessionId, s.SharedAt })
            .ToListAsync(cancellation);
        files["audit.json"] = await db
            .AuditEntries.Where(e => e.TenantId == db.Tenant && subjects.Contains(e.Subject))
            .OrderBy(e => e.Sequence)
            .Select(e => new
            {
                e.At,
                e.Action,
                e.Subject,
            })
            .ToListAsync(cancellation);
    }

    private static object Session(OpenedSession session)
    {
        var (row, resolved, state, card, _) = session;
        var lines = Explanation.ForCoach(resolved, state, card ?? ScoringEngine.Score(resolved, state));
        return new
        {
            row.Id,
            Format = row.ModeKey,
            row.Variant,
            row.StartedAt,
            row.LastAnswerAt,
            row.CompletedAt,
            Scores = card is null ? null : ArchetypeIds.All.ToDictionary(a => a.Key(), a => card[a]?.ToString(), StringComparer.Ordinal),
            row.PrimaryArchetype,
            row.SecondaryArchetype,
            row.ShadowArchetype,
            Answers = lines.Where(l => l.Given.Length > 0).Select(l => new { Asked = l.Text, Answered = l.Given.Select(g => g.Label) }),
            row.Likelihood,
            row.LikelihoodReasons,
            row.Outcome,
            row.OutcomeAt,
            row.BookingClickedAt,
            row.BookedAt,
            row.DeviceClass,
            row.Referrer,
            row.Persona,
            Utm = new[] { row.UtmSource, row.UtmMedium, row.UtmCampaign, row.UtmTerm, row.UtmContent }.OfType<string>(),
            row.MqVariant,
        };
    }

    private static async Task<byte[]> Zip(Dictionary<string, object> files, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                await using var file = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancellation);
                await JsonSerializer.SerializeAsync(file, content, Json, cancellation);
            }
        }

        return bytes.ToArray();
    }
}
