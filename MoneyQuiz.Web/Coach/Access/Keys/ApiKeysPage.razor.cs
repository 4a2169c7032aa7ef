using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;

namespace MoneyQuiz.Web.Coach.Access.Keys;

public sealed partial class ApiKeysPage(ApiKeyList list, RevokeApiKey revocations, Handover handover)
{
    private ApiKeyPage? _shown;
    private CoachContext? _read;
    private Notice? _notice;
    private ListedKey? _rotating;
    private ListedKey? _revoking;
    private bool _making;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    /// <summary>Where the first HTML left what it was made of: the circuit begins with it, and nothing flickers.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    protected override void OnInitialized()
    {
        if (
            RendererInfo.IsInteractive
            && Handed is { } key
            && handover.Take<Seen>(key) is { } seen
            && seen.Actor == At.Actor.AccountId
            && seen.Slug == At.Slug
        )
        {
            (_shown, _read) = (seen.Page, At);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_read != At)
        {
            _read = At;
            await Read();
        }

        if (!RendererInfo.IsInteractive && _shown is not null)
        {
            Handed = handover.Put(new Seen(At.Actor.AccountId, At.Slug, _shown));
        }
    }

    private async Task Read() => _shown = await list.Read(At.Actor, At.Tenant.Id);

    private async Task Made(bool open)
    {
        _making = open;
        await Read();
    }

    private async Task Rotated(bool open)
    {
        _rotating = open ? _rotating : null;
        await Read();
    }

    private async Task Revoke(ListedKey key)
    {
        _revoking = null;
        _notice = await revocations.Run(At.Actor, At.Tenant.Id, key.Id) switch
        {
            ApiKeyRevoked.Done done => new Notice("success", $"{done.Name} was revoked", "Programs that use it are refused from now on."),
            ApiKeyRevoked.NotGood gone => new Notice("warning", $"{gone.Name} was no longer good", "It was revoked or has run out."),
            ApiKeyRevoked.NotFound => new Notice("warning", "That key is not there any more"),
            _ => Notice.NotAllowed,
        };
        await Read();
    }

    private sealed record Seen(Guid Actor, string Slug, ApiKeyPage Page);
}
