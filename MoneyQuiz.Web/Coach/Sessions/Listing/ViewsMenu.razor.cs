using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Data.Sessions.Listing.Views;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Shared;

namespace MoneyQuiz.Web.Coach.Sessions.Listing;

public sealed partial class ViewsMenu(SavedViews views, SaveView save, RenameView rename, DeleteView delete)
{
    private IReadOnlyList<SavedView> _views = [];
    private SavedView? _current;
    private string? _slug;
    private bool _saving;
    private bool _editing;
    private string _name = "";
    private string? _fault;
    private Modal? _saveModal;

    [Parameter, EditorRequired]
    public required CoachContext At { get; set; }

    [Parameter, EditorRequired]
    public required SessionQuery Query { get; set; }

    [Parameter]
    public FilterChoices? Choices { get; set; }

    /// <summary>What was done, to be said on the page; with what undoes it.</summary>
    [Parameter]
    public EventCallback<ViewNotice?> OnNotice { get; set; }

    private string Text => SessionQueryText.Of(Query.First);

    protected override async Task OnParametersSetAsync()
    {
        if (_slug != At.Slug)
        {
            _slug = At.Slug;
            await Read();
        }

        Find();
    }

    private async Task Read()
    {
        _views = await views.Read(At.Actor, At.Tenant.Id);
        Find();
    }

    private void Find() => _current = _views.FirstOrDefault(v => v.Query == Text);

    private void BeginSaving() => (_saving, _name, _fault) = (true, "", null);

    private async Task Save()
    {
        switch (await save.Run(At.Actor, At.Tenant.Id, _name, Query))
        {
            case ViewKept.Invalid invalid:
                _fault = invalid.Sentence;
                break;
            case ViewKept.Same same:
                await Closed($"That is your view “{same.There.Name}” already.");
                break;
            case ViewKept.Done done:
                await Closed($"Saved as “{done.View.Name}”.");
                break;
            default:
                _fault = "You are no member of this tenant any more.";
                break;
        }
    }

    private async Task Closed(string said)
    {
        await _saveModal!.Close();
        await Read();
        await OnNotice.InvokeAsync(new ViewNotice(said, Undo: null));
    }

    private async Task<string?> Rename(SavedView view, string name)
    {
        var outcome = await rename.Run(At.Actor, At.Tenant.Id, view.Id, name);
        await Read();
        return outcome switch
        {
            ViewKept.Invalid invalid => invalid.Sentence,
            ViewKept.Done => null,
            _ => "This view is there no longer.",
        };
    }

    private async Task Delete(SavedView view)
    {
        var outcome = await delete.Run(At.Actor, At.Tenant.Id, view.Id);
        await Read();
        if (outcome is ViewKept.Done done)
        {
            await OnNotice.InvokeAsync(new ViewNotice($"Deleted the view “{view.Name}”.", () => Restore(done.View)));
        }
    }

    private async Task Restore(SavedView view)
    {
        var query = SessionQueryText.Parse(QueryValues.Of(view.Query)).Query;
        await save.Run(At.Actor, At.Tenant.Id, view.Name, query);
        await Read();
        await OnNotice.InvokeAsync(new ViewNotice($"“{view.Name}” is back.", Undo: null));
        StateHasChanged();
    }
}

/// <param name="Undo">Null where there is nothing to undo.</param>
public sealed record ViewNotice(string Text, Func<Task>? Undo);
