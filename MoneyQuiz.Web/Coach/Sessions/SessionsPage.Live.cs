using Microsoft.JSInterop;
using MoneyQuiz.Web.Coach.Sessions.Listing;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>
/// Looks every few seconds whether the first page has changed. A poll and no signal: a notification in each answer's
/// transaction would halve what visitors can be served, and this reads fifty rows off an index.
/// </summary>
public sealed partial class SessionsPage
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(4);
    private readonly CancellationTokenSource _left = new();
    private int _new;

    private async Task Watch()
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_left.Token))
            {
                await InvokeAsync(Look);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is left.
        }
    }

    private Task Look() => _shown is { Query.IsFirstPage: true } ? Renew() : Task.CompletedTask;

    // The rows that are shown, each as it is now.
    private async Task Renew()
    {
        if (_shown is not { } shown)
        {
            return;
        }

        try
        {
            var now = await list.Peek(At.Actor, At.Tenant.Id, shown.Query, _left.Token);
            // Meanwhile another page may have been asked for.
            if (now is null || !ReferenceEquals(_shown, shown))
            {
                return;
            }

            var live = LiveRows.Of(shown, now);
            var news = shown.Query.IsFirstPage ? live.New : 0;
            if (news == _new && live.Rows.SequenceEqual(shown.Rows))
            {
                return;
            }

            (_new, _shown) = (news, shown with { Rows = live.Rows });
            StateHasChanged();
        }
        catch (Exception away) when (away is System.Data.Common.DbException or TimeoutException)
        {
            log.LogWarning("The session list could not look for news: {Fault}", away.Message);
        }
    }

    // The new ones come in where the person asks for them, and the first of them has the focus.
    private async Task ShowNew()
    {
        var query = _shown!.Query;
        var read = await list.Read(At.Actor, At.Tenant.Id, query);
        if (read is not null && _shown.Query == query)
        {
            (_shown, _new) = (read, 0);
            StateHasChanged();
            await Task.Yield();
            await script.InvokeVoidAsync("mq.focus", read.Rows.Count > 0 ? $"row-{read.Rows[0].Id}" : "sessions-count");
        }
    }
}
