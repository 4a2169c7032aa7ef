using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Likert;

/// <summary>“How true is this of you?”: statements on an answer scale, some to a page.</summary>
public sealed class LikertFormat : Format
{
    public override ModeKey Key => ModeKey.Likert;

    public override string Name => "Likert";

    public override string Path => "likert";

    public override ImmutableArray<string> OldPaths => ["quiz"];

    public override Type ContentType => typeof(LikertContent);

    public override IEnumerable<ContentFault> Faults(ModeContent content) => LikertCheck.Faults((LikertContent)content);

    public override FormatPlan Plan(ModeContent content, string resolvedHash) => new LikertPlan((LikertContent)content, resolvedHash);
}
