using System.Net;
using MoneyQuiz.E2E.Server;
using Npgsql;

namespace MoneyQuiz.E2E.Formats;

/// <summary>In a frame on the coach's own site, in a browser that gives no cookie to a framed page.</summary>
public sealed class FrameTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [MemberData(nameof(AnyFormat.All), MemberType = typeof(AnyFormat))]
    public async Task The_whole_quiz_works_in_a_frame_without_cookies(string format)
    {
        using var site = new HttpListener();
        var origin = await Listen(site, app.Url);
        await Allow(origin);
        using var playwright = await Playwright.CreateAsync();
        await using var strict = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = [.. Machine.ChromiumArguments, "--test-third-party-cookie-phaseout"] }
        );
        var context = await strict.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(origin);
        var frame = page.FrameLocator("iframe");
        var quiz = new AnyFormat(frame.Locator);
        await frame.Locator($"[data-format={format}] button").ClickAsync();
        await quiz.Finish();

        await frame.Locator("#email").FillAsync($"framed.{format}@example.com");
        await frame.Locator("#consent_contact").CheckAsync();
        await frame.Locator("button.button").ClickAsync();
        await Expect(frame.Locator(".leading h1")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.Empty(await context.CookiesAsync());
        Assert.Equal(1L, await app.Database.Scalar($"select count(*) from leads where email_norm = 'framed.{format}@example.com'"));
    }

    // A brand is cached by the process: the new one counts from its next start.
    private async Task Allow(string origin)
    {
        await using var connection = new NpgsqlConnection(app.Database.SuperUser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $$"""update tenant_brand set state = jsonb_set(state, '{embed_origins}', '["{{origin}}"]')""",
            connection
        );
        await command.ExecuteNonQueryAsync();
        await app.Kill();
        await app.Start();
    }

    private static async Task<string> Listen(HttpListener site, string quiz)
    {
        var port = await Task.Run(() =>
        {
            using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            free.Start();
            return ((IPEndPoint)free.LocalEndpoint).Port;
        });
        var origin = $"http://127.0.0.1:{port}";
        site.Prefixes.Add(origin + "/");
        site.Start();
        _ = Task.Run(async () =>
        {
            while (site.IsListening)
            {
                var asked = await site.GetContextAsync();
                asked.Response.ContentType = "text/html";
                var html = $"<!doctype html><title>Coach</title><iframe src='{quiz}/q/willow' width='900' height='900'></iframe>";
                await asked.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(html));
                asked.Response.Close();
            }
        });
        return origin;
    }
}
