using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>The definitions shipped inside the assembly, each read and checked once.</summary>
public static class FrameworkDefinitions
{
    private const string Key = "money_archetypes";

    // Which member of the definition stands in which file; a mode's file is the mode's object itself.
    private static readonly (string Member, string File)[] Places =
    [
        ("/archetypes", "archetypes.json"),
        ("/pairs", "pairs.json"),
        ("/modes/likert", "modes/likert.json"),
        ("", "words.json"),
    ];

    private static readonly Lazy<FrameworkDefinition> Shipped = new(() => Read(Key, Embedded));

    /// <exception cref="DefinitionFaultException">The shipped content is broken.</exception>
    public static FrameworkDefinition MoneyArchetypes => Shipped.Value;

    /// <summary>Puts a definition together from its files and checks it.</summary>
    /// <param name="framework">The framework's key, which is also its folder.</param>
    /// <param name="file">The text of a file by its path, such as <c>money_archetypes/pairs.json</c>.</param>
    /// <exception cref="DefinitionFaultException">With every fault of every file.</exception>
    public static FrameworkDefinition Read(string framework, Func<string, string> file)
    {
        var whole = new JsonObject { ["framework"] = framework };
        var modes = new JsonObject();
        foreach (var (member, name) in Places)
        {
            var path = $"{framework}/{name}";
            if (member.StartsWith("/modes/", StringComparison.Ordinal))
            {
                modes[member["/modes/".Length..]] = Parse(path, file(path));
                continue;
            }

            foreach (var (key, value) in Parse(path, file(path)))
            {
                whole[key] = value?.DeepClone();
            }
        }

        whole["modes"] = modes;
        var element = JsonSerializer.SerializeToElement(whole);
        ThrowIfAny(framework, JsonShape.Faults(element, typeof(FrameworkDefinition)));
        var definition = element.Deserialize<FrameworkDefinition>(FrameworkJson.Strict)!;
        ThrowIfAny(framework, FrameworkCheck.Faults(definition));
        return definition;
    }

    private static JsonObject Parse(string path, string text)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return node as JsonObject ?? throw new DefinitionFaultException([new DefinitionFault(path, "", "An object belongs here.")]);
        }
        catch (JsonException e)
        {
            throw new DefinitionFaultException([new DefinitionFault(path, "", $"This is not JSON: {e.Message}")]);
        }
    }

    private static void ThrowIfAny(string framework, IReadOnlyList<ContentFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new DefinitionFaultException([.. faults.Select(f => InFile(framework, f))]);
        }
    }

    private static DefinitionFault InFile(string framework, ContentFault fault)
    {
        var (member, name) = Places.First(p =>
            fault.Pointer == p.Member || fault.Pointer.StartsWith(p.Member + "/", StringComparison.Ordinal) || p.Member.Length == 0
        );
        var pointer = member.StartsWith("/modes/", StringComparison.Ordinal) ? fault.Pointer[member.Length..] : fault.Pointer;
        return new DefinitionFault($"{framework}/{name}", pointer, fault.Sentence);
    }

    private static string Embedded(string path)
    {
        using var stream =
            typeof(FrameworkDefinitions).Assembly.GetManifestResourceStream(path)
            ?? throw new DefinitionFaultException([new DefinitionFault(path, "", "The file is not in the assembly.")]);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
