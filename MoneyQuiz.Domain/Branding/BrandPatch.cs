using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Domain.Branding;

/// <summary>What a partial makes of a brand.</summary>
public abstract record BrandPatched
{
    public sealed record Accepted(Brand Next) : BrandPatched;

    /// <param name="Faults">All of them, with pointers from the partial's root.</param>
    public sealed record Invalid(IReadOnlyList<ContentFault> Faults) : BrandPatched;
}

/// <summary>Lays a partial over a brand: each field that it names replaces, null sets a field back to its default.</summary>
public static class BrandPatch
{
    /// <summary>The secret's id is the platform's to give: no partial names it.</summary>
    private const string SecretId = "scores_webhook_secret_id";

    public static BrandPatched Apply(Brand current, JsonElement partial)
    {
        if (partial.ValueKind != JsonValueKind.Object)
        {
            return new BrandPatched.Invalid([new ContentFault("", "An object with the fields to change belongs here.")]);
        }

        if (!ConfigHygiene.IsReadable(partial))
        {
            return new BrandPatched.Invalid([new ContentFault("", "A name or a text holds half of a character. Type it again.")]);
        }

        var faults = new FaultList();
        faults.Add(ConfigHygiene.Raw(partial, nullDepth: 1));
        faults.Must(!partial.TryGetProperty(SecretId, out _), $"/{SecretId}", "The secret’s id is given by the platform. Leave it out.");
        if (faults.All.Count > 0)
        {
            return new BrandPatched.Invalid(faults.All);
        }

        var next = JsonObject.Create(BrandJson.Of(current))!;
        foreach (var field in partial.EnumerateObject())
        {
            next.Remove(field.Name);
            if (field.Value.ValueKind != JsonValueKind.Null)
            {
                next[field.Name] = JsonSerializer.SerializeToNode(field.Value);
            }
        }

        var element = JsonSerializer.SerializeToElement(next);
        faults.Add(JsonShape.Faults(element, typeof(Brand)));
        if (faults.All.Count > 0)
        {
            return new BrandPatched.Invalid(faults.All);
        }

        var brand = element.Deserialize<Brand>(FrameworkJson.Strict)!.Tidy();
        faults.Add(brand.Validate().Select(f => new ContentFault(f.Pointer, f.Sentence)));
        return faults.All.Count > 0 ? new BrandPatched.Invalid(faults.All) : new BrandPatched.Accepted(brand);
    }
}
