using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Game.Kinds;

/// <summary>A way to play a round. To add one: a class of its own, a member of <see cref="RoundKindKey"/>, and one line in <see cref="RoundKinds"/>.</summary>
public abstract class RoundKind
{
    public abstract RoundKindKey Key { get; }

    /// <summary>Whether each option is answered by itself; else the round is one question, and its options are the choices.</summary>
    public abstract bool AsksEachOption { get; }

    /// <summary>How many options a round of this kind may have.</summary>
    public abstract (int Least, int Most) Options { get; }

    /// <summary>Whether an option has another end: a no beside the yes, a lower end of a scale.</summary>
    public virtual bool HasOtherEnd => false;

    /// <summary>Whether it runs against a clock, which a visitor can always turn off.</summary>
    public virtual bool HasClock => false;

    /// <summary>Values of an item count from 0 to one less than this.</summary>
    public abstract int Values(GameRound round);

    /// <summary>What a value says of an option: points in so many shares of the whole, and the same of its other end.</summary>
    /// <param name="value">Of the option's own item; where the round is one question, of that.</param>
    public abstract (int Share, int Other, int Whole) Weigh(GameRound round, int option, int value);

    /// <summary>Whether a value says nothing either way.</summary>
    public virtual bool IsNeutral(int? value) => false;

    /// <summary>A value as shown to a coach.</summary>
    public abstract string Label(GameRound round, int option, int value);

    /// <summary>The same as a reason for a score, without the question beside it.</summary>
    public virtual string Reason(GameRound round, int option, int value) => Label(round, option, value);

    /// <summary>What is amiss with the values together; those of items without an answer are null.</summary>
    public virtual string? Fault(GameRound round, ReadOnlySpan<int?> values) => null;

    /// <summary>Values as somebody gives them who doesn't look.</summary>
    public virtual int[] Blindly(GameRound round, SeededShuffle chance) =>
        [.. Enumerable.Range(0, AsksEachOption ? round.Options.Length : 1).Select(_ => chance.Below(Values(round)))];

    /// <summary>Faults of a round's content beyond what all kinds ask for.</summary>
    public virtual void Check(GameRound round, string at, FaultList faults) { }
}
