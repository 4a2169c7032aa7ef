using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Sessions;
using Npgsql;

namespace MoneyQuiz.Bench;

/// <summary>The list's page as a coach of the largest tenant gets it: the whole HTML over HTTP, from the request to the last byte.</summary>
internal static partial class ListHtml
{
    private const int Runs = 3;

    public static async Task<int> Run(Uri url)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = url, Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Add("Origin", url.GetLeftPart(UriPartial.Authority));
        http.DefaultRequestHeaders.Add("Cookie", await Join(http));
        var lists = ListFilters
            .Single.SelectMany(f =>
                Enum.GetValues<SessionSort>().Select(s => (Name: $"{f.Name}, {s}", Query: new SessionQuery { Filter = f.Filter, Sort = s }))
            )
            .Concat(ListFilters.Combined.Select(c => (c.Name, Query: new SessionQuery { Filter = c.Filter, Sort = c.Sort })))
            .ToList();
        var times = new List<(double Millis, string Name)>();
        foreach (var (name, query) in lists)
        {
            // The first one warms, as with the database alone.
            for (var run = 0; run <= Runs; run++)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await http.GetAsync($"/coach/quiz-sessions?tenant={ListApp.Large}{SessionQueryText.Of(query)}");
                var html = await answer.Content.ReadAsStringAsync();
                watch.Stop();
                if (answer.StatusCode != HttpStatusCode.OK || !html.Contains("session-keys-open", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{name}: {(int)answer.StatusCode} is no list.");
                }

                if (run > 0)
                {
                    times.Add((watch.Elapsed.TotalMilliseconds, name));
                }
            }
        }

        var sorted = times.OrderBy(t => t.Millis).ToList();
        var (slowest, over) = (sorted[^1], times.Where(t => t.Millis > 300).Select(t => t.Name).Distinct(StringComparer.Ordinal).Count());
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"lists={lists.Count} p50={sorted[sorted.Count / 2].Millis:0} p95={sorted[(int)(sorted.Count * 0.95)].Millis:0} slowest={slowest.Millis:0} over={over}; {slowest.Name}"
            )
        );
        return 0;
    }

    // By an invitation, as everybody: made as a row, and answered over HTTP.
    private static async Task<string> Join(HttpClient http)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using (var db = await ListApp.SuperUser())
        {
            await using var insert = new NpgsqlCommand(
                """
                insert into invitations (id, tenant_id, email, role, token_hash, invited_by, created_at, expires_at)
                select gen_random_uuid(), id, $2, 'Coach', sha256(convert_to($3, 'UTF8')), gen_random_uuid(), now(), now() + interval '1 day' from tenants where slug = $1
                """,
                db
            )
            {
                Parameters =
                {
                    new() { Value = ListApp.Large },
                    new() { Value = $"bench-{token[..8]}@example.org" },
                    new() { Value = token },
                },
            };
            await insert.ExecuteNonQueryAsync();
        }

        var address = $"/account/invitation/{ListApp.Large}/{token}";
        using var page = await http.GetAsync(address);
        var html = await page.Content.ReadAsStringAsync();
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["_handler"] = "new-person",
                ["__RequestVerificationToken"] = Antiforgery().Match(html).Groups[1].Value,
                ["Form.Name"] = "Bench",
                ["Form.Password"] = "wide river under a bridge",
            }
        );
        using var join = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        join.Headers.Add("Cookie", Cookies(page));
        using var joined = await http.SendAsync(join);
        return joined.StatusCode == HttpStatusCode.Found
            ? Cookies(joined)
            : throw new InvalidOperationException($"Joining was answered with {(int)joined.StatusCode}.");
    }

    private static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : []);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();
}
