using System.Diagnostics;
using MoneyQuiz.Web.Api.Frameworks;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api;

/// <summary>The shortcut's place in the pipeline: after the forwarded headers, which say from where and under which name it is asked.</summary>
public static class ResolvedShortcutStep
{
    public static void UseResolvedShortcut(this WebApplication app)
    {
        var shortcut = app.Services.GetRequiredService<ResolvedShortcut>();
        var log = RequestLog.Of(app.Services);
        app.Use(next =>
            context =>
            {
                var began = Stopwatch.GetTimestamp();
                if (shortcut.Find(context) is not { } view)
                {
                    return next(context);
                }

                SecurityHeaders.Set(context, Door.Api);
                var sending = view.Send(context);
                return log.IsEnabled(LogLevel.Information) ? Logged(sending, log, context, began) : sending;
            }
        );
    }

    private static async Task Logged(Task sending, ILogger log, HttpContext context, long began)
    {
        await sending;
        ResolvedShortcut.Log(log, context, began);
    }
}
