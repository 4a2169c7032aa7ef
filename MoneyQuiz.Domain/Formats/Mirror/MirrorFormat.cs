using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Mirror;

/// <summary>A conversation: each question is chosen by what was answered, and two at the end are answered in the visitor's own words.</summary>
public sealed class MirrorFormat : Format
{
    public override ModeKey Key => ModeKey.Qa;

    public override string Name => "Mirror";

    public override string Path => "mirror";

    public override ImmutableArray<string> OldPaths => ["qa"];

    public override Type ContentType => typeof(MirrorContent);

    public override IEnumerable<ContentFault> Faults(ModeContent content) => MirrorCheck.Faults((MirrorContent)content);

    public override FormatPlan Plan(ModeContent content, string resolvedHash) => new MirrorPlan((MirrorContent)content);
}
