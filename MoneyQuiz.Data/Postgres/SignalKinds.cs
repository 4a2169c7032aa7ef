using System.Collections.Immutable;

namespace MoneyQuiz.Data.Postgres;

/// <summary>A kind of <see cref="ChangeSignal"/>.</summary>
/// <param name="Id">Whose id it carries.</param>
/// <param name="Means">What has changed.</param>
/// <param name="Listeners">Who marks what as stale, or looks again.</param>
public sealed record SignalKind(string Kind, string Id, string Means, string Listeners);

/// <summary>All kinds. A new one is one line here; a house test finds those that are missing.</summary>
public static class SignalKinds
{
    public static readonly ImmutableArray<SignalKind> All =
    [
        new(
            "access",
            "an account, or a tenant",
            "somebody's role, membership, sign-in or second factor",
            "open dashboards of that account or tenant: CoachGate and AdminGate ask the doorkeeper again"
        ),
        new("api-key", "a tenant", "its keys for programs", "ApiKeyRing forgets its copies"),
        new("brand", "a tenant", "its published brand", "PublishedFrameworks: the copy is stale"),
        new("config", "a tenant", "its published config", "PublishedFrameworks: the copy is stale; an open editor looks again"),
        new("draft", "a tenant", "its draft: saved, discarded or published", "an open editor looks again"),
        new("likelihood", "a tenant", "its points", "LikelihoodRules forgets its copy"),
        new("tenant", "a tenant, or none for all", "its settings, hosts or state", "TenantDirectory forgets its copies; open dashboards ask again"),
    ];
}
