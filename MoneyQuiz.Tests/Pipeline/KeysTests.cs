using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>The keys of cookies and secrets: in the database for every instance, and readable with the key file only.</summary>
public sealed class KeysTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_stored_key_is_wrapped()
    {
        _ = Protector(app).Protect("x");
        var stored = Stored(app);
        Assert.NotEmpty(stored);
        // The master key as the framework would write it by itself: what must not stand in the row, in whichever spelling.
        var open = stored.Select(e => Unwrapped(app, e)).ToList();
        var masters = open.SelectMany(e => e.Descendants().Where(d => d.Name.LocalName == "value")).Select(v => v.Value).ToList();
        Assert.NotEmpty(masters);
        var rows = (string)(await app.Behind("select string_agg(xml, ' ') from data_protection_keys"))!;
        Assert.All(
            masters,
            master =>
            {
                var bytes = Convert.FromBase64String(master);
                Assert.True(bytes.Length >= 32);
                Assert.DoesNotContain(master, rows);
                Assert.DoesNotContain(Convert.ToHexString(bytes), rows, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(
                    bytes.AsSpan(0, 12).ToArray(),
                    Convert.FromBase64String(stored[0].Descendants("wrapped").Single().Value).Chunk(12)
                );
            }
        );
        Assert.DoesNotContain("masterKey", rows);
    }

    [Fact]
    public async Task An_instance_reads_what_another_has_protected()
    {
        await using var twin = await TwinApp.Of(app);
        Assert.Equal("who signs in here", Protector(twin).Unprotect(Protector(app).Protect("who signs in here")));
        Assert.Equal("and back", Protector(app).Unprotect(Protector(twin).Protect("and back")));
    }

    [Fact]
    public async Task Another_key_file_opens_nothing()
    {
        var secret = Protector(app).Protect("secret");
        var ours = Stored(app);
        using var other = new KeyOnDisk(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        await using var thief = await TwinApp.Of(app, other.Path);
        Assert.ThrowsAny<CryptographicException>(() => Protector(thief).Unprotect(secret));
        Assert.All(ours, element => Assert.ThrowsAny<CryptographicException>(() => Unwrapped(thief, element)));
        // What it made for itself, because it could read none.
        await app.Behind($"delete from data_protection_keys where xml not like '%{ours[0].Attribute("id")!.Value}%'");
    }

    [Fact]
    public void A_changed_key_is_refused_and_not_read_wrongly()
    {
        _ = Protector(app).Protect("x");
        var element = new XElement(Stored(app)[0]);
        var wrapped = element.Descendants("wrapped").Single();
        var bytes = Convert.FromBase64String(wrapped.Value);
        bytes[^1] ^= 1;
        wrapped.Value = Convert.ToBase64String(bytes);
        Assert.ThrowsAny<CryptographicException>(() => Unwrapped(app, element));
    }

    [Theory]
    [InlineData(null, "Set Keys__File to a file with 32 random bytes in Base64.")]
    [InlineData("", "must hold 32 bytes in Base64")]
    [InlineData("not base64!", "must hold 32 bytes in Base64")]
    [InlineData("c2hvcnQ=", "must hold 32 bytes in Base64")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "must hold 32 bytes in Base64")]
    public void A_key_file_that_is_none_refuses_the_start(string? content, string sentence)
    {
        using var file = new KeyOnDisk(content ?? "");
        var refused = Assert.Throws<StartRefusedException>(() => KeyFile.Read(Settings(content is null ? null : file.Path)));
        Assert.Contains(sentence, refused.Message);
    }

    [Fact]
    public void A_missing_key_file_says_how_to_make_one()
    {
        var refused = Assert.Throws<StartRefusedException>(() => KeyFile.Read(Settings("/nowhere/key")));
        Assert.Contains("/nowhere/key", refused.Message);
        Assert.Contains("head -c 32 /dev/urandom | base64 > /nowhere/key", refused.Message);
    }

    [Fact]
    public void A_key_file_may_end_with_a_line_break()
    {
        using var file = new KeyOnDisk(Convert.ToBase64String(Encoding.ASCII.GetBytes("12345678901234567890123456789012")) + "\n");
        Assert.Equal("12345678901234567890123456789012", Encoding.ASCII.GetString(KeyFile.Read(Settings(file.Path)).Key));
    }

    private static IDataProtector Protector(TestApp instance) => instance.Get<IDataProtectionProvider>().CreateProtector("tests");

    private static List<XElement> Stored(TestApp instance) =>
        [.. instance.Get<IOptions<KeyManagementOptions>>().Value.XmlRepository!.GetAllElements()];

    private static XElement Unwrapped(TestApp instance, XElement key) =>
        new KeyUnwrap(instance.Services).Decrypt(key.Descendants().Single(d => d.Name.LocalName == "wrapped"));

    private static IConfiguration Settings(string? path) => new ConfigurationBuilder().AddInMemoryCollection([new("Keys:File", path)]).Build();

    private sealed class KeyOnDisk : IDisposable
    {
        public KeyOnDisk(string content) => File.WriteAllText(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
