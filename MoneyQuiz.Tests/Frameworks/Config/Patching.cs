using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Tests.Frameworks.Config;

/// <summary>Partials as text, laid over configs of the shipped definition.</summary>
internal static class Patching
{
    public static readonly FrameworkDefinition Definition = FrameworkDefinitions.MoneyArchetypes;

    public static ConfigPatched Apply(FrameworkConfig current, string partial, bool strict = false)
    {
        using var document = JsonDocument.Parse(partial);
        return ConfigPatch.Apply(Definition, current, document.RootElement, strict);
    }

    public static ConfigPatched.Accepted Accept(FrameworkConfig current, string partial) =>
        Apply(current, partial) switch
        {
            ConfigPatched.Accepted accepted => accepted,
            ConfigPatched.Invalid invalid => throw new InvalidOperationException(string.Join('\n', invalid.Faults)),
            _ => throw new InvalidOperationException(),
        };

    public static FrameworkConfig After(params string[] partials) =>
        partials.Aggregate(FrameworkConfig.Empty, (config, partial) => Accept(config, partial).Next);

    public static IReadOnlyList<ContentFault> Refuse(FrameworkConfig current, string partial, bool strict = false) =>
        Assert.IsType<ConfigPatched.Invalid>(Apply(current, partial, strict)).Faults;

    /// <summary>A mode's object as shipped, changed a little.</summary>
    public static string Likert(Action<JsonObject> change)
    {
        var likert = JsonSerializer.SerializeToNode(Definition, FrameworkJson.Strict)!["modes"]!["likert"]!.AsObject();
        change(likert);
        return likert.ToJsonString();
    }
}
