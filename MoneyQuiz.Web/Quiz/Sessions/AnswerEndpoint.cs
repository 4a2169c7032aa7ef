using Microsoft.AspNetCore.Mvc;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>
/// Visitors' answers: post, redirect, get. Whatever was taken is stored before the redirect; faults are shown by the page
/// that it leads to, from what is stored.
/// </summary>
public static class AnswerEndpoint
{
    private const int LargestBody = 32 * 1024;

    public static void MapAnswers(this WebApplication app)
    {
        // Pages answer GET and POST alike: the order puts these in front of them.
        Map("/q/{slug}/{format}", Start, RateLimits.Start);
        Map("/q/{slug}/{format}/choice", Choice, RateLimits.Answer);
        Map("/q/{slug}/{format}/{token}", Next, RateLimits.Answer);

        void Map(string pattern, Delegate handler, string limit) =>
            app.MapPost(pattern, handler)
                .WithOrder(-1)
                .WithMetadata(new DoorAttribute(Door.Quiz), new RequestSizeLimitAttribute(LargestBody))
                .DisableAntiforgery()
                .AllowAnonymous()
                .RequireRateLimiting(limit);
    }

    private static async Task<IResult> Start(HttpContext context, Answering answering)
    {
        if (await PostedForm.Read(context.Request, context.RequestAborted) is not { } form)
        {
            return NoForm();
        }

        var at = QuizAddress.Of(context, Visit.Of(context).Format);
        var (ticket, recorded) = await answering.Start(context, form, PostedForm.Page(form));
        return ticket is null ? new SeeOther(at.Again("unreadable"))
            : recorded is Recorded.Expired ? new SeeOther(at.Again("changed"))
            // Nothing was given, so nothing was stored: there is only the start page to show it on.
            : recorded is Recorded.Incomplete { Current: { Index: 0 } step } && step.Items.All(i => i.Value is null)
                ? new SeeOther(at.StartOf(ticket.Variant, ticket.Arrival) + "&missing=1")
            : recorded is Recorded.NotAChoice ? new SeeOther(at.StartOf(ticket.Variant, ticket.Arrival) + "&refused=1")
            : Onwards(at, ticket.Token, recorded);
    }

    private static async Task<IResult> Next(string token, HttpContext context, RecordAnswer answers)
    {
        if (await PostedForm.Read(context.Request, context.RequestAborted) is not { } form)
        {
            return NoForm();
        }

        var recorded = await answers.Next(Tenant(context), token, PostedForm.Page(form), context.RequestAborted);
        return Onwards(QuizAddress.Of(context, Visit.Of(context).Format), token, recorded);
    }

    private static async Task<IResult> Choice(HttpContext context, Answering answering, RecordAnswer answers)
    {
        if (await PostedForm.Read(context.Request, context.RequestAborted) is not { } form)
        {
            return NoForm();
        }

        var (token, posted) = (form["token"].ToString(), PostedForm.Choice(form));
        Recorded? recorded;
        if (token.Length > 0)
        {
            recorded = await answers.Next(Tenant(context), token, posted, context.RequestAborted);
        }
        else
        {
            (var ticket, recorded) = await answering.Start(context, form, posted);
            token = ticket?.Token ?? "";
        }

        // The script then shows this address, so that a reload carries on instead of beginning anew.
        if (token.Length > 0)
        {
            context.Response.Headers.ContentLocation = QuizAddress.Of(context, Visit.Of(context).Format).Step(token, posted.Step);
        }

        return recorded switch
        {
            Recorded.Taken or Recorded.Complete => Results.NoContent(),
            Recorded.NotFound => Results.Problem("No quiz has this link.", statusCode: StatusCodes.Status404NotFound),
            Recorded.Expired => Results.Problem("This page is too old. Begin again.", statusCode: StatusCodes.Status410Gone),
            null => Results.Problem("This page can’t be read any more. Begin again.", statusCode: StatusCodes.Status400BadRequest),
            Recorded.NotThisStep => Results.Problem("This page isn’t open yet.", statusCode: StatusCodes.Status409Conflict),
            _ => Results.Problem("That isn’t one of the choices.", statusCode: StatusCodes.Status400BadRequest),
        };
    }

    private static SeeOther Onwards(QuizAddress at, string token, Recorded? recorded) =>
        recorded switch
        {
            // Whoever has filled in the form already is sent on by its page.
            Recorded.Taken { Current: null } done => new SeeOther(done.LeadForm == LeadFormPlacement.Before ? at.Lead(token) : at.Result(token)),
            // Each step has its own address, so that the browser's Back leads to the one before.
            Recorded.Taken taken => new SeeOther(at.Step(token, taken.Current!.Index)),
            Recorded.Incomplete incomplete => new SeeOther(at.Step(token, incomplete.Current.Index) + "?missing=1"),
            Recorded.NotAChoice refused => new SeeOther(at.Step(token, refused.Step.Index) + "?refused=1"),
            Recorded.Complete => new SeeOther(at.Result(token)),
            // Its page says what there is to say: nothing there, too old, or the step that waits.
            _ => new SeeOther(at.Session(token)),
        };

    private static IResult NoForm() => Results.Problem("Send the answers as a form.", statusCode: StatusCodes.Status400BadRequest);

    private static Tenant Tenant(HttpContext context) => TenantResolution.Of(context).Tenant!;
}

/// <summary>303: the answer to the post is to be fetched from there.</summary>
internal sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
