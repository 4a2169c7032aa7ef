using System.Text.Json;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Domain.Scoring.Text.Models;

/// <summary>
/// What is made of a model's answer. Nothing in it is believed: archetypes must be ours, numbers within their bounds, quotes literally in the
/// text; what isn't is dropped. Confidences are brought down to a sum of 1.00, so that a model moves no more than the lexicon could.
/// </summary>
public static class ModelAnswer
{
    /// <summary>In bytes, of the whole answer.</summary>
    public const int Longest = 64 * 1024;

    private const int MostEvidence = 50;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    /// <param name="body">Of a 200, as it came.</param>
    /// <param name="sent">What the model was given to read.</param>
    public static ModelFinding Read(ReadOnlyMemory<byte> body, string model, MaskedText sent)
    {
        var tokens = 0;
        try
        {
            using var answer = JsonDocument.Parse(body, Strict);
            tokens = Tokens(answer.RootElement);
            if (!Choice(answer.RootElement, out var content, out var cutOff))
            {
                return Fault(FallbackCause.OffSchema);
            }

            if (cutOff)
            {
                return Fault(FallbackCause.CutOff);
            }

            using var inner = JsonDocument.Parse(content, Strict);
            return Evidence(inner.RootElement) is not { } evidence || evidence.GetArrayLength() > MostEvidence
                ? Fault(FallbackCause.OffSchema)
                : Judge(evidence, model, sent) with
                {
                    Tokens = tokens,
                };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second: a string in it is no UTF-8, or half a pair.
            return Fault(FallbackCause.Unreadable);
        }

        ModelFinding Fault(FallbackCause cause) => new(StoredReading.Fallback(cause, model)) { Tokens = tokens };
    }

    private static ModelFinding Judge(JsonElement evidence, string model, MaskedText sent)
    {
        var found = new TextEvidence?[ArchetypeIds.Count];
        var given = 0;
        foreach (var one in evidence.EnumerateArray())
        {
            given++;
            if (One(one, sent) is { } good && found[(int)good.Archetype] is null)
            {
                found[(int)good.Archetype] = good;
            }
        }

        var kept = found.OfType<TextEvidence>().ToImmutableArray();
        if (kept.IsEmpty && given > 0)
        {
            return new ModelFinding(StoredReading.Fallback(FallbackCause.OffSchema, model)) { Dropped = given };
        }

        // 90 and 70 of 160: 0.56 and 0.43.
        var sum = kept.Sum(e => e.Confidence.Hundredths);
        var bounded = sum <= 100 ? kept : [.. kept.Select(e => e with { Confidence = new Centi(e.Confidence.Hundredths * 100 / sum) })];
        return new ModelFinding(new StoredReading(null, model, bounded)) { Dropped = given - kept.Length };
    }

    private static TextEvidence? One(JsonElement one, MaskedText sent)
    {
        if (
            one.ValueKind != JsonValueKind.Object
            || !ArchetypeIds.TryParse(Text(one, "archetype"), out var archetype)
            || Number(one, "strength") is not { Hundredths: > 0 } strength
            || Number(one, "confidence") is not { Hundredths: > 0 } confidence
            || !one.TryGetProperty("quotes", out var quotes)
            || quotes.ValueKind != JsonValueKind.Array
        )
        {
            return null;
        }

        var texts = quotes.EnumerateArray().Take(MostEvidence).Where(q => q.ValueKind == JsonValueKind.String).Select(q => q.GetString()!);
        var snippets = Quotes.In(sent, texts);
        return snippets.IsEmpty ? null : new TextEvidence(archetype, strength, new Centi(confidence.Rounded), snippets);
    }

    // 0–100 in hundredths; null for anything else, NaN and 1e400 included.
    private static Centi? Number(JsonElement one, string name) =>
        one.TryGetProperty(name, out var element)
        && element.ValueKind == JsonValueKind.Number
        && element.TryGetDouble(out var number)
        && number is >= 0 and <= 100
            ? new Centi((int)Math.Round(number * 100, MidpointRounding.AwayFromZero))
            : null;

    private static string? Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var element) && element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static JsonElement? Evidence(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("evidence", out var list) && list.ValueKind == JsonValueKind.Array
            ? list
            : null;

    // {"choices": [{"message": {"content": "{…}"}, "finish_reason": "stop"}], "usage": {"total_tokens": 412}}
    private static bool Choice(JsonElement root, out string content, out bool cutOff)
    {
        (content, cutOff) = ("", false);
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("choices", out var choices)
            || choices.ValueKind != JsonValueKind.Array
            || choices.GetArrayLength() == 0
            || choices[0] is not { ValueKind: JsonValueKind.Object } first
            || !first.TryGetProperty("message", out var message)
            || message.ValueKind != JsonValueKind.Object
        )
        {
            return false;
        }

        cutOff = Text(first, "finish_reason") is "length" or "content_filter";
        content = Text(message, "content") ?? "";
        return cutOff || content.Length > 0;
    }

    private static int Tokens(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("usage", out var usage)
        && usage.ValueKind == JsonValueKind.Object
        && usage.TryGetProperty("total_tokens", out var total)
        && total.ValueKind == JsonValueKind.Number
        && total.TryGetInt32(out var tokens)
            ? Math.Clamp(tokens, 0, 1_000_000)
            : 0;
}

/// <summary>What came of asking a model.</summary>
/// <param name="Reading">To be kept with the session.</param>
public sealed record ModelFinding(StoredReading Reading)
{
    /// <summary>Of what the model said, how much didn't hold against the text.</summary>
    public int Dropped { get; init; }

    /// <summary>As the provider counted them; 0 where it doesn't say.</summary>
    public int Tokens { get; init; }

    /// <summary>Of the HTTP answer, where there was one.</summary>
    public int? Status { get; init; }

    public static ModelFinding Of(FallbackCause cause, string model = "", int? status = null) =>
        new(StoredReading.Fallback(cause, model)) { Status = status };
}
