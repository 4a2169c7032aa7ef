using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Sessions.Demo;

namespace MoneyQuiz.Web.Coach.Tenancy;

public sealed partial class DemoDataSection(DemoData demo, ILogger<DemoDataSection> log)
{
    private DemoNotice? _notice;

    // What is being done, in words; null while nothing is.
    private string? _working;
    private int? _written;

    [Parameter, EditorRequired]
    public required CoachContext At { get; set; }

    [PersistentState]
    public DemoRows? Rows { get; set; }

    protected override async Task OnInitializedAsync() => Rows ??= await demo.Count(At.Actor, At.Tenant);

    private Task Remove() =>
        Work(
            "Removing the demo data…",
            () => demo.Remove(At.Actor, At.Tenant),
            done => new DemoNotice(
                "success",
                done == 0 ? "There was no demo data any more" : $"{DemoWords.Count(done, "demo session")} removed",
                done == 0 ? "Somebody else has removed it." : "What real visitors did is still there.",
                CanUndo: done > 0
            )
        );

    private Task Restore() =>
        Work(
            $"Making {DemoWords.Count(DemoSessions.Count, "session")}. This takes a few seconds.",
            () => demo.Restore(At.Actor, At.Tenant, new Progress<int>(Wrote)),
            done => new DemoNotice("success", $"{DemoWords.Count(done, "demo session")} added", "They are in the list of quiz sessions now.")
        );

    private async Task Work(string words, Func<Task<DemoDataChanged>> act, Func<int, DemoNotice> told)
    {
        if (_working is not null)
        {
            return;
        }

        (_working, _written, _notice) = (words, null, null);
        try
        {
            _notice = await act() switch
            {
                DemoDataChanged.Done done => told(done.Sessions),
                _ => new DemoNotice("danger", "That was not done", "Your role here no longer allows it. Ask an admin of this tenant."),
            };
            Rows = await demo.Count(At.Actor, At.Tenant);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
        {
            // One transaction: it is done whole or not at all.
            log.LogError(fault, "Demo data of {Tenant} could not be changed", At.Tenant.Slug);
            _notice = new DemoNotice("danger", "That did not work", "Nothing was changed. Try it again in a moment.");
        }
        finally
        {
            _working = null;
        }
    }

    private void Wrote(int sessions) =>
        _ = InvokeAsync(() =>
        {
            _written = sessions;
            StateHasChanged();
        });
}

/// <summary>What the section answers to the last act.</summary>
internal sealed record DemoNotice(string Tone, string Title, string Text, bool CanUndo = false);

internal static class DemoWords
{
    public static string Count(int number, string what) =>
        $"{number.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))} {what}{(number == 1 ? "" : "s")}";

    public static string There(DemoRows rows) =>
        $"There {(rows.Sessions == 1 ? "is" : "are")} {Count(rows.Sessions, "made-up session")}"
        + (
            rows.Leads == 0 ? "." : $", and {Count(rows.Leads, "made-up person").Replace("persons", "people", StringComparison.Ordinal)} behind them."
        );
}
