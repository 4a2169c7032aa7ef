using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Game;
using MoneyQuiz.Domain.Formats.Mirror;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Formats;

/// <summary>What visitors read in Mirror and Game: enough of it, nothing twice, plain enough for a reader of twelve.</summary>
public sealed partial class FormatContentTests
{
    private static readonly MirrorContent Mirror = (MirrorContent)Play.Framework.Content.Modes[ModeKey.Qa];
    private static readonly GameContent Game = (GameContent)Play.Framework.Content.Modes[ModeKey.Game];

    private static IEnumerable<string> MirrorTexts =>
        Mirror
            .Questions.SelectMany(q => q.Options.Select(o => o.Text).Prepend(q.Text))
            .Concat(Mirror.Reflections.SelectMany(r => new[] { r.Prompt, r.Hint }));

    private static IEnumerable<string> GameTexts =>
        Game.Rounds.SelectMany(r =>
            r.Cards.Append(r.Even).SelectMany(c => new[] { c.Title, c.Text }).Concat(Options(r).Select(o => o.Text)).Prepend(r.Scene).Prepend(r.Ask)
        );

    private static IEnumerable<GameOption> Options(GameRound round) => round.TimeOut is { } late ? round.Options.Append(late) : round.Options;

    [Fact]
    public void Mirror_has_48_questions_of_4_replies_each_archetype_in_24_of_them()
    {
        Assert.Equal(48, Mirror.Questions.Length);
        Assert.All(Mirror.Questions, q => Assert.Equal(4, q.Options.Length));
        Assert.Equal((8, 12, 2), (Mirror.Least, Mirror.Most, Mirror.Reflections.Length));
        Assert.All(Mirror.Questions.CountBy(q => q.Theme), t => Assert.Equal(8, t.Value));
        var mains = Mirror.Questions.SelectMany(q => q.Options).SelectMany(o => o.Evidence).Where(e => e.Points == MirrorCheck.Main);
        Assert.All(mains.CountBy(e => e.Archetype), m => Assert.Equal(24, m.Value));
        Assert.All(Mirror.Questions, q => Assert.InRange(Words(q.Text), 6, 30));
        Assert.All(Mirror.Questions.SelectMany(q => q.Options), o => Assert.InRange(Words(o.Text), 4, 22));
    }

    // Whom a question speaks of, no other question's four leave out: so that four questions can always go round twice.
    [Fact]
    public void For_each_four_archetypes_that_a_question_asks_about_another_asks_about_the_other_four()
    {
        var fours = Mirror
            .Questions.Select(q => q.Options.SelectMany(o => o.Evidence).Where(e => e.Points == MirrorCheck.Main).Sum(e => 1 << (int)e.Archetype))
            .ToHashSet();
        Assert.All(fours, four => Assert.Contains(255 - four, fours));
    }

    [Fact]
    public void Game_has_cards_for_each_way_a_round_can_end()
    {
        Assert.Equal(6, Game.Rounds.Length);
        Assert.All(Game.Rounds, r => Assert.InRange(r.Cards.Length, 4, 8));
        Assert.All(Game.Rounds.SelectMany(r => r.Cards.Append(r.Even)), c => Assert.InRange(Words(c.Text), 15, 45));
        Assert.All(Game.Rounds.SelectMany(r => r.Cards), c => Assert.NotNull(c.Archetype));
        var names = Play.Framework.Content.Archetypes.Select(a => a.Name).ToArray();
        Assert.All(Game.Rounds.SelectMany(r => r.Cards), c => Assert.DoesNotContain(names, n => c.Text.Contains(n, StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_stands_twice_and_no_two_replies_nearly_say_the_same()
    {
        string[] all = [.. MirrorTexts, .. GameTexts, .. Play.Likert.Statements.Select(s => s.Text)];
        Assert.Empty(all.CountBy(t => t, StringComparer.OrdinalIgnoreCase).Where(t => t.Value > 1).Select(t => t.Key));
        var sets = all.Select(t => (Text: t, Words: ContentWords(t))).Where(t => t.Words.Count >= 4).ToArray();
        var near =
            from i in Enumerable.Range(0, sets.Length)
            from j in Enumerable.Range(0, i)
            where (double)sets[i].Words.Intersect(sets[j].Words).Count() / sets[i].Words.Union(sets[j].Words).Count() >= 0.5
            select $"“{sets[i].Text}” and “{sets[j].Text}”";
        Assert.Empty(near);
    }

    // Flesch–Kincaid: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 is a school year; five more is an age.
    [Fact]
    public void A_reader_of_twelve_can_read_it()
    {
        Assert.InRange(ReadingAge(MirrorTexts), 6, 11);
        Assert.InRange(ReadingAge(GameTexts), 6, 11);
        var hard = Mirror
            .Questions.Select(q => q.Options.Select(o => o.Text).Prepend(q.Text))
            .Concat(Game.Rounds.SelectMany(r => r.Cards.Append(r.Even)).Select(c => new[] { c.Text }.AsEnumerable()))
            .Where(texts => ReadingAge(texts) > 12.5)
            .Select(texts => $"{ReadingAge(texts):0.0}: {texts.First()}");
        Assert.Empty(hard);
    }

    [Theory]
    [InlineData("The cat sat on the mat.", 3.6)] // 6 words, 6 syllables: 2.34 + 11.8 − 15.59 + 5
    [InlineData("Responsible financial administration necessitates comprehensive documentation.", 42.8)]
    public void The_measure_measures(string text, double age) => Assert.Equal(age, ReadingAge([text]), 3.0);

    [Fact]
    public void It_is_written_in_British_English_without_advice() =>
        Assert.All(MirrorTexts.Concat(GameTexts), t => Assert.DoesNotMatch(NotOurs(), t));

    private static double ReadingAge(IEnumerable<string> texts)
    {
        var (words, sentences, syllables) = (0, 0, 0);
        foreach (var text in texts)
        {
            var found = Word().Matches(text.ToLowerInvariant());
            words += found.Count;
            sentences += Math.Max(1, SentenceEnd().Count(text));
            syllables += found.Sum(w => Syllables(w.Value));
        }

        return (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59 + 5;
    }

    // Groups of vowels, without a silent e at the end.
    private static int Syllables(string word) =>
        Math.Max(
            1,
            Vowels().Count(word) - (word.Length > 2 && word.EndsWith('e') && !word.EndsWith("le") && !Vowels().IsMatch(word[^2..^1]) ? 1 : 0)
        );

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static HashSet<string> ContentWords(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Where(w => w.Length > 3)];

    [GeneratedRegex("[a-zéê’]+")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouyéê]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("[.!?:](\\s|”|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        "\\b(color|favor|neighbor|mom|check account|buy shares|invest in|index fund|crypto|pension fund|mortgage rate|realize|organize)\\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotOurs();
}
