using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>What a comparison says, in sentences that fit visitor and coach alike.</summary>
/// <param name="Gist">On the whole.</param>
/// <param name="Agrees">What both say; never empty together with <paramref name="Differs"/>.</param>
public sealed record ComparisonWords(string Gist, ImmutableArray<string> Agrees, ImmutableArray<string> Differs)
{
    private const int MostNamed = 3;

    /// <param name="resolved">Whose names are used.</param>
    /// <param name="first">The first format's name: <c>Likert</c>.</param>
    public static ComparisonWords Of(ResolvedFramework resolved, Comparison of, string first, string second)
    {
        string Name(ArchetypeId id) => resolved[id].Name;
        var (agrees, differs) = (new List<string>(), new List<string>());
        var (one, two) = (of.First.Ranking.Primary!, of.Second.Ranking.Primary!);
        if (of.SameLead)
        {
            agrees.Add($"{Name(one.Archetype)} leads in both, with {one.Score.Rounded} in {first} and {two.Score.Rounded} in {second}.");
        }
        else
        {
            differs.Add(
                $"{Name(one.Archetype)} leads in {first} ({one.Score.Rounded}), {Name(two.Archetype)} leads in {second} ({two.Score.Rounded})."
            );
        }

        var top = of.SharedTop.Where(a => !of.SameLead || a != one.Archetype).Select(Name).ToList();
        if (top.Count > 0)
        {
            agrees.Add($"{And(top)} {(top.Count == 1 ? "is" : "are")} among the strongest three in both.");
        }

        if (of.SameShadow)
        {
            agrees.Add($"{Name(of.First.Ranking.Shadow!.Archetype)} is the quietest in both.");
        }

        var near = of.Scores.Count(s => s.Agrees);
        if (near > 0)
        {
            agrees.Add(
                $"{(near == ArchetypeIds.Count ? "All eight patterns have" : near == 1 ? "One of the eight patterns has" : $"{near} of the eight patterns have")} nearly the same score in both, {Comparison.Alike} points apart at most."
            );
        }

        var far = of.Scores.Where(s => s.Differs).OrderByDescending(s => Math.Abs(s.Difference!.Value)).ThenBy(s => s.Archetype).Take(MostNamed);
        differs.AddRange(
            far.Select(s =>
                $"{Name(s.Archetype)} speaks louder in {(s.Difference > 0 ? second : first)}: {s.First!.Value.Rounded} in {first}, {s.Second!.Value.Rounded} in {second}."
            )
        );
        var missing = of.Scores.Where(s => s.Difference is null).Select(s => Name(s.Archetype)).ToList();
        if (missing.Count > 0)
        {
            differs.Add($"{And(missing)} could not be measured in one of them.");
        }

        return new ComparisonWords(GistOf(of, first, second), [.. agrees], [.. differs]);
    }

    private static string GistOf(Comparison of, string first, string second) =>
        of.MeanDistance switch
        {
            null => $"{first} and {second} have measured nothing in common.",
            <= 8 => $"{first} and {second} draw almost the same picture.",
            <= 16 => $"{first} and {second} draw much the same picture, with a few turns of their own.",
            _ =>
                $"{first} and {second} draw two rather different pictures. That happens: one asks for what is true on most days, another for what is done in the moment.",
        } + (of.First.IsIndicative || of.Second.IsIndicative ? " In one of them much was left out, so read it as a first hint." : "");

    private static string And(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
