using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Data.Privacy;

/// <summary>Puts an address on the list of those that nobody writes to, or takes it off.</summary>
public sealed class Suppress(MemberAct act)
{
    /// <param name="email">As it was typed; it need not be a lead's.</param>
    /// <param name="reason">A key of <see cref="Suppression.Reasons"/>.</param>
    public Task<Acted> Add(Actor actor, TenantId tenant, string? email, string reason, CancellationToken cancellation = default)
    {
        var norm = Lead.Normalise(email ?? "");
        var hash = Suppression.Hash(norm);
        return act.Run(
            actor,
            tenant,
            Role.Coach,
            "address.suppressed",
            $"address:{hash}",
            async (db, now) =>
            {
                if (!System.Net.Mail.MailAddress.TryCreate(norm, out var parsed) || parsed.Address != norm || norm.Length > LeadForm.MostEmail)
                {
                    return new Deed(new Acted.Invalid("Enter an email address like name@example.com."));
                }

                if (Suppression.Reasons.All(r => r.Key != reason))
                {
                    return new Deed(new Acted.Invalid("Choose one of the reasons that are offered."));
                }

                var row = await db.Suppressions.FirstOrDefaultAsync(s => s.EmailHash == hash, cancellation);
                if (row is not null && row.Reason == reason && row.EmailNorm is not null)
                {
                    return new Deed(new Acted.Done(), Recorded: false);
                }

                var before = row?.Reason;
                if (row is null)
                {
                    row = new Suppression
                    {
                        TenantId = tenant,
                        EmailHash = hash,
                        Reason = reason,
                        At = now,
                    };
                    db.Suppressions.Add(row);
                }

                (row.EmailNorm, row.Reason, row.At) = (norm, reason, now);
                return new Deed(new Acted.Done(), before, reason);
            },
            cancellation
        );
    }

    /// <param name="hash">Of the address: an erased person's has no other name.</param>
    public Task<Acted> Lift(Actor actor, TenantId tenant, string hash, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "address.allowed",
            $"address:{hash}",
            async (db, _) =>
            {
                var reason = await db.Suppressions.Where(s => s.EmailHash == hash).Select(s => s.Reason).FirstOrDefaultAsync(cancellation);
                await db.Suppressions.Where(s => s.EmailHash == hash).ExecuteDeleteAsync(cancellation);
                return new Deed(new Acted.Done(), Before: reason, Recorded: reason is not null);
            },
            cancellation
        );
}
