using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Tests.Branding;

namespace MoneyQuiz.Tests.Likelihood;

public sealed class LikelihoodProperties
{
    // Seven yes or no that speak for it, days, quality, three that speak against it; and points anywhere within the bounds.
    private static readonly Arbitrary<(LikelihoodFacts Facts, LikelihoodSettings Settings)> Any = (
        from good in Gen.ArrayOf(Gen.Elements(true, false), 7)
        from bad in Gen.ArrayOf(Gen.Elements(true, false), 2)
        from hours in Gen.Choose(0, 5000)
        from quality in Gen.Choose(0, 100)
        from places in Gen.ArrayOf(Gen.Choose(0, 1000), LikelihoodSignals.All.Count)
        select (
            new LikelihoodFacts
            {
                Completed = good[0],
                ConsentedToContact = good[1],
                CameBack = good[2],
                ClickedBooking = good[3],
                OpenedResultEmail = good[4],
                AnsweredReflections = good[5],
                SeveralFormats = good[6],
                SinceLast = TimeSpan.FromHours(hours),
                Quality = quality,
                DisposableEmail = bad[0],
                AbandonedBeforeHalf = bad[1],
            },
            LikelihoodSettings.Default with
            {
                Points = LikelihoodSignals
                    .All.Zip(places, (s, p) => KeyValuePair.Create(s.Key, s.Least + ((s.Most - s.Least) * p / 1000)))
                    .ToImmutableSortedDictionary(StringComparer.Ordinal),
            }
        )
    ).ToArbitrary();

    [Fact]
    public void A_score_is_within_0_and_100_and_its_reasons_add_up_to_it() =>
        Any.Holds(
            x =>
            {
                var score = LikelihoodScore.Of(x.Facts, x.Settings);
                return x.Settings.Faults().Count == 0
                    && score.Value is >= 0 and <= 100
                    && score.Value == Math.Clamp(score.Reasons.Sum(r => r.Points), 0, 100)
                    && score.Reasons.All(r => r.Points != 0);
            },
            times: 2000
        );

    [Fact]
    public void One_more_thing_that_speaks_for_it_never_lowers_the_score() =>
        Any.Holds(
            x =>
            {
                var before = LikelihoodScore.Of(x.Facts, x.Settings).Value;
                return Better(x.Facts).All(f => LikelihoodScore.Of(f, x.Settings).Value >= before);
            },
            times: 2000
        );

    [Fact]
    public void Stored_reasons_come_back_as_they_were() =>
        Any.Holds(
            x =>
            {
                var score = LikelihoodScore.Of(x.Facts, x.Settings);
                return LikelihoodScore.ParseReasons(score.ReasonsText).SequenceEqual(score.Reasons);
            },
            times: 500
        );

    [Fact]
    public void Settings_come_back_as_they_were_stored() =>
        Any.Holds(x => LikelihoodSettings.Parse(x.Settings.ToJson()) == x.Settings && x.Settings.Tidied().Faults().Count == 0, times: 500);

    private static LikelihoodFacts[] Better(LikelihoodFacts f) =>
        [
            f with
            {
                Completed = true,
            },
            f with
            {
                ConsentedToContact = true,
            },
            f with
            {
                CameBack = true,
            },
            f with
            {
                ClickedBooking = true,
            },
            f with
            {
                OpenedResultEmail = true,
            },
            f with
            {
                AnsweredReflections = true,
            },
            f with
            {
                SeveralFormats = true,
            },
            f with
            {
                SinceLast = f.SinceLast / 2,
            },
            f with
            {
                Quality = 100,
            },
            f with
            {
                DisposableEmail = false,
            },
            f with
            {
                AbandonedBeforeHalf = false,
            },
        ];
}
