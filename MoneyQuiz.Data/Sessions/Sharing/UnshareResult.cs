using MoneyQuiz.Data.Postgres;

namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>Turns a shared result's link off, for good: a link that is made afterwards is another one.</summary>
public sealed class UnshareResult(TenantDb tenants)
{
    public Task Run(Tenant tenant, string token, CancellationToken cancellation = default)
    {
        var hash = SessionToken.Hash(token);
        return tenants.In(
            tenant.Id,
            db =>
                db.SharedResults.Where(s => db.AssessSessions.Any(a => a.Id == s.SessionId && a.TokenHash == hash)).ExecuteDeleteAsync(cancellation),
            cancellation
        );
    }
}
