using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MoneyQuiz.Bench.Scoring;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var framework = Visitors.Framework();
var states = Enumerable.Range(1, 1_000).Select(seed => Visitors.Blind(framework, (ulong)seed)).ToImmutableArray();
var sums = new OnlySums(framework);

// Warm, then the best of nine rounds of each, by turns: what is left is the code, not the machine's other work.
var (score, loop) = (double.MaxValue, double.MaxValue);
for (var round = 0; round < 9; round++)
{
    score = Math.Min(score, Nanoseconds(20, s => ScoringEngine.Score(framework, s).Answered));
    loop = Math.Min(loop, Nanoseconds(200, sums.Of));
}

var bytes = Allocated(s => ScoringEngine.Score(framework, s).Answered);
Console.WriteLine($"rules={framework.Scoring.Rules.Length} score={score:0} bytes={bytes} loop={loop:0}");

var stored = states.Select(s => s.Log.Bytes.ToArray()).ToArray();
const int Sessions = 1_000_000;
var watch = Stopwatch.StartNew();
var primaries = new int[8];
for (var i = 0; i < Sessions; i++)
{
    var (facts, log) = (states[i % states.Length].Facts, AnswerLog.Decode(stored[i % stored.Length]));
    primaries[(int)ScoringEngine.Score(framework, new SessionState(facts, log)).Ranking.Primary!.Archetype]++;
}

Console.WriteLine($"replay={watch.Elapsed.TotalSeconds:0.0}");
return primaries.Sum() == Sessions ? 0 : 1;

double Nanoseconds(int times, Func<SessionState, int> measure)
{
    var sum = 0;
    var from = Stopwatch.GetTimestamp();
    for (var i = 0; i < times; i++)
    {
        foreach (var state in states)
        {
            sum += measure(state);
        }
    }

    var elapsed = Stopwatch.GetElapsedTime(from).TotalNanoseconds / (times * states.Length);
    return sum == 0 ? throw new InvalidOperationException("Nothing was measured.") : elapsed;
}

long Allocated(Func<SessionState, int> measure)
{
    var before = GC.GetAllocatedBytesForCurrentThread();
    foreach (var state in states)
    {
        measure(state);
    }

    return (GC.GetAllocatedBytesForCurrentThread() - before) / states.Length;
}
