using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

/// <param name="Partial">The columns to change, as the contract's merge table says.</param>
/// <param name="ExpectedVersion">The version that the caller began from; null: whatever it is.</param>
/// <param name="Strict">Refuse a partial that would drop keys, instead of warning.</param>
public sealed record ConfigPartial(JsonElement Partial, string? Reason = null, int? ExpectedVersion = null, bool Strict = false);

/// <summary>Lays a partial over a tenant's config and publishes the result, or tells every fault and writes nothing.</summary>
public sealed class PatchConfig(ChangeConfig change)
{
    public Task<ConfigChanged> Run(Actor actor, TenantId tenant, string framework, ConfigPartial partial, CancellationToken cancellation = default) =>
        change.Run(
            actor,
            tenant,
            framework,
            "config.changed",
            partial.ExpectedVersion,
            (_, definition, before) =>
                Task.FromResult<ChangeConfig.Decision>(
                    ConfigPatch.Apply(definition, before.Config, partial.Partial, partial.Strict) switch
                    {
                        ConfigPatched.Invalid invalid => new ConfigChanged.Invalid(invalid.Faults),
                        ConfigPatched.Accepted same when same.Next.Equals(before.Config) => new ConfigChanged.Unchanged(before),
                        ConfigPatched.Accepted next => ChangeConfig.Decision.Write(next.Next, next.Content, partial.Reason, next.Warnings),
                        _ => throw new InvalidOperationException(),
                    }
                ),
            cancellation
        );
}
