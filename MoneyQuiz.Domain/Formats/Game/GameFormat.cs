using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Game;

/// <summary>Six rounds, each played in another way, each ending with a card that is turned over.</summary>
public sealed class GameFormat : Format
{
    public override ModeKey Key => ModeKey.Game;

    public override string Name => "Game";

    public override string Path => "game";

    public override ImmutableArray<string> OldPaths => [];

    public override Type ContentType => typeof(GameContent);

    public override IEnumerable<ContentFault> Faults(ModeContent content) => GameCheck.Faults((GameContent)content);

    public override FormatPlan Plan(ModeContent content, string resolvedHash) => new GamePlan((GameContent)content);
}
