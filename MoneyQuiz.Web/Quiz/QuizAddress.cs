using Microsoft.AspNetCore.Http.Extensions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Web.Quiz;

/// <summary>The addresses of one format of one tenant's quiz.</summary>
/// <param name="Prefix"><c>/q/{slug}</c>, or empty on the tenant's own host.</param>
/// <param name="Preview">The query of the preview that the request is; empty for visitors.</param>
public readonly record struct QuizAddress(string Prefix, Format Format, IReadOnlyList<(string Name, string Value)> Preview)
{
    public static QuizAddress Of(HttpContext context, Format format) =>
        new(TenantResolution.Of(context).SlugPrefix, format, PreviewVisit.Of(context)?.Fields ?? []);

    /// <summary>The start page, which is the first step.</summary>
    public string Start => $"{Prefix}/{Format.Path}";

    /// <summary>Where the first page is posted: a fault leads back to the same preview.</summary>
    public string StartPost =>
        Preview.Count == 0 ? Start : Start + new QueryBuilder(Preview.Select(f => KeyValuePair.Create(f.Name, f.Value))).ToQueryString();

    /// <summary>Where the script sends single choices.</summary>
    public string Choice => $"{Start}/choice";

    public string StartOf(string variant, Arrival? arrival = null)
    {
        var query = new QueryBuilder { { "variant", variant } };
        foreach (var (name, value) in Travel.Of(arrival ?? Arrival.Unknown).Concat(Preview))
        {
            query.Add(name, value);
        }

        return Start + query.ToQueryString();
    }

    /// <summary>The session's own address: the step that waits. It is the link to carry on with.</summary>
    public string Session(string token) => $"{Start}/{token}";

    /// <param name="index">From 0; the address counts from 1, as people do.</param>
    public string Step(string token, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}/{token}/{index + 1}");

    public string Lead(string token) => $"{Start}/{token}/lead";

    public string Result(string token) => $"{Start}/{token}/result";

    /// <summary>Where the result's link for others is made.</summary>
    public string Share(string token) => $"{Start}/{token}/share";

    /// <summary>Where it is turned off.</summary>
    public string Unshare(string token) => $"{Start}/{token}/unshare";

    /// <summary>The result beside the same browser's in another format.</summary>
    public string Compare(string token, Format other) => $"{Start}/{token}/compare/{other.Path}";

    /// <summary>On to the booking page.</summary>
    public string Book(string token) => $"{Start}/{token}/book";

    /// <summary>Says kindly why it can't go on, and offers to begin again.</summary>
    public string Again(string why) => $"{Start}/again?why={why}";
}
