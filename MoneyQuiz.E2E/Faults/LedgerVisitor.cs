using System.Net;
using System.Text.RegularExpressions;

namespace MoneyQuiz.E2E.Faults;

/// <summary>
/// A visitor without a browser, who answers one quiz after the other and writes into the ledger only what was acknowledged.
/// What was not is sent again once the app is back, as the page's script does. Away is who does not answer, or answers 502, 503 or 504.
/// </summary>
/// <param name="backAgain">Waits until the app answers again.</param>
/// <param name="sending">Is told of each request.</param>
public sealed partial class LedgerVisitor(HttpClient http, Ledger ledger, Random chance, Func<Task> backAgain, Action sending)
{
    /// <summary>Until it is told to stop; a quiz that was begun is taken to its end.</summary>
    public async Task TakeQuizzes(string start, Func<bool> stop)
    {
        while (!stop())
        {
            await TakeOne(start);
        }
    }

    public async Task TakeOne(string start)
    {
        var page = ledger.Begin();
        var form = StepForm.Read(await Text(start, expectedStep: null)) ?? throw new InvalidOperationException("The start page has no step.");
        while (true)
        {
            var values = form.Items.ToDictionary(i => i, _ => chance.Next(5));
            // Half of them send each choice at once, as the script does; the others only the page.
            if (chance.Next(2) == 0)
            {
                foreach (var (item, value) in values)
                {
                    await Acknowledged(form.Choice, form.One(item, value), HttpStatusCode.NoContent, page, form.Step);
                    page.Answers[item] = value;
                }
            }

            var next = (await Acknowledged(form.Action, form.Page(values), HttpStatusCode.SeeOther, page, form.Step))!;
            foreach (var (item, value) in values)
            {
                page.Answers[item] = value;
            }

            page.StepsDone++;
            if (next.EndsWith("/lead", StringComparison.Ordinal) || next.EndsWith("/result", StringComparison.Ordinal))
            {
                page.Completed = true;
                return;
            }

            form = StepForm.Read(await Text(next, page.StepsDone))!;
        }
    }

    private async Task<string?> Acknowledged(string url, FormUrlEncodedContent form, HttpStatusCode expected, LedgerPage page, int step)
    {
        using var held = form;
        var body = await form.ReadAsByteArrayAsync();
        while (true)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = form.Headers.ContentType;
            using var answer = await Send(new HttpRequestMessage(HttpMethod.Post, url) { Content = content });
            if (answer is null)
            {
                await backAgain();
                await MustContinue(url, page, step, mayBeClosed: expected == HttpStatusCode.SeeOther);
                continue;
            }

            Assert.True(answer.StatusCode == expected, $"{url} answered {(int)answer.StatusCode} where {(int)expected} was expected.");
            var next = (answer.Headers.Location ?? answer.Content.Headers.ContentLocation)?.ToString();
            // /q/willow/likert/{token}/2
            page.Token ??= next?.Split('/')[4];
            return next;
        }
    }

    // The session's own address leads to the step that waits: the one that was open, or the next where only the acknowledgement was lost.
    private async Task MustContinue(string url, LedgerPage page, int step, bool mayBeClosed)
    {
        if (page.Token is null)
        {
            return;
        }

        var session = string.Join('/', url.Split('/').Take(4)) + "/" + page.Token;
        var shown = StepForm.Read(await Text(session, expectedStep: null));
        ledger.CameBack(shown is null ? mayBeClosed : shown.Step == step || (mayBeClosed && shown.Step == step + 1));
    }

    private async Task<string> Text(string url, int? expectedStep)
    {
        while (true)
        {
            using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, url));
            if (answer is null)
            {
                await backAgain();
                continue;
            }

            if (answer.StatusCode == HttpStatusCode.SeeOther)
            {
                url = answer.Headers.Location!.ToString();
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url} answered {(int)answer.StatusCode}.");
            var html = await answer.Content.ReadAsStringAsync();
            Assert.True(expectedStep is null || StepForm.Read(html)?.Step == expectedStep, $"{url} does not show step {expectedStep}.");
            return html;
        }
    }

    // Null: away. Nothing was acknowledged, whether or not it was done.
    private async Task<HttpResponseMessage?> Send(HttpRequestMessage request)
    {
        using (request)
        {
            sending();
            ledger.Sent();
            try
            {
                var answer = await http.SendAsync(request);
                if (answer.StatusCode is not (HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
                {
                    return answer;
                }

                var heading = Heading().Match(await answer.Content.ReadAsStringAsync());
                ledger.WasRefused($"{(int)answer.StatusCode}{(heading.Success ? $" “{WebUtility.HtmlDecode(heading.Groups[1].Value)}”" : "")}");
                answer.Dispose();
                return null;
            }
            catch (HttpRequestException)
            {
                ledger.WasRefused(null);
                return null;
            }
        }
    }

    [GeneratedRegex("<h1[^>]*>([^<]+)")]
    private static partial Regex Heading();
}
