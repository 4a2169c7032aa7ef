using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>A page of one format: the gate has found its framework and, where the address has a token, its session.</summary>
public abstract class FormatPage : QuizPage
{
    protected QuizAddress At => QuizAddress.Of(Context, Visit.Of(Context).Format);

    protected ResolvedFramework Resolved => Visit.Of(Context).Resolved;

    protected OpenedSession Session => Visit.Of(Context).Session!;

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public required string Format { get; set; }

    [Parameter]
    public string Token { get; set; } = "";

    /// <summary>To be called before anything of the page is shown.</summary>
    protected void GoTo(string address)
    {
        Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        Context.Response.Headers.Location = address;
    }

    /// <summary>The session's own address in full, to be copied.</summary>
    protected string LinkToCarryOn => $"{Context.Request.Scheme}://{Context.Request.Host}{At.Session(Token)}";
}
