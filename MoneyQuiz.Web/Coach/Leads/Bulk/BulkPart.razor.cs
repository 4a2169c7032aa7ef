using System.Data.Common;
using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads.Bulk;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Web.Coach.Leads.Bulk;

public sealed partial class BulkPart(
    BeginBulk begin,
    StopBulk stop,
    ContinueBulk resume,
    UndoBulk undo,
    BulkChanges changes,
    TagsInUse tags,
    BulkOrders orders,
    TimeProvider clock,
    ILogger<BulkPart> log
) : IAsyncDisposable
{
    // While something goes on it is looked at often; else only what others did.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);
    private const int Rests = 12;

    private readonly CancellationTokenSource _left = new();
    private IReadOnlyList<BulkLine> _recent = [];
    private IReadOnlyList<string> _offered = [];
    private BulkChange? _going;
    private BulkChange? _ended;
    private BulkKind? _asking;
    private string? _fault;
    private string? _slug;
    private Guid? _mine;

    [Parameter, EditorRequired]
    public required CoachContext At { get; set; }

    [Parameter, EditorRequired]
    public required BulkSelection Selection { get; set; }

    /// <summary>Whom the selection means.</summary>
    [Parameter, EditorRequired]
    public required Func<BulkPick> Pick { get; set; }

    /// <summary>What is chosen, in words: <c>3 sessions selected</c>.</summary>
    [Parameter, EditorRequired]
    public required string Chosen { get; set; }

    /// <summary>How many “all” are: <c>312 sessions</c>.</summary>
    [Parameter, EditorRequired]
    public required string AllCount { get; set; }

    /// <summary>Whether the rows are sessions, which have an outcome.</summary>
    [Parameter]
    public bool Outcomes { get; set; }

    /// <summary>After the selection has become another.</summary>
    [Parameter]
    public EventCallback OnSelect { get; set; }

    /// <summary>After rows have changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Further acts, after those of this part.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private TimeProvider Clock => clock;

    protected override async Task OnParametersSetAsync()
    {
        if (_slug != At.Slug)
        {
            (_slug, _mine, _going, _ended, _fault) = (At.Slug, null, null, null, null);
            await Look();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = Watch();
        }
    }

    private async Task Watch()
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            for (var beat = 1; await timer.WaitForNextTickAsync(_left.Token); beat++)
            {
                if (_mine is not null || beat % Rests == 0)
                {
                    await InvokeAsync(Look);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page is left.
        }
    }

    // What this page has asked for is shown as it goes; what others did stands in the list.
    private async Task Look()
    {
        try
        {
            var read = await changes.Read(At.Actor, At.Tenant.Id, _left.Token);
            var mine = read.FirstOrDefault(l => l.Change.Id == _mine);
            var going = mine is { Silent: false, Change.IsGoing: true } ? mine.Change : null;
            var over = _mine is not null && going is null;
            if (going is null && !over && Same(read, _recent))
            {
                return;
            }

            (_recent, _going) = (read, going);
            if (over)
            {
                (_ended, _mine) = (mine is { Silent: false } ? mine.Change : null, null);
                await OnChanged.InvokeAsync();
            }

            StateHasChanged();
        }
        catch (Exception away) when (away is DbException or TimeoutException)
        {
            log.LogWarning("Bulk changes could not be read: {Fault}", away.Message);
        }
    }

    private async Task<string?> Begin(BulkKind kind, string? value)
    {
        var outcome = await Tried(() => begin.Run(At.Actor, At.Tenant.Id, kind, value, Pick(), _left.Token));
        if (outcome is Acted.Invalid invalid)
        {
            return invalid.Sentence;
        }

        if (outcome is Acted.Done { Id: { } id })
        {
            Selection.Clear();
            await OnSelect.InvokeAsync();
            await Follow(id);
        }

        return null;
    }

    private async Task Act(Guid id, BulkAct what)
    {
        var outcome = await Tried(() =>
            what switch
            {
                BulkAct.Stop => stop.Run(At.Actor, At.Tenant.Id, id, _left.Token),
                BulkAct.Continue => resume.Run(At.Actor, At.Tenant.Id, id, _left.Token),
                _ => undo.Run(At.Actor, At.Tenant.Id, id, _left.Token),
            }
        );
        if (outcome is Acted.Done)
        {
            await Follow(id);
        }
    }

    private async Task Follow(Guid id)
    {
        (_mine, _ended) = (id, null);
        orders.Put(new BulkOrder(At.Actor, At.Tenant.Id, id));
        await Look();
    }

    private async Task<Acted?> Tried(Func<Task<Acted>> act)
    {
        _fault = null;
        try
        {
            var outcome = await act();
            _fault = outcome switch
            {
                Acted.NotAllowed => "Your role here does not allow it. Ask an admin of this tenant.",
                Acted.NotFound => "It is not there any more.",
                Acted.Conflict conflict => conflict.Sentence,
                _ => null,
            };
            return outcome;
        }
        catch (Exception away) when (away is DbException or TimeoutException or InvalidOperationException)
        {
            log.LogError(away, "A bulk change failed");
            _fault = "Nothing was changed. Try it again in a moment.";
            return null;
        }
        finally
        {
            StateHasChanged();
        }
    }

    private async Task AskTag()
    {
        _offered = await tags.Read(At.Actor, At.Tenant.Id, _left.Token);
        _asking = BulkKind.Tag;
    }

    private async Task TakeAll()
    {
        Selection.TakeAll();
        await OnSelect.InvokeAsync();
    }

    private async Task Clear()
    {
        Selection.Clear();
        await OnSelect.InvokeAsync();
    }

    private static bool Same(IReadOnlyList<BulkLine> one, IReadOnlyList<BulkLine> other) => one.Select(Key).SequenceEqual(other.Select(Key));

    private static (Guid, BulkState, int, bool, bool) Key(BulkLine l) => (l.Change.Id, l.Change.State, l.Change.Reached, l.Silent, l.CanUndo);

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        _left.Dispose();
    }
}
