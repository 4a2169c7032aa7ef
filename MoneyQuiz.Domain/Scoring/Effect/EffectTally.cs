using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Effect;

/// <summary>Adds up a report, session by session, in bounded memory.</summary>
public sealed class EffectTally
{
    /// <summary>How many of the sessions that change most are kept with both their cards.</summary>
    public const int MostShown = 10;

    private static readonly Comparer<SessionEffect> ByChange = Comparer<SessionEffect>.Create(
        (a, b) =>
            a.PrimaryChanged != b.PrimaryChanged ? b.PrimaryChanged.CompareTo(a.PrimaryChanged)
            : a.Largest != b.Largest ? b.Largest.CompareTo(a.Largest)
            : a.Id.CompareTo(b.Id)
    );

    private readonly SortedSet<SessionEffect> _most = new(ByChange);
    private readonly (long Sum, int Count)[] _before = new (long, int)[ArchetypeIds.Count];
    private readonly (long Sum, int Count)[] _after = new (long, int)[ArchetypeIds.Count];
    private int _compared;
    private int _skipped;
    private int _primaryChanged;

    /// <summary>Takes in one session; a null card says that there was nothing to compare.</summary>
    public void Add(Guid id, DateTimeOffset at, ScoreCard? before, ScoreCard? after)
    {
        if (before is null || after is null)
        {
            _skipped++;
            return;
        }

        _compared++;
        var largest = Centi.Zero;
        foreach (var archetype in ArchetypeIds.All)
        {
            Count(ref _before[(int)archetype], before[archetype]);
            Count(ref _after[(int)archetype], after[archetype]);
            var move = before[archetype] is { } b && after[archetype] is { } a ? (a - b).Magnitude : Centi.Zero;
            largest = move > largest ? move : largest;
        }

        var effect = new SessionEffect(id, at, before, after, largest);
        _primaryChanged += effect.PrimaryChanged ? 1 : 0;
        if (effect.PrimaryChanged || largest > Centi.Zero)
        {
            _most.Add(effect);
            if (_most.Count > MostShown)
            {
                _most.Remove(_most.Max!);
            }
        }
    }

    public EffectReport ToReport() =>
        new(
            _compared,
            _skipped,
            _primaryChanged,
            [.. ArchetypeIds.All.Select(a => new MeanMove(a, Mean(_before[(int)a]), Mean(_after[(int)a])))],
            [.. _most]
        );

    private static void Count(ref (long Sum, int Count) mean, Centi? score)
    {
        if (score is { } known)
        {
            mean = (mean.Sum + known.Hundredths, mean.Count + 1);
        }
    }

    private static Centi? Mean((long Sum, int Count) mean) => mean.Count == 0 ? null : new Centi((int)Centi.DivideRounded(mean.Sum, mean.Count));
}
