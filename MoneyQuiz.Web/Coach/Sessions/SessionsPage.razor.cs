using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MoneyQuiz.Data.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions;

public sealed partial class SessionsPage(
    SessionList list,
    SessionDetails details,
    Handover handover,
    NavigationManager links,
    TimeProvider clock,
    IJSRuntime script
) : IAsyncDisposable
{
    private SessionPage? _shown;
    private SessionView? _opened;
    private string? _slug;
    private Guid? _shownFor;
    private Guid? _missing;
    private bool _help;
    private IJSObjectReference? _keys;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    [Parameter]
    public Guid? Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>Where the first HTML left what it was made of: the circuit begins with it, and nothing flickers.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    private SessionQuery Asked => SessionQueryText.Parse(Before, After, From);

    // What the links of the page keep: the page of the list that is seen.
    private SessionQuery Kept => _shown?.Query ?? Asked;

    private string Title =>
        Id is null ? $"Quiz sessions · {At.Tenant.Name}"
        : _opened?.Id == Id ? $"{_opened!.Title} · Quiz sessions"
        : "Quiz session";

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive && Handed is { } key && handover.Take<Seen>(key) is { } seen && seen.Actor == At.Actor.AccountId)
        {
            (_slug, _shown, _opened) = (seen.Slug, seen.List, seen.Session);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_slug is not null && _slug != At.Slug)
        {
            (_shown, _opened) = (null, null);
        }

        _slug = At.Slug;
        await ReadOpened();
        await ReadList();
        if (!RendererInfo.IsInteractive && _missing is null)
        {
            Handed = handover.Put(new Seen(At.Actor.AccountId, At.Slug, _shown, _opened));
        }
    }

    private async Task ReadOpened()
    {
        if (Id is not { } id)
        {
            (_opened, _missing) = (null, null);
            return;
        }

        if (_opened?.Id == id)
        {
            return;
        }

        var found = await details.Read(At.Actor, At.Tenant, id);
        // Meanwhile another one may have been asked for.
        if (Id != id)
        {
            return;
        }

        (_opened, _missing) = found is null ? (null, id) : (SessionViewOf.Detail(found, clock.GetUtcNow()), (Guid?)null);
        if (found is null && !RendererInfo.IsInteractive)
        {
            links.NotFound();
        }
    }

    private async Task ReadList()
    {
        var asked = Asked;
        if (_shown is not null && (_shown.Query == asked || (asked.IsNewest && Id is { } id && Holds(id))))
        {
            return;
        }

        var read = await list.Read(At.Actor, At.Tenant.Id, asked);
        // A link to a session names no page: the newest, or, where that does not hold it, the one that begins with it.
        if (asked.IsNewest && _opened is { } opened && read is not null && read.Rows.All(r => r.Id != opened.Id))
        {
            read = await list.Read(At.Actor, At.Tenant.Id, new SessionQuery(From: opened.Cursor));
        }

        if (asked == Asked)
        {
            _shown = read;
        }
    }

    private bool Holds(Guid id) => _shown!.Rows.Any(r => r.Id == id);

    private string To(Guid id) => Urls.Coach.Session(At.Slug, id, Kept);

    // Beyond the page's edge the list turns its page too.
    private string? Beside(Guid? id, bool older)
    {
        if (id is not { } beside || _shown is null)
        {
            return null;
        }

        var query =
            Holds(beside) || _shown.Rows.Count == 0 ? Kept
            : older ? new SessionQuery(Before: _shown.Rows[^1].Cursor)
            : new SessionQuery(After: _shown.Rows[0].Cursor);
        return Urls.Coach.Session(At.Slug, beside, query);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = await script.InvokeAsync<IJSObjectReference>("import", $"./{Assets["coach/keys.js"]}");
            await _keys.InvokeVoidAsync("listen", KeyMap.All);
        }

        // Into the panel when it opens; back to the row when it closes.
        if (_shownFor != Id && (Id is null || _opened?.Id == Id || _missing == Id))
        {
            var left = _shownFor;
            _shownFor = Id;
            if (Id is null)
            {
                await script.InvokeVoidAsync("mq.focus", $"row-{left}");
            }
            else if (left is null)
            {
                await script.InvokeVoidAsync("mq.focus", "session-title");
            }
            else if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("land", "session-title");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("stop");
                await _keys.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its keys with it.
        }
    }

    private sealed record Seen(Guid Actor, string Slug, SessionPage? List, SessionView? Session);
}
