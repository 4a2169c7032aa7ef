using System.Collections.Concurrent;
using System.Web;

namespace MoneyQuiz.E2E.Quiz;

/// <summary>
/// Stands in for Google: gives a tag that speaks the protocol of the real one, and keeps what a browser sends there. Like the real tag it
/// takes the page's own address, title and referrer wherever it isn't told others.
/// </summary>
internal sealed class Analytics
{
    private const string Tag = """
        (() => {
          const set = {};
          const plain = { page_location: "dl", page_title: "dt", page_referrer: "dr" };
          const skipped = ["send_to", "send_page_view", ...Object.keys(plain)];
          function take(kind, name, fields) {
            if (kind === "config") { set.id = name; set.fields = fields; document.cookie = `${fields.cookie_prefix}_ga=GA1.1.1.1; path=${fields.cookie_path}; max-age=${fields.cookie_expires}`; return; }
            if (kind === "consent") set.consent = fields;
            if (kind !== "event") return;
            const query = new URLSearchParams({ v: "2", tid: set.id, en: name, gcs: set.consent.analytics_storage === "granted" ? "G101" : "G100" });
            const all = { page_location: location.href, page_title: document.title, page_referrer: document.referrer, ...set.fields, ...fields };
            for (const [key, short] of Object.entries(plain)) query.set(short, all[key]);
            for (const [key, value] of Object.entries(fields)) if (!skipped.includes(key)) query.set(`ep.${key}`, value);
            fetch(`https://region1.google-analytics.com/g/collect?${query}`, { method: "POST", keepalive: true, mode: "no-cors" });
          }
          for (const entry of dataLayer) take(...entry);
          dataLayer.push = (entry) => take(...entry);
        })();
        """;

    private readonly ConcurrentQueue<Uri> _sent = new();
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>All requests that left for elsewhere, also those that nobody stands in for.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>The events that arrived, with their fields.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Events =>
        [
            .. _sent.Select(u =>
            {
                var query = HttpUtility.ParseQueryString(u.Query);
                return query.AllKeys.ToDictionary(k => k!, k => query[k]!);
            }),
        ];

    public int Count(string name) => Events.Count(e => e["en"] == name);

    public static async Task<Analytics> In(IBrowserContext browser, string own)
    {
        var analytics = new Analytics();
        await browser.RouteAsync(
            url => !url.StartsWith(own + "/", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal),
            analytics.Answer
        );
        return analytics;
    }

    private Task Answer(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        _asked.Enqueue(route.Request.Headers.TryGetValue("referer", out var page) ? $"{route.Request.Url} from {page}" : route.Request.Url);
        if (address.AbsolutePath == "/g/collect")
        {
            _sent.Enqueue(address);
            return route.FulfillAsync(new() { Status = 204 });
        }

        return address.Host == "www.googletagmanager.com"
            ? route.FulfillAsync(new() { ContentType = "text/javascript", Body = Tag })
            : route.AbortAsync();
    }
}
