using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Branding;

namespace MoneyQuiz.Tests.Sessions;

public sealed class AnswerLogTests
{
    private static readonly Gen<AnswerEntry> Entries =
        from kind in Gen.Choose(0, 3)
        from step in Gen.Choose(0, 300)
        from item in Gen.Choose(0, 500)
        from value in Gen.Choose(0, 200)
        from at in Gen.Choose(0, 100_000_000)
        from text in Gen.Elements("", "My", "ünïcødé 🪙\nand a second line", new string('x', FreeText.Longest))
        select kind switch
        {
            0 => AnswerEntry.Answer(step, item, value, at),
            3 => AnswerEntry.Written(step, item, text, at),
            _ => AnswerEntry.Done(step, kind == 2, at),
        };

    [Fact]
    public void What_is_appended_comes_back_whatever_the_pieces() =>
        Gen.ListOf(Gen.ListOf(Entries))
            .Select(batches => batches.Select(b => b.ToArray()).ToArray())
            .ToArbitrary()
            .Holds(batches =>
            {
                var log = AnswerLog.Empty;
                byte[] stored = [];
                foreach (var batch in batches)
                {
                    (log, var appended) = log.Append(batch);
                    stored = [.. stored, .. appended];
                }

                var back = AnswerLog.Decode(stored);
                var sent = batches.SelectMany(b => b).Select(e => e with { ElapsedMs = 0 });
                return stored.AsSpan().SequenceEqual(log.Bytes.Span)
                    && back.Entries.SequenceEqual(log.Entries)
                    && back.Entries.Select(e => e with { ElapsedMs = 0 }).SequenceEqual(sent)
                    && back.Revision == log.Revision
                    && back.StepsDone == log.StepsDone;
            });

    [Fact]
    public void The_bytes_are_those_of_the_example()
    {
        var (log, bytes) = AnswerLog.Empty.Append([
            AnswerEntry.Answer(0, 3, 4, 4566),
            AnswerEntry.Done(0, false, 4711),
            AnswerEntry.Answer(1, 28, 0, 4000),
            AnswerEntry.Written(2, 48, "My", 4721),
        ]);
        Assert.Equal("01" + "000304D623" + "019101" + "041C0000" + "0B3000034D790A", Convert.ToHexString(bytes));
        // The last came with an earlier time, from a machine whose clock lags: it counts as the one before.
        Assert.Equal([4566L, 4711, 4711, 4721], log.Entries.Select(e => e.ElapsedMs));
        Assert.Equal((4, 1), (log.Revision, log.StepsDone));
        Assert.Equal("My", log.Entries[3].Text);
    }

    [Fact]
    public void Nothing_appended_is_no_bytes() => Assert.Empty(AnswerLog.Empty.Append([]).Appended);

    [Fact]
    public void A_full_session_stays_small()
    {
        var posted = Play.Through(Play.Facts(), s => s.Text.Length % 5);
        Assert.InRange(posted.Log.Bytes.Length, 450, 112 * 5);

        var log = AnswerLog.Empty;
        for (var i = 0; i < 112; i++)
        {
            (log, _) = log.Append([AnswerEntry.Answer(i / 8, i, 4, (i + 1) * 6000L)]);
        }

        Assert.True(log.Bytes.Length <= 112 * 5 + 1, $"{log.Bytes.Length}");
    }

    [Theory]
    [InlineData("02")]
    [InlineData("0100")]
    [InlineData("010003")]
    [InlineData("0103FF00")]
    [InlineData("010B3002034D790A")] // form 2: not known yet
    [InlineData("010B30010F010A")] // form 1: a reading, with a cause that isn't known
    [InlineData("010B30010001010800005A000A")] // form 1: an archetype that isn't there
    [InlineData("010B300003C3280A")] // no UTF-8
    [InlineData("010B3000054D790A")] // shorter than it says
    [InlineData("01FFFFFFFFFFFFFFFFFFFF01")]
    public void Anything_else_is_refused(string hex) => Assert.Throws<FormatException>(() => AnswerLog.Decode(Convert.FromHexString(hex)));

    [Fact]
    public void Random_bytes_are_read_or_refused_and_never_anything_else() =>
        Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b))
            .ToArbitrary()
            .Holds(bytes =>
            {
                try
                {
                    return AnswerLog.Decode([1, .. bytes]).Revision >= 0;
                }
                catch (FormatException)
                {
                    return true;
                }
            });

    [Theory]
    [InlineData("  a\r\nb\rc  ", "a\nb\nc")]
    [InlineData("bell \u0007and nul\u0000", "bell and nul")]
    [InlineData("half \ud83d a pair", "half  a pair")]
    [InlineData(" \t\n", "")]
    public void A_text_is_kept_as_it_can_be_stored_and_shown(string written, string kept) => Assert.Equal(kept, FreeText.Clean(written));

    [Fact]
    public void A_text_that_is_taken_back_is_no_answer_any_more()
    {
        var (log, _) = AnswerLog.Empty.Append([AnswerEntry.Written(0, 1, "something", 5), AnswerEntry.Answer(0, 0, 2, 6)]);
        Assert.Equal((2, "something", 0), (new AnswerSheet(log, 2).Answered, new AnswerSheet(log, 2).TextOf(1), new AnswerSheet(log, 2)[1]));
        var back = new AnswerSheet(log.Append([AnswerEntry.Written(0, 1, "", 7)]).Next, 2);
        Assert.Equal((1, "", (int?)null), (back.Answered, back.TextOf(1), back[1]));
    }
}
