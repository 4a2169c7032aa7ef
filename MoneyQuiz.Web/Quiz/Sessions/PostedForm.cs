using System.Collections.Immutable;
using System.Globalization;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>Reads what a step's form, or the script for one choice of it, has sent.</summary>
public static class PostedForm
{
    private static readonly string[] Own = ["ticket", "token", "step", "skip", "told"];

    /// <summary>Null where the body is no form, or too large for one of ours.</summary>
    public static async Task<IFormCollection?> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A page: every field that isn't the form's own is an item with its choice.</summary>
    public static PostedStep Page(IFormCollection form) =>
        new(
            Number(form["step"]),
            [
                .. form.Where(f => !Own.Contains(f.Key, StringComparer.Ordinal))
                    .Select(f => new ItemAnswer(f.Key, Number(f.Value), f.Value.LastOrDefault() ?? "")),
            ],
            Submits: true,
            SkipsGaps: form.ContainsKey("skip"),
            Told: form["told"].LastOrDefault()
        );

    /// <summary>One choice: <c>item=s014&amp;value=3</c>.</summary>
    public static PostedStep Choice(IFormCollection form) =>
        new(
            Number(form["step"]),
            ImmutableArray.Create(new ItemAnswer(form["item"].ToString(), Number(form["value"]), form["value"].LastOrDefault())),
            Submits: false,
            SkipsGaps: false
        );

    // −1 is neither a step nor a choice: the session machine refuses it.
    private static int Number(Microsoft.Extensions.Primitives.StringValues value) =>
        int.TryParse(value.LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
