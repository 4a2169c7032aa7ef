using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>
/// What a quiz really runs on: the definition with a tenant's config laid over it, immutable and ready to run. A session
/// keeps <see cref="Hash"/>; the bytes are stored once by it, and read back with <see cref="Parse"/> years later.
/// </summary>
public sealed class ResolvedFramework
{
    private readonly FrozenDictionary<ModeKey, FormatPlan> _plans;
    private readonly FrozenDictionary<(ArchetypeId, ArchetypeId), string> _pairs;

    private ResolvedFramework(FrameworkDefinition content, byte[] bytes)
    {
        Content = content;
        Bytes = bytes;
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Calibration = new CalibrationPlan(content.Scoring);
        _plans = FormatCatalogue.All.Where(f => content.Modes[f.Key].Enabled).ToFrozenDictionary(f => f.Key, f => f.Plan(content.Modes[f.Key], Hash));
        _pairs = content.Pairs.ToFrozenDictionary(p => FrameworkCheck.Sorted(p.Between[0], p.Between[1]), p => p.Text);
    }

    public FrameworkDefinition Content { get; }

    /// <summary>Canonical UTF-8 JSON: equal content gives equal bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of <see cref="Bytes"/>: 64 lower-case hex digits.</summary>
    public string Hash { get; }

    /// <summary><c>money_archetypes</c>.</summary>
    public string Framework => Content.Framework;

    public Landing Landing => Content.Landing;

    public ResultsDisplay ResultsDisplay => Content.ResultsDisplay;

    public Communications Communications => Content.Communications;

    public ScoringSettings Scoring => Content.Scoring;

    /// <summary>The weights and rules of <see cref="Scoring"/>, ready to run.</summary>
    public CalibrationPlan Calibration { get; }

    /// <summary>The formats on offer, in the catalogue's order.</summary>
    public IEnumerable<Format> Offered => FormatCatalogue.All.Where(f => _plans.ContainsKey(f.Key));

    public Archetype this[ArchetypeId id] => Content.Archetypes[(int)id];

    /// <summary>The text for two different archetypes, in either order.</summary>
    public string PairText(ArchetypeId a, ArchetypeId b) => _pairs[FrameworkCheck.Sorted(a, b)];

    /// <summary>A mode ready to run, or null where it isn't offered.</summary>
    public FormatPlan? Plan(ModeKey key) => _plans.GetValueOrDefault(key);

    /// <summary>The depth word of a score.</summary>
    public DepthWord DepthOf(Centi score) => Scoring.Depth.Last(d => Centi.Whole(d.From) <= score);

    /// <summary>The micro-insight that goes with an archetype's score.</summary>
    public string InsightOf(ArchetypeId id, Centi score) => this[id].Insights.At(DepthOf(score).Insight);

    /// <summary>Makes content ready to run.</summary>
    /// <exception cref="ArgumentException">It has faults: ask <see cref="FrameworkCheck.Faults"/> first.</exception>
    public static ResolvedFramework Of(FrameworkDefinition content)
    {
        var faults = FrameworkCheck.Faults(content);
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", faults.Select(f => $"{f.Pointer}: {f.Sentence}")), nameof(content));
        }

        return new ResolvedFramework(content, FrameworkJson.Canonical(JsonSerializer.SerializeToElement(content, FrameworkJson.Strict)));
    }

    /// <summary>Reads a stored state. Its hash is that of the given bytes, whatever this version would write today.</summary>
    /// <exception cref="JsonException">The bytes are not a resolved framework.</exception>
    public static ResolvedFramework Parse(ReadOnlyMemory<byte> bytes)
    {
        var content =
            JsonSerializer.Deserialize<FrameworkDefinition>(bytes.Span, FrameworkJson.Stored)
            ?? throw new JsonException("The stored state of a framework is empty.");
        return new ResolvedFramework(content, bytes.ToArray());
    }
}
