using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Mirror;

/// <summary>
/// Which questions a session asks. The next is chosen at the moment in which the one before is closed, from what was answered by then: so
/// it follows from the log alone, and an answer that is changed later steers what comes, never what was asked. Whole numbers only.
/// </summary>
internal sealed class MirrorPath
{
    /// <summary>The first questions go round: after each two of them every archetype has been asked about equally often.</summary>
    private const int Opening = 4;

    /// <summary>Thousandths behind the leader within which an archetype still counts as close.</summary>
    private const int Close = 300;

    /// <summary>The leader must have been the same for so many questions.</summary>
    private const int Stable = 3;

    // Nobody begins at nothing: as if one question of each kind had been answered blindly, three points of twelve.
    private const int PriorEarned = 3;
    private const int PriorMost = 12;

    private readonly MirrorPlan _plan;
    private readonly int[] _rank;
    private readonly List<int> _asked;
    private readonly int[] _answers;
    private readonly int[] _earned = new int[ArchetypeIds.Count];
    private readonly int[] _most = new int[ArchetypeIds.Count];
    private readonly int[] _mains = new int[ArchetypeIds.Count];
    private int _leader = -1;
    private int _leads;

    private MirrorPath(MirrorPlan plan, int[] rank)
    {
        (_plan, _rank) = (plan, rank);
        _asked = new List<int>(plan.Content.Most);
        _answers = new int[plan.Content.Questions.Length];
        _answers.AsSpan().Fill(-1);
        Ask();
    }

    /// <summary>By step.</summary>
    public IReadOnlyList<int> Questions => _asked;

    /// <summary>No question follows those that are there.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>How many questions are expected.</summary>
    public int Expected => IsSettled ? _asked.Count : _plan.Content.Most;

    /// <param name="rank">Of each question, its place in the session's own order: decides between equals.</param>
    public static MirrorPath Of(MirrorPlan plan, int[] rank, AnswerLog log)
    {
        var path = new MirrorPath(plan, rank);
        foreach (ref readonly var entry in log.Entries.AsSpan())
        {
            if (entry.Kind == AnswerKind.Answer)
            {
                path._answers[entry.Item] = entry.Value;
            }
            else if (entry.ClosesStep && entry.Step == path._asked.Count - 1 && !path.IsSettled)
            {
                path.Weigh();
                path.GoOn();
            }
        }

        return path;
    }

    private void GoOn()
    {
        var (leader, margin) = Leader();
        _leads = leader == _leader ? _leads + 1 : 1;
        _leader = leader;
        var stable = _leads >= Stable && margin >= _plan.Content.StableMargin * 10;
        if (_asked.Count >= _plan.Content.Most || (_asked.Count >= _plan.Content.Least && stable))
        {
            IsSettled = true;
        }
        else
        {
            Ask();
        }
    }

    // A question that was left out asks for nothing.
    private void Weigh()
    {
        for (var a = 0; a < ArchetypeIds.Count; a++)
        {
            (_earned[a], _most[a], _mains[a]) = (0, 0, 0);
            foreach (var question in _asked)
            {
                var most = _plan.Most(question, a);
                _mains[a] += most == MirrorCheck.Main ? 1 : 0;
                if (_answers[question] >= 0)
                {
                    _most[a] += most;
                    _earned[a] += _plan.Points(question, _answers[question], a);
                }
            }
        }
    }

    private void Ask()
    {
        Span<int> worth = stackalloc int[ArchetypeIds.Count];
        Worth(worth);
        var last = _asked.Count == 0 ? -1 : _plan.ThemeOf[_asked[^1]];
        var (best, value) = (-1, -1L);
        for (var question = 0; question < _rank.Length; question++)
        {
            if (_asked.Contains(question))
            {
                continue;
            }

            var sum = 0L;
            for (var a = 0; a < ArchetypeIds.Count; a++)
            {
                sum += _plan.Most(question, a) * worth[a];
            }

            // Another scene is worth more than a tenth.
            sum = _plan.ThemeOf[question] == last ? sum * 9 / 10 : sum;
            if (sum > value || (sum == value && _rank[question] < _rank[best]))
            {
                (best, value) = (question, sum);
            }
        }

        _asked.Add(best);
    }

    // What a point about each archetype would tell: much of those close to the leader, less of those that are well measured.
    private void Worth(Span<int> worth)
    {
        var lead = 0;
        for (var a = 0; a < worth.Length; a++)
        {
            worth[a] = Rate(a);
            lead = Math.Max(lead, worth[a]);
        }

        for (var a = 0; a < worth.Length; a++)
        {
            worth[a] =
                _asked.Count < Opening ? (_mains[a] == _asked.Count / 2 ? 100 : 0) : Math.Max(0, Close - (lead - worth[a])) * 24 / (_most[a] + 24);
        }
    }

    private (int Leader, int Margin) Leader()
    {
        var (first, second, leader) = (-1, -1, 0);
        for (var a = 0; a < ArchetypeIds.Count; a++)
        {
            var rate = Rate(a);
            if (rate > first)
            {
                (first, second, leader) = (rate, first, a);
            }
            else
            {
                second = Math.Max(second, rate);
            }
        }

        return (leader, first - second);
    }

    // In thousandths.
    private int Rate(int archetype) => 1000 * (_earned[archetype] + PriorEarned) / (_most[archetype] + PriorMost);
}
