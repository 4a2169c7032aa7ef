using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Web.Coach.Sessions.Listing;

namespace MoneyQuiz.Web.Coach.Sessions;

public sealed partial class SessionsPage(
    SessionList list,
    SessionDetails details,
    FilterChoicesOf choices,
    Handover handover,
    NavigationManager links,
    TimeProvider clock,
    IJSRuntime script,
    ILogger<SessionsPage> log
) : IAsyncDisposable
{
    private SessionPage? _shown;
    private SessionView? _opened;
    private SessionCursor? _place;
    private SessionQuery? _along;
    private FilterChoices? _choices;
    private SessionQueryRead _address = new(SessionQuery.Newest, []);
    private ViewNotice? _notice;
    private string? _slug;
    private Guid? _shownFor;
    private Guid? _missing;
    private bool _help;
    private IJSObjectReference? _keys;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    [Parameter]
    public Guid? Id { get; set; }

    /// <summary>Where the first HTML left what it was made of: the circuit begins with it, and nothing flickers.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    private SessionQuery Asked => _address.Query;

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
            (_slug, _shown, _opened, _choices) = (seen.Slug, seen.List, seen.Session, seen.Choices);
            (_place, _along) = (seen.Place, seen.Along);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_slug is not null && _slug != At.Slug)
        {
            (_shown, _opened, _choices) = (null, null, null);
        }

        _slug = At.Slug;
        var address = ReadAddress();
        // What was said of the list before is said no longer.
        _notice = address.Query.First == _address.Query.First ? _notice : null;
        ForgetChosen(address.Query.Filter);
        _address = address;
        _choices ??= await choices.Read(At.Actor, At.Tenant.Id);
        await ReadOpened();
        await ReadList();
        if (!RendererInfo.IsInteractive && _missing is null)
        {
            Handed = handover.Put(new Seen(At.Actor.AccountId, At.Slug, _shown, _opened, _choices, _place, _along));
        }
    }

    private async Task ReadOpened()
    {
        if (Id is not { } id)
        {
            (_opened, _missing) = (null, null);
            return;
        }

        // Its neighbours are those of the list: with another filter they are others.
        var along = Asked.First;
        if (_opened?.Id == id && _along == along)
        {
            return;
        }

        var found = await details.Read(At.Actor, At.Tenant, id, along);
        // Meanwhile another one may have been asked for.
        if (Id != id || Asked.First != along)
        {
            return;
        }

        (_place, _along) = (found?.Place, along);
        (_opened, _missing) = found is null ? (null, id) : (SessionViewOf.Detail(found, clock.GetUtcNow()), (Guid?)null);
        if (found is null && !RendererInfo.IsInteractive)
        {
            links.NotFound();
        }
    }

    private async Task ReadList()
    {
        var asked = Asked;
        if (_shown is not null && (_shown.Query == asked || (asked.IsFirstPage && _shown.Query.First == asked && Id is { } id && Holds(id))))
        {
            return;
        }

        var read = await list.Read(At.Actor, At.Tenant.Id, asked);
        // A link to a session names no page: the first, or, where that does not hold it, the one that begins with it.
        if (asked.IsFirstPage && _place is { } place && _opened is { } opened && read is not null && read.Rows.All(r => r.Id != opened.Id))
        {
            read = await list.Read(At.Actor, At.Tenant.Id, asked.PageFrom(place));
        }

        if (asked == Asked)
        {
            (_shown, _new) = (read, 0);
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
            : older ? Kept.PageAfter(_shown.Rows[^1].Cursor)
            : Kept.PageBefore(_shown.Rows[0].Cursor);
        return Urls.Coach.Session(At.Slug, beside, query);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = await script.InvokeAsync<IJSObjectReference>("import", $"./{Assets["coach/keys.js"]}");
            await _keys.InvokeVoidAsync("listen", KeyMap.All);
            _ = Watch();
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
        await _left.CancelAsync();
        _left.Dispose();
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

    private sealed record Seen(
        Guid Actor,
        string Slug,
        SessionPage? List,
        SessionView? Session,
        FilterChoices? Choices,
        SessionCursor? Place,
        SessionQuery? Along
    );
}
