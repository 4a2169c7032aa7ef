using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Tests.Access;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct pony stapler mile")]
    [InlineData("orchid teapot mandolin")]
    [InlineData("kV9#tPq2wLx!mB")]
    [InlineData("ein Pinguin im Regenmantel")]
    [InlineData("zwölf Äpfel und ein Ölbild")]
    [InlineData("            spaces count too")]
    public void Long_and_unusual_is_enough(string password) =>
        Assert.Null(PasswordRules.Fault(password, admin: false, "anna.lind@example.org", "Anna Lind"));

    [Theory]
    [InlineData("password1234")]
    [InlineData("Password123456!")]
    [InlineData("P@ssw0rd2031!!")]
    [InlineData("passwordpassword")]
    [InlineData("qwertyuiop123")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("zaq12wsxcde3")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijkl")]
    [InlineData("zyxwvutsrqpo")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("iloveyouforever")]
    [InlineData("letmeinplease")]
    [InlineData("Dragon2031!!")]
    [InlineData("welcome12345")]
    [InlineData("changeme1234")]
    [InlineData("administrator")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("superman123456")]
    [InlineData("liverpool2024")]
    [InlineData("football!!!!!!")]
    [InlineData("moneyquiz2026")]
    [InlineData("annalind2026")]
    [InlineData("Anna.Lind.1999")]
    [InlineData("elevenchars")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_guessed_first_is_refused(string? password) =>
        Assert.NotNull(PasswordRules.Fault(password, admin: false, "anna.lind@example.org", "Anna Lind"));

    [Fact]
    public void An_admins_is_longer_and_nobodys_is_endless()
    {
        Assert.Null(PasswordRules.Fault("teapot mandol", admin: false));
        Assert.Contains("15", PasswordRules.Fault("teapot mandol", admin: true), StringComparison.Ordinal);
        Assert.Null(PasswordRules.Fault(string.Concat(Enumerable.Range(0, 32).Select(i => (char)('a' + i % 26) + "x7!"))[..128], admin: true));
        Assert.NotNull(PasswordRules.Fault(new string('x', 60) + new string('y', 69), admin: false));
    }

    [Fact]
    public void The_words_stand_for_far_more_than_a_thousand_passwords() =>
        // Each word alone, each with each, and all of them with any digits and signs around.
        Assert.True(CommonPasswords.Count * (CommonPasswords.Count + 1) > 100_000);
}
