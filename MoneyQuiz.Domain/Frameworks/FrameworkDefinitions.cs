using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>The definitions shipped inside the assembly, each read and checked once.</summary>
public static class FrameworkDefinitions
{
    private const string Key = "money_archetypes";

    // Each file holds some members of the definition; one under modes/ is that mode's object itself.
    private static readonly string[] Files = ["archetypes.json", "pairs.json", "words.json", "modes/likert.json", "modes/qa.json", "modes/game.json"];

    private static readonly Lazy<FrameworkDefinition> Shipped = new(() => Read(Key, Embedded));

    /// <exception cref="DefinitionFaultException">The shipped content is broken.</exception>
    public static FrameworkDefinition MoneyArchetypes => Shipped.Value;

    /// <summary>The shipped definition with this key, or null.</summary>
    public static FrameworkDefinition? Find(string key) => key == Key ? MoneyArchetypes : null;

    /// <summary>Puts a definition together from its files and checks it.</summary>
    /// <param name="framework">The framework's key, which is also its folder.</param>
    /// <param name="file">The text of a file by its path, such as <c>money_archetypes/pairs.json</c>.</param>
    /// <exception cref="DefinitionFaultException">With every fault of every file.</exception>
    public static FrameworkDefinition Read(string framework, Func<string, string> file)
    {
        var whole = new JsonObject { ["framework"] = framework };
        var modes = new JsonObject();
        var origins = new List<(string Pointer, string File, string Within)>();
        var faults = new List<DefinitionFault>();
        foreach (var path in Files.Select(name => $"{framework}/{name}"))
        {
            var mode = path.Contains("/modes/", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(path) : null;
            var members = Parse(path, file(path), faults);
            if (mode is not null)
            {
                modes[mode] = members;
                origins.Add(($"/modes/{mode}", path, ""));
                continue;
            }

            foreach (var (name, value) in members)
            {
                if (whole.TryAdd(name, value?.DeepClone()))
                {
                    origins.Add(($"/{name}", path, $"/{name}"));
                }
                else
                {
                    faults.Add(new DefinitionFault(path, $"/{name}", $"“{name}” stands in another file already. Keep one."));
                }
            }
        }

        whole["modes"] = modes;
        ThrowIfAny(faults);
        var element = JsonSerializer.SerializeToElement(whole);
        ThrowIfAny(JsonShape.Faults(element, typeof(FrameworkDefinition)).Select(f => InFile(framework, f, origins)));
        var definition = element.Deserialize<FrameworkDefinition>(FrameworkJson.Strict)!;
        ThrowIfAny(FrameworkCheck.Faults(definition).Select(f => InFile(framework, f, origins)));
        return definition;
    }

    private static JsonObject Parse(string path, string text, List<DefinitionFault> faults)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject members)
            {
                return members;
            }

            faults.Add(new DefinitionFault(path, "", "An object belongs here."));
        }
        catch (JsonException e)
        {
            faults.Add(new DefinitionFault(path, "", $"This is not JSON: {e.Message}"));
        }

        return [];
    }

    private static void ThrowIfAny(IEnumerable<DefinitionFault> faults)
    {
        if (faults.ToList() is { Count: > 0 } all)
        {
            throw new DefinitionFaultException(all);
        }
    }

    // A member that stands in no file is missed by the folder as a whole.
    private static DefinitionFault InFile(string framework, ContentFault fault, List<(string Pointer, string File, string Within)> origins)
    {
        var origin = origins.Find(o => fault.Pointer == o.Pointer || fault.Pointer.StartsWith(o.Pointer + "/", StringComparison.Ordinal));
        return origin.File is null
            ? new DefinitionFault(framework, fault.Pointer, fault.Sentence)
            : new DefinitionFault(origin.File, origin.Within + fault.Pointer[origin.Pointer.Length..], fault.Sentence);
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
