using MoneyQuiz.Data.Audit;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <summary>Opens sign-ins, and puts what was refused on record.</summary>
public sealed class SignInBook(AuditLog audit, TimeProvider clock)
{
    /// <summary>Adds the sign-in's row to the caller's transaction, and starts the count of tries again.</summary>
    internal SignedIn Open(MoneyQuizDb db, Account account, string method, bool secondFactor, Visitor visitor)
    {
        var now = clock.GetUtcNow();
        Tries.Forget(account);
        var signIn = new SignIn
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account.Id,
            Method = method,
            SecondFactor = secondFactor,
            Device = visitor.Device.Length > 200 ? visitor.Device[..200] : visitor.Device,
            Address = visitor.Address,
            CreatedAt = now,
            SeenAt = now,
            ConfirmedAt = now,
            Stamp = account.SecurityStamp!,
        };
        db.SignIns.Add(signIn);
        return new SignedIn(account.Id, account.Name, account.Theme, signIn.Id, secondFactor);
    }

    internal static AuditFact Accepted(Account account, string method, Visitor visitor) =>
        new(TenantId.Platform, $"account:{account.Id}", "account.sign-in", $"account:{account.Id}") { Address = visitor.Address, Note = method };

    /// <summary>Writes that somebody was refused. The typed address is never written: it may be a password.</summary>
    internal async Task<SignInOutcome> Refuse(Guid? account, string method, Visitor visitor, CancellationToken cancellation)
    {
        var who = account is { } id ? $"account:{id}" : "account:unknown";
        var fact = new AuditFact(TenantId.Platform, who, "account.sign-in", who)
        {
            Outcome = AuditOutcome.Refused,
            Address = visitor.Address,
            Note = method,
        };
        await audit.OnItsOwn(fact, cancellation);
        return new SignInOutcome.Refused();
    }
}
