using Microsoft.AspNetCore.Http;
using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Tests.Scoring.Reading;

/// <summary>All ways in which a model's server lets one down, and what each is called.</summary>
internal static class Faulty
{
    private const string Good = """{"evidence": [{"archetype": "ruler", "strength": 80, "confidence": 60, "quotes": ["keep a budget"]}]}""";

    public static readonly Dictionary<string, (Func<HttpContext, Task> Answer, FallbackCause Cause)> All = new()
    {
        ["never answers"] = (c => Never(c), FallbackCause.TimedOut),
        ["stops in the middle"] = (Dribbles, FallbackCause.TimedOut),
        ["400"] = (ModelServer.Status(400), FallbackCause.Failed),
        ["401"] = (ModelServer.Status(401), FallbackCause.Refused),
        ["403"] = (ModelServer.Status(403), FallbackCause.Refused),
        ["404"] = (ModelServer.Status(404), FallbackCause.Failed),
        ["429"] = (ModelServer.Status(429), FallbackCause.Busy),
        ["500"] = (ModelServer.Status(500), FallbackCause.Failed),
        ["redirects"] = (Redirects, FallbackCause.Failed),
        ["no content"] = (ModelServer.Status(204), FallbackCause.Failed),
        ["empty"] = (ModelServer.Sends(""), FallbackCause.Unreadable),
        ["a web page"] = (ModelServer.Sends("<html>Welcome</html>"), FallbackCause.Unreadable),
        ["half JSON"] = (ModelServer.Sends(ModelServer.Completion(Good)[..60]), FallbackCause.Unreadable),
        ["no choices"] = (ModelServer.Sends("""{"choices": []}"""), FallbackCause.OffSchema),
        ["an error with 200"] = (ModelServer.Sends("""{"error": {"message": "overloaded"}}"""), FallbackCause.OffSchema),
        ["words for JSON"] = (ModelServer.Says("I think you are a ruler."), FallbackCause.Unreadable),
        ["JSON in a fence"] = (ModelServer.Says($"```json\n{Good}\n```"), FallbackCause.Unreadable),
        ["JSON and more"] = (ModelServer.Says(Good + " That is all."), FallbackCause.Unreadable),
        ["cut off"] = (ModelServer.Says(Good[..30], finish: "length"), FallbackCause.CutOff),
        ["whole, but says it was cut off"] = (ModelServer.Says(Good, finish: "length"), FallbackCause.CutOff),
        ["a list"] = (ModelServer.Says("[]"), FallbackCause.OffSchema),
        ["other fields"] = (ModelServer.Says("""{"result": "ruler"}"""), FallbackCause.OffSchema),
        ["only what is not in the text"] = (ModelServer.Says(Good.Replace("keep a budget", "a secret yacht")), FallbackCause.OffSchema),
        ["only what is unknown"] = (ModelServer.Says(Good.Replace("ruler", "emperor")), FallbackCause.OffSchema),
        ["only what is out of bounds"] = (ModelServer.Says(Good.Replace("80", "8000")), FallbackCause.OffSchema),
        ["very deep"] = (ModelServer.Says(new string('[', 5000) + new string(']', 5000)), FallbackCause.Unreadable),
        ["half a pair"] = (
            ModelServer.Says("""{"evidence": [{"archetype": "\ud83d", "strength": 1, "confidence": 1, "quotes": []}]}"""),
            FallbackCause.Unreadable
        ),
        ["a megabyte"] = (ModelServer.Says(Good + new string(' ', 1_000_000)), FallbackCause.TooLarge),
        ["without end"] = (Endless, FallbackCause.TooLarge),
        ["hangs up"] = (HangsUp, FallbackCause.CutOff),
        ["hangs up in the middle"] = (HangsUpLater, FallbackCause.CutOff),
    };

    private static async Task Never(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var over = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private static async Task Dribbles(HttpContext context)
    {
        await context.Response.WriteAsync("""{"choices": [""");
        await context.Response.Body.FlushAsync();
        await Never(context);
    }

    private static Task Redirects(HttpContext context)
    {
        context.Response.Redirect("/elsewhere");
        return Task.CompletedTask;
    }

    private static async Task Endless(HttpContext context)
    {
        var much = new string(' ', 16_000);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(much, context.RequestAborted);
        }
    }

    private static Task HangsUp(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task HangsUpLater(HttpContext context)
    {
        context.Response.ContentLength = 5_000;
        await context.Response.WriteAsync("""{"choices": [""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
