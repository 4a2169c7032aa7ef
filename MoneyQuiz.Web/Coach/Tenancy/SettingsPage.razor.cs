using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Shared;

namespace MoneyQuiz.Web.Coach.Tenancy;

public sealed partial class SettingsPage(TenantSettingsPage stored, ChangeTenantSettings change, TimeProvider clock, NavigationManager links)
{
    private IReadOnlyList<(string Id, string Message)> _faults = [];
    private SettingsChanged.Conflict? _conflict;
    private DateTimeOffset? _savedAt;
    private string? _failed;
    private bool _saving;
    private string? _target;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    /// <summary>What the editor began with, and is compared with what is stored when it saves.</summary>
    [PersistentState]
    public TenantSettings? Opened { get; set; }

    [PersistentState]
    public SettingsDraft? Draft { get; set; }

    private bool IsChanged => Draft is not null && Opened is not null && Draft.Read().Normalised() != Opened;

    private string? FaultOf(string field) => _faults.Where(f => f.Id == SettingsFields.Id(field)).Select(f => f.Message).FirstOrDefault();

    protected override async Task OnParametersSetAsync()
    {
        if (Draft is null && await stored.Read(At.Actor, At.Tenant.Id) is { } settings)
        {
            (Opened, Draft) = (settings, SettingsDraft.Of(settings));
        }
    }

    private async Task Save()
    {
        if (_saving || Draft is null || Opened is null)
        {
            return;
        }

        (_saving, _failed, _conflict) = (true, null, null);
        var typed = Draft.Read();
        try
        {
            var outcome = await change.Run(At.Actor, At.Tenant.Id, Opened, typed);
            _faults = outcome is SettingsChanged.Invalid invalid ? [.. invalid.Faults.Select(f => (SettingsFields.Id(f.Field), f.Message))] : [];
            _conflict = outcome as SettingsChanged.Conflict;
            _failed = outcome is SettingsChanged.NotAllowed ? "Your role here no longer allows it. Ask an admin of this tenant." : null;
            if (outcome is SettingsChanged.Saved { Settings: var saved })
            {
                Settle(saved, typed);
            }
            else if (outcome is SettingsChanged.Confirmed { Settings: var same })
            {
                Settle(same, typed);
            }
        }
        finally
        {
            _saving = false;
        }
    }

    // Whoever typed on while it was saved goes on from there.
    private void Settle(TenantSettings settings, TenantSettings typed)
    {
        (Opened, _savedAt) = (settings, clock.GetUtcNow());
        Draft = Draft!.Read() == typed ? SettingsDraft.Of(settings) : Draft;
    }

    private void Discard() => (Draft, _faults, _conflict) = (SettingsDraft.Of(Opened!), [], null);

    private void TakeTheirs() => (Opened, Draft, _conflict, _faults) = (_conflict!.Current, SettingsDraft.Of(_conflict.Current), null, []);

    // Theirs has been seen now: the next save is compared with it.
    private void KeepMine() => (Opened, _conflict) = (_conflict!.Current, null);

    private void Leaving(LocationChangingContext leaving)
    {
        if (IsChanged && _target is null)
        {
            leaving.PreventNavigation();
            _target = leaving.TargetLocation;
        }
    }

    private void Leave()
    {
        Draft = SettingsDraft.Of(Opened!);
        links.NavigateTo(_target!);
    }
}
