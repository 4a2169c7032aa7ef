using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MoneyQuiz.Data.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions;

public sealed partial class SessionsPage(SessionList list, SessionDetails details, NavigationManager links, TimeProvider clock, IJSRuntime script)
    : IAsyncDisposable
{
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

    [PersistentState]
    public SessionPage? Shown { get; set; }

    [PersistentState]
    public SessionView? Opened { get; set; }

    private SessionQuery Asked => SessionQueryText.Parse(Before, After, From);

    // What the links of the page keep: the page of the list that is seen.
    private SessionQuery Seen => Shown?.Query ?? Asked;

    private string Title =>
        Id is null ? $"Quiz sessions · {At.Tenant.Name}"
        : Opened?.Id == Id ? $"{Opened!.Title} · Quiz sessions"
        : "Quiz session";

    protected override async Task OnParametersSetAsync()
    {
        if (_slug is not null && _slug != At.Slug)
        {
            (Shown, Opened) = (null, null);
        }

        _slug = At.Slug;
        await ReadOpened();
        await ReadList();
    }

    private async Task ReadOpened()
    {
        if (Id is not { } id)
        {
            (Opened, _missing) = (null, null);
            return;
        }

        if (Opened?.Id == id)
        {
            return;
        }

        var found = await details.Read(At.Actor, At.Tenant, id);
        // Meanwhile another one may have been asked for.
        if (Id != id)
        {
            return;
        }

        (Opened, _missing) = found is null ? (null, id) : (SessionViewOf.Detail(found, clock.GetUtcNow()), (Guid?)null);
        if (found is null && !RendererInfo.IsInteractive)
        {
            links.NotFound();
        }
    }

    private async Task ReadList()
    {
        var asked = Asked;
        if (Shown is not null && (Shown.Query == asked || (asked.IsNewest && Id is { } id && Holds(id))))
        {
            return;
        }

        var read = await list.Read(At.Actor, At.Tenant.Id, asked);
        // A link to a session names no page: the newest, or, where that does not hold it, the one that begins with it.
        if (asked.IsNewest && Opened is { } opened && read is not null && read.Rows.All(r => r.Id != opened.Id))
        {
            read = await list.Read(At.Actor, At.Tenant.Id, new SessionQuery(From: opened.Cursor));
        }

        if (asked == Asked)
        {
            Shown = read;
        }
    }

    private bool Holds(Guid id) => Shown!.Rows.Any(r => r.Id == id);

    private string To(Guid id) => Urls.Coach.Session(At.Slug, id, Seen);

    // Beyond the page's edge the list turns its page too.
    private string? Beside(Guid? id, bool older)
    {
        if (id is not { } beside || Shown is null)
        {
            return null;
        }

        var query =
            Holds(beside) || Shown.Rows.Count == 0 ? Seen
            : older ? new SessionQuery(Before: Shown.Rows[^1].Cursor)
            : new SessionQuery(After: Shown.Rows[0].Cursor);
        return Urls.Coach.Session(At.Slug, beside, query);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = await script.InvokeAsync<IJSObjectReference>("import", $"./{Assets["coach/keys.js"]}");
            await _keys.InvokeVoidAsync("listen", KeyMap.All);
        }

        // Into the panel when it opens; back to the row when it closes. From one session to the next the focus stays.
        if (_shownFor != Id && (Id is null || Opened?.Id == Id || _missing == Id))
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
}
