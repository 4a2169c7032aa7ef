using System.Text.Json;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Branding;

/// <summary>A brand as JSON, in rows and in the API: snake_case, absent fields left out.</summary>
public static class BrandJson
{
    public static JsonElement Of(Brand brand) => JsonSerializer.SerializeToElement(brand, FrameworkJson.Strict);

    /// <exception cref="JsonException">It is no brand.</exception>
    public static Brand Parse(string json) =>
        JsonSerializer.Deserialize<Brand>(json, FrameworkJson.Stored) ?? throw new JsonException("The brand is empty.");

    /// <summary>Equal content, whatever the lists' references.</summary>
    public static bool AreEqual(Brand a, Brand b) => JsonElement.DeepEquals(Of(a), Of(b));
}
