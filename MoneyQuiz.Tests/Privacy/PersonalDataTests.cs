using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Privacy;
using MoneyQuiz.Tests.Branding;

namespace MoneyQuiz.Tests.Privacy;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Write to anna.smith+x@mail.example.co.uk today.", "Write to [email] today.")]
    [InlineData("Call +44 (0)20 7946 0958.", "Call [phone].")]
    [InlineData("Call 0044 7700 900123 or 07700 900123", "Call [phone] or [phone]")]
    [InlineData("Call (202) 555-0123, 202.555.0123 or 555-0123", "Call [phone], [phone] or [phone]")]
    [InlineData("Card 4111 1111 1111 1111 was stolen", "Card [number] was stolen")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00!", "IBAN [number]!")]
    [InlineData("My husband Karl pays.", "My husband [name] pays.")]
    [InlineData("my husband karl pays", "my husband [name] pays")]
    [InlineData("Mr Smith and Mrs. Jones-Miller’s bank", "Mr [name] and Mrs. [name]’s bank")]
    [InlineData("A man called Zoltan Varga. Zoltan was nice.", "A man called [name]. [name] was nice.")]
    [InlineData("My name is zora", "My name is [name]")]
    [InlineData("I asked Sarah Connor for help.", "I asked [name] for help.")]
    [InlineData("Then Will paid, and Grace too.", "Then [name] paid, and Grace too.")]
    [InlineData("Will I ever learn? May be. Grace will come in May, I hope to mark the bill.", null)]
    [InlineData("I will pay the Bill in April 2021, with joy.", null)]
    [InlineData("I earned 12,000 in 2019 and 13,500 in 2020.", null)]
    [InlineData("On 12.05.2024 I paid 1,250.50 for 3 nights.", null)]
    [InlineData("MY WILL IS STRONG. I paid the bank on Monday.", null)]
    [InlineData("", null)]
    public void Masks(string text, string? masked) => Assert.Equal(masked ?? text, PersonalData.Mask(text).Text);

    // "My husband Karl pays": [name] is 6 long and stands for 4; "pays" is at 18 of the masked text and at 16 of the original.
    [Fact]
    public void Positions_lead_back()
    {
        var masked = PersonalData.Mask("My husband Karl pays");
        Assert.Equal(new MaskedRange(PersonalDataKind.Name, 11, 4, 11, 6), Assert.Single(masked.Ranges));
        Assert.Equal((16, 4), masked.ToOriginal(18, 4));
        Assert.Equal((3, 12), masked.ToOriginal(3, 10));
        Assert.Equal((0, 20), masked.ToOriginal(0, 22));
        Assert.Equal((11, 4), masked.ToOriginal(12, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => masked.ToOriginal(20, 3));
    }

    private static readonly Gen<string> Email =
        from name in Gen.Elements("anna", "k.smith", "jürgen_1", "a-b+c", "o'neill")
        from host in Gen.Elements("mail.example", "x.co.example", "münchen.example")
        select $"{name}@{host}";

    private static readonly Gen<string> Phone =
        from prefix in Gen.Elements("+44 20 ", "+1-", "0", "(0", "0049 ", "+49 (0)")
        from separator in Gen.Elements(" ", "-", ".", "")
        from digits in Gen.ArrayOf(Gen.Choose(0, 9), 10)
        select prefix + string.Concat(digits[..3]) + separator + string.Concat(digits[3..6]) + separator + string.Concat(digits[6..]);

    [Fact]
    public void No_email_and_no_phone_is_left() =>
        (
            from secret in Gen.OneOf(Email, Phone)
            from before in Gen.Elements("", "Call ", "in 2019 ", "(", "tel:", "I paid 30 to ", "👍")
            from after in Gen.Elements("", ".", ", please", " 2 times", ")", "\n", " in 2020")
            select (secret, text: before + secret + after)
        )
            .ToArbitrary()
            .Holds(t =>
            {
                var masked = PersonalData.Mask(t.text).Text;
                return !masked.Contains(t.secret) && !masked.Contains('@') && masked.Count(char.IsDigit) <= 8;
            });
}
