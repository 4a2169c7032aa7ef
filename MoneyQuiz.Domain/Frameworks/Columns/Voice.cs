using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>How texts that are written for one visitor should sound. Column <c>voice_overrides</c> replaces it whole.</summary>
public sealed record Voice
{
    /// <summary>A few words, such as “warm, plain, a little dry”.</summary>
    public string Tone { get; init; } = "";

    public NarrativePerson Person { get; init; } = NarrativePerson.You;

    public ImmutableArray<string> UseWords { get; init; } = [];

    public ImmutableArray<string> AvoidWords { get; init; } = [];

    /// <summary>What a model is told beside the facts; unused while the narrative comes from templates.</summary>
    public string NarrativePrompt { get; init; } = "";
}

[JsonConverter(typeof(SnakeCaseEnumConverter<NarrativePerson>))]
public enum NarrativePerson
{
    /// <summary>“You go first.”</summary>
    You,

    /// <summary>“We go first, you and I.”</summary>
    We,

    /// <summary>“A Hero goes first.”</summary>
    They,
}
