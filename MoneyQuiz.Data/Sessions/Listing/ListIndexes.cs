using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>
/// What the list is sorted and filtered along. Each index ends with the order of the list, so that a page is read off it
/// and nothing is sorted. None holds a column that an answer changes: answers stay updates within the page of the row.
/// </summary>
internal static class ListIndexes
{
    /// <summary>The likelihood, −1 where there is none: a null has no place in a comparison of rows.</summary>
    public const string LikelihoodRank = "LikelihoodRank";

    /// <summary>8 for the first archetype down to 1 for the last, 0 for none: descending, as the start is within each.</summary>
    public const string PrimaryRank = "PrimaryRank";

    public static int RankOf(ArchetypeId? id) => id is { } known ? ArchetypeIds.Count - (int)known : 0;

    public static void Add(EntityTypeBuilder<AssessSession> session)
    {
        session.Property<int>(LikelihoodRank).HasComputedColumnSql("coalesce(likelihood, -1)", stored: true);
        var ranks = string.Concat(ArchetypeIds.All.Select(a => $" when '{a.Key()}' then {RankOf(a)}"));
        session.Property<int>(PrimaryRank).HasComputedColumnSql($"case primary_archetype{ranks} else 0 end", stored: true);

        // Serves: the list by likelihood, and a band of it.
        Index(session, "likelihood", null, LikelihoodRank);
        // Serves: the same of those that were completed, which stand above nearly all that were not, and of those that were not.
        Index(session, "likelihood_done", "completed_at is not null", LikelihoodRank);
        Index(session, "likelihood_open", "completed_at is null", LikelihoodRank);
        // Serves: the list by archetype, and one archetype newest first.
        Index(session, "primary", null, PrimaryRank);
        // Serves: one format; one variant of it.
        Index(session, "format", null, nameof(AssessSession.ModeKey));
        Index(session, "variant", null, nameof(AssessSession.ModeKey), nameof(AssessSession.Variant));
        // Serves: what only some sessions have.
        Index(session, "source", $"source <> '{SessionSource.Own}'", nameof(AssessSession.Source));
        Index(session, "persona", "persona is not null", nameof(AssessSession.Persona));
        Index(session, "experiment", "mq_variant is not null", nameof(AssessSession.MqVariant));
        // Few have these, and they may all be warm, or none: along the list by likelihood a page of them could be far.
        Index(session, "source_likelihood", $"source <> '{SessionSource.Own}'", nameof(AssessSession.Source), LikelihoodRank);
        Index(session, "experiment_likelihood", "mq_variant is not null", nameof(AssessSession.MqVariant), LikelihoodRank);
        Index(session, "notes", "has_notes");
        Index(session, "notes_likelihood", "has_notes", LikelihoodRank);
        Index(session, "notes_primary", "has_notes", PrimaryRank);
        // Serves: those that were left.
        Index(session, "open", "completed_at is null");
    }

    private static void Index(EntityTypeBuilder<AssessSession> session, string name, string? filter, params string[] columns)
    {
        string[] all = [nameof(AssessSession.TenantId), .. columns, nameof(AssessSession.StartedAt), nameof(AssessSession.Id)];
        var index = session.HasIndex(all, $"IX_AssessSessions_List_{name}");
        if (filter is not null)
        {
            index.HasFilter(filter);
        }
    }
}
