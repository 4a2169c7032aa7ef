using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Game.Kinds;

/// <summary>Four ways to act against a gentle clock. The value after the last option is “time ran out”: an answer like the others.</summary>
public sealed class TimedPickKind : PickKind
{
    public override RoundKindKey Key => RoundKindKey.TimedPick;

    public override bool HasClock => true;

    public override int Values(GameRound round) => round.Options.Length + 1;

    public override string Label(GameRound round, int option, int value) => At(round, value).Text;

    public override void Check(GameRound round, string at, FaultList faults)
    {
        faults.Must(round.Seconds is >= 10 and <= 120, $"{at}/seconds", "Give the clock from 10 to 120 seconds.");
        faults.Must(round.TimeOut is not null, $"{at}/time_out", "Say what it means when time runs out.");
    }

    private static GameOption At(GameRound round, int value) => value < round.Options.Length ? round.Options[value] : round.TimeOut!;
}
