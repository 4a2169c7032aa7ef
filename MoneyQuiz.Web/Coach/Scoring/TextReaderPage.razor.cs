using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Scoring.Reading;
using MoneyQuiz.Domain.Scoring.Text.Models;
using MoneyQuiz.Web.Coach.Sessions.Desk;

namespace MoneyQuiz.Web.Coach.Scoring;

public sealed partial class TextReaderPage(TextReaderOverview overview, ChangeTextReader change, ILogger<TextReaderPage> log)
{
    private TextReaderState? _state;
    private TextReaderDraft _draft = new();
    private IReadOnlyList<(string Id, string Message)> _faults = [];
    private string? _slug;
    private DeskActs _acts = null!;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    private string? FaultOf(string field) => _faults.Where(f => f.Id == TextReaderDraft.IdOf(field)).Select(f => f.Message).FirstOrDefault();

    protected override void OnInitialized() => _acts = new DeskActs(Renew, () => InvokeAsync(StateHasChanged), log);

    protected override async Task OnParametersSetAsync()
    {
        if (_slug != At.Slug)
        {
            (_slug, _state) = (At.Slug, null);
            await Renew();
        }
    }

    // After a test: what is being typed stays.
    private async Task Read() => _state = await overview.Read(At.Actor, At.Tenant.Id);

    private async Task Renew()
    {
        await Read();
        _draft = TextReaderDraft.Of(_state?.Settings ?? TextReaderSettings.Default);
    }

    private async Task Save()
    {
        if (_state is null)
        {
            return;
        }

        var wanted = _draft.Read(_state.Revision);
        _faults = [.. change.Faults(wanted).Select(f => (TextReaderDraft.IdOf(f.Field), f.Message))];
        if (_faults.Count > 0)
        {
            return;
        }

        var said = wanted.Settings.IsOn ? "Saved. The model reads from now on" : "Saved. The word list reads";
        if (await _acts.Do(() => change.Run(At.Actor, At.Tenant.Id, wanted), said) is Acted.Invalid invalid)
        {
            _faults = [(TextReaderDraft.IdOf(nameof(WantedTextReader.Key)), invalid.Sentence)];
        }
    }

    private async Task SwitchOff()
    {
        if (_state is { } state)
        {
            _faults = [];
            var wanted = new WantedTextReader(state.Settings with { IsOn = false }, null, ForgetKey: false, state.Revision);
            await _acts.Do(() => change.Run(At.Actor, At.Tenant.Id, wanted), "Switched off. The word list reads from now on");
        }
    }
}
