using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks.Drafts;

namespace MoneyQuiz.Web.Coach.Branding;

/// <summary>The page's acts that visitors would notice, and the way back from them.</summary>
public sealed partial class BrandPage
{
    private async Task Publish(string reason)
    {
        _publishing = false;
        await Busy(async () =>
        {
            switch (await publish.Run(At.Actor, At.Tenant.Id, Framework, _draft!.Revision, reason))
            {
                case DraftPublished.Published or DraftPublished.NothingToPublish:
                    await Reopen("Published", "Visitors see it from their next page on. The version before stands in the history below.");
                    break;
                case DraftPublished.Conflict { Now: var now }
                    when now.Revision == _draft.Revision && now.BaseBrandVersion == now.PublishedBrand.Version:
                    _draft = now;
                    _said = (
                        "warning",
                        "The quiz’s content was published meanwhile",
                        "Open the content editor and settle the draft there, then publish again."
                    );
                    break;
                case DraftPublished.Conflict { Now: var now }:
                    Differ(now, isPublished: now.Brand is null || now.Revision == _draft.Revision);
                    break;
                case DraftPublished.Invalid invalid:
                    _said = ("danger", "Not published", string.Join(' ', invalid.Faults.Take(5).Select(f => f.Sentence)));
                    break;
                default:
                    _said = ("danger", "Not published", NotAllowed);
                    break;
            }
        });
    }

    private Task Restore(Guid snapshot) =>
        Busy(async () =>
        {
            switch (await restore.Run(At.Actor, At.Tenant.Id, snapshot, expectedVersion: _draft!.PublishedBrand.Version))
            {
                case BrandChanged.Saved or BrandChanged.Unchanged when _draft.Brand is null:
                    await Reopen("Restored", "Visitors see that version again. This, too, can be undone in the history.");
                    break;
                case BrandChanged.Saved or BrandChanged.Unchanged:
                    // What is typed here stays, and is set against what was restored.
                    Differ((await drafts.Of(At.Actor, At.Tenant.Id, Framework))!, isPublished: true);
                    _said = ("success", "Restored", "Visitors see that version again. Your own unpublished changes are still here.");
                    break;
                case BrandChanged.Conflict:
                    await Reopen("Somebody published meanwhile", "Nothing was restored. Look at the history again.", "warning");
                    break;
                case BrandChanged.Invalid invalid:
                    _said = ("danger", "Not restored", string.Join(' ', invalid.Faults.Select(f => f.Sentence)));
                    break;
                default:
                    _said = ("danger", "Not restored", NotAllowed);
                    break;
            }
        });

    private Task Discard()
    {
        _discarding = false;
        Edit!.Replace(_draft!.PublishedBrand.Brand);
        Changed();
        return Task.CompletedTask;
    }

    private async Task Reopen(string title, string words, string tone = "success")
    {
        if (await drafts.Of(At.Actor, At.Tenant.Id, Framework) is { } draft)
        {
            Open(draft);
        }

        _said = (tone, title, words);
    }

    private async Task Busy(Func<Task> work)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await work();
        }
        finally
        {
            _busy = false;
        }
    }
}
