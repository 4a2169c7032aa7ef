using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>Whose machines write and speak. Column <c>providers</c> replaces it whole. Keys are never part of it: they live in a table of their own.</summary>
public sealed record Providers
{
    public NarrativeProvider Narrative { get; init; } = new();

    /// <summary>The provider's own name of a voice; blank: nothing is spoken.</summary>
    public string VoiceId { get; init; } = "";

    public ProviderLimits Limits { get; init; } = new();
}

public sealed record NarrativeProvider
{
    public NarrativeSource Source { get; init; } = NarrativeSource.Templates;

    /// <summary>https address of an OpenAI-compatible endpoint; blank with templates.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The provider's own name of a model; blank with templates.</summary>
    public string Model { get; init; } = "";
}

[JsonConverter(typeof(SnakeCaseEnumConverter<NarrativeSource>))]
public enum NarrativeSource
{
    /// <summary>Our own sentences; costs nothing and never fails.</summary>
    Templates,

    /// <summary>A model behind an endpoint; templates stand in whenever it fails or its budget is spent.</summary>
    Model,
}

/// <summary>What a tenant allows a provider to use.</summary>
public sealed record ProviderLimits
{
    /// <summary>1–600.</summary>
    public int RequestsPerMinute { get; init; } = 20;

    /// <summary>Hundredths of the account's currency in a calendar month, 0–1,000,000; 0: nothing may be spent.</summary>
    public int MonthlyCents { get; init; }
}
