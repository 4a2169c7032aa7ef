using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <param name="Tenants">Names of the tenants that they belong to.</param>
public sealed record PersonRow(
    Guid Id,
    string Name,
    string Email,
    bool RunsPlatform,
    bool SecondFactor,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSeenAt,
    DateTimeOffset? DisabledAt,
    string[] Tenants
);

/// <param name="More">There are further people than are shown: a longer search finds them.</param>
public sealed record PeoplePage(IReadOnlyList<PersonRow> People, bool More);

/// <summary>Finds accounts by the beginning of their email address or of their name, for one who runs the platform.</summary>
public sealed class PeopleList(PlatformScope platform)
{
    public const int Most = 50;

    /// <summary>Null where the actor does not run the platform.</summary>
    public Task<PeoplePage?> Read(Actor actor, string? search, CancellationToken cancellation = default) =>
        platform.Run<PeoplePage?>(
            async db =>
            {
                var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", "people.listed", "platform") { Address = actor.Address };
                if (!await PlatformRights.Has(db, actor, cancellation))
                {
                    return (null, fact with { Outcome = AuditOutcome.Refused });
                }

                var people = db.Users.AsNoTracking();
                if (search?.Trim() is { Length: > 0 } text)
                {
                    var start = Escaped(text) + "%";
                    people = people.Where(a =>
                        EF.Functions.ILike(a.Email!, start) || EF.Functions.ILike(a.Name, start) || EF.Functions.ILike(a.Name, "% " + start)
                    );
                }

                var rows = await people
                    .OrderBy(a => a.Name)
                    .ThenBy(a => a.Id)
                    .Take(Most + 1)
                    .Select(a => new PersonRow(
                        a.Id,
                        a.Name,
                        a.Email ?? "",
                        db.PlatformAdmins.Any(p => p.AccountId == a.Id),
                        a.TwoFactorEnabled || db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Any(k => k.UserId == a.Id),
                        a.CreatedAt,
                        db.SignIns.Where(s => s.AccountId == a.Id).Max(s => (DateTimeOffset?)s.SeenAt),
                        a.DisabledAt,
                        db.Memberships.Where(m => m.AccountId == a.Id)
                            .Join(db.Tenants, m => m.TenantId, t => t.Id, (_, t) => t.Name)
                            .OrderBy(n => n)
                            .ToArray()
                    ))
                    .ToListAsync(cancellation);
                return (new PeoplePage(rows.Take(Most).ToList(), rows.Count > Most), fact);
            },
            cancellation
        );

    // What somebody types is text, not a pattern.
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
