using System.Globalization;
using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Scoring;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Scoring.Effect;

namespace MoneyQuiz.Web.Coach.Frameworks.Effect;

/// <summary>Measures what a draft would do to the latest sessions, in the background, and can be stopped.</summary>
public sealed partial class EffectSection(MeasureEffect effect) : IDisposable
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private CancellationTokenSource? _running;

    [Parameter, EditorRequired]
    public required CoachContext At { get; set; }

    [Parameter, EditorRequired]
    public required FrameworkDefinition Definition { get; set; }

    /// <summary>The draft as it stands when the button is pressed.</summary>
    [Parameter, EditorRequired]
    public required Func<FrameworkConfig> Config { get; set; }

    /// <summary>Told of each finished measurement: the page asks again before publishing above the tenant's limit.</summary>
    [Parameter]
    public EventCallback<EffectReport> Measured { get; set; }

    private EffectReport? Report { get; set; }

    private EffectProgress Now { get; set; }

    private string? Said { get; set; }

    private ResolvedFramework? Published { get; set; }

    private ResolvedFramework? Target { get; set; }

    private bool IsRunning => _running is not null;

    private async Task Measure()
    {
        if (IsRunning)
        {
            return;
        }

        (Said, Now) = (null, default);
        using var running = new CancellationTokenSource();
        _running = running;
        var config = Config();
        try
        {
            var progress = new Relay(now => _ = InvokeAsync(() => Show(now)));
            // Off the circuit's own thread: the page stays alive meanwhile.
            var outcome = await Task.Run(() => effect.Run(At.Actor, At.Tenant.Id, Definition, config, progress, running.Token), running.Token);
            await Take(outcome);
        }
        catch (OperationCanceledException)
        {
            Said = "Stopped. Nothing was changed.";
        }
        finally
        {
            _running = null;
        }
    }

    private async Task Take(EffectMeasured outcome)
    {
        switch (outcome)
        {
            case EffectMeasured.Done done:
                (Report, Published, Target) = done;
                await Measured.InvokeAsync(done.Report);
                break;
            case EffectMeasured.Invalid invalid:
                Report = null;
                Said = $"The draft can’t run yet. {invalid.Faults[0].Sentence} ({invalid.Faults[0].Pointer})";
                break;
            default:
                Report = null;
                Said = "Only admins can measure the effect of a draft.";
                break;
        }
    }

    private void Show(EffectProgress now)
    {
        Now = now;
        StateHasChanged();
    }

    private void Cancel() => _running?.Cancel();

    private ArchetypeMark Mark(ArchetypeId id) => new(Target![id].Name, Target[id].Colour);

    internal static string Headline(EffectReport report) =>
        report switch
        {
            { Compared: 0 } => "There is no completed session to compare yet.",
            { IsNone: true } => $"No score of {Sessions(report.Compared)} would change.",
            { PrimaryChanged: 0 } => $"Scores would move, but none of {Sessions(report.Compared)} would change its primary archetype.",
            _ =>
                $"{report.PrimaryChanged.ToString("N0", English)} of {Sessions(report.Compared)} would change {(report.PrimaryChanged == 1 ? "its" : "their")} primary archetype ({report.PrimaryChangedShare.Short} %).",
        };

    private static string Sessions(int count) => count == 1 ? "1 session" : $"{count.ToString("N0", English)} sessions";

    public void Dispose() => _running?.Cancel();

    private sealed class Relay(Action<EffectProgress> show) : IProgress<EffectProgress>
    {
        public void Report(EffectProgress value) => show(value);
    }
}
