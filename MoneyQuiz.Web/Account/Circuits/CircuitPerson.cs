using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MoneyQuiz.Web.Account.Circuits;

/// <summary>
/// Binds a circuit to the sign-in that opened it. A browser that comes back to a circuit with another person's cookie
/// finds it dead: nothing that is clicked there is done, under either name.
/// </summary>
public sealed class CircuitPerson(IHttpContextAccessor requests) : CircuitHandler
{
    private (Guid Account, Guid SignIn)? _bound;
    private bool _seen;

    /// <summary>Whether somebody else has taken the circuit up.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Raised once, when that is found.</summary>
    public event Action? BecameForeign;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Look();
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        activity =>
        {
            Look();
            return IsForeign ? Task.CompletedTask : next(activity);
        };

    // The connection's own request: its principal is who holds the browser now.
    private void Look()
    {
        if (requests.HttpContext is not { } request || IsForeign)
        {
            return;
        }

        (Guid, Guid)? now = request.User.ToActor() is { } actor ? (actor.AccountId, actor.SignInId) : null;
        if (!_seen)
        {
            (_seen, _bound) = (true, now);
        }
        else if (now != _bound)
        {
            IsForeign = true;
            BecameForeign?.Invoke();
        }
    }
}
