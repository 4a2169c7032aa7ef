using Microsoft.AspNetCore.Authorization;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Common;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Api.Problems;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api.Access;

/// <summary>Demands that the caller may do what the scope names, in the tenant that the address names.</summary>
public sealed record ScopeRequirement(ApiScope Scope) : IAuthorizationRequirement;

/// <summary>Why a caller was not let in; written by <c>EntryOutcomes</c>.</summary>
public sealed record ApiRefusal(Problem Problem, string? Detail = null);

/// <summary>Asks once for each request, and puts the <see cref="ApiCaller"/> on it, or the refusal.</summary>
public sealed class ScopeHandler(Doorkeeper doorkeeper, TenantDirectory directory, ApiKeyRing ring, AuditLog audit, AddressHash addresses)
    : AuthorizationHandler<ScopeRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (context.Resource is not HttpContext http)
        {
            return;
        }

        var scope = requirement.Scope;
        var (caller, refusal) = http.Features.Get<KeyFound>() is { } found ? await OfKey(http, found, scope) : await OfMember(http, scope);
        if (caller is not null && scope.Writes && !AddressRanges.Allow(caller.Tenant.WriteAllowlist, http.Connection.RemoteIpAddress))
        {
            await Record(http, caller.Tenant, caller.Actor, "api.write", "address");
            (caller, refusal) = (null, new ApiRefusal(ProblemCatalogue.Address));
        }

        if (caller is { Tenant.Status: TenantStatus.Suspended })
        {
            (caller, refusal) = (null, new ApiRefusal(ProblemCatalogue.Away));
        }

        if (caller is null)
        {
            http.Features.Set(refusal);
            return;
        }

        http.Features.Set(caller);
        http.Features.Set(new RequestTenant(caller.Tenant, ""));
        context.Succeed(requirement);
    }

    private async Task<(ApiCaller?, ApiRefusal?)> OfKey(HttpContext http, KeyFound found, ApiScope scope)
    {
        if (found is not KeyFound.Good good)
        {
            return (
                null,
                new ApiRefusal(
                    ProblemCatalogue.BadKey,
                    found is KeyFound.Expired expired
                        ? $"It ran out on {expired.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC. Rotate it in the dashboard."
                        : null
                )
            );
        }

        var actor = Actor.OfKey(good.Key.Id, addresses.Of(http));
        if (SlugIn(http) is { } slug && slug != good.Tenant.Slug.Value)
        {
            // Somebody else's tenant and one that is not there: the same answer. The attempt is on record where it was aimed at.
            if (await directory.BySlug(slug, http.RequestAborted) is { } foreign)
            {
                await Record(http, foreign, actor, "tenant.enter", note: null);
            }

            return (null, new ApiRefusal(ProblemCatalogue.NotFound));
        }

        if (!good.Key.MayBeUsedFrom(http.Connection.RemoteIpAddress))
        {
            await Record(http, good.Tenant, actor, "tenant.enter", "address");
            return (null, new ApiRefusal(ProblemCatalogue.Address));
        }

        if (!good.Key.Has(scope))
        {
            return (
                null,
                new ApiRefusal(ProblemCatalogue.NoScope, $"This needs the scope “{scope.Name}”. Ask an admin of the tenant for a key with it.")
            );
        }

        await ring.Used(good.Key, http.RequestAborted);
        return (new ApiCaller(good.Tenant, actor, good.Key), null);
    }

    private async Task<(ApiCaller?, ApiRefusal?)> OfMember(HttpContext http, ApiScope scope)
    {
        if (http.User.ToActor(addresses.Of(http)) is not { } actor)
        {
            return (null, new ApiRefusal(ProblemCatalogue.NoCredentials));
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !OriginGate.IsOwn(http.Request))
        {
            return (null, new ApiRefusal(ProblemCatalogue.ForeignPage));
        }

        return await doorkeeper.Enter(actor, SlugIn(http), http.RequestAborted) switch
        {
            Entry.Entered entered when entered.Role >= scope.Role => (new ApiCaller(entered.Tenant, actor, Key: null), null),
            Entry.Entered => (
                null,
                new ApiRefusal(ProblemCatalogue.NoRole, $"This needs the role {scope.Role}. An admin of the tenant can give it.")
            ),
            Entry.NeedsSecondFactor => (null, new ApiRefusal(ProblemCatalogue.SecondFactor)),
            Entry.SignedOut => (null, new ApiRefusal(ProblemCatalogue.NoCredentials)),
            _ => (null, new ApiRefusal(ProblemCatalogue.NotFound)),
        };
    }

    // /api/v1/assess/tenant/willow, else ?client=willow or ?tenant=willow. A key that names none is meant for its own.
    private static string? SlugIn(HttpContext http) =>
        http.GetRouteValue("slug") as string
        ?? (string?)http.Request.Query["client"].FirstOrDefault()
        ?? http.Request.Query["tenant"].FirstOrDefault();

    private Task Record(HttpContext http, Tenant tenant, Actor actor, string action, string? note) =>
        audit.OnItsOwn(
            new AuditFact(tenant.Id, actor.AuditName, action, $"tenant:{tenant.Id}")
            {
                Outcome = AuditOutcome.Refused,
                Address = actor.Address,
                Note = note,
            },
            http.RequestAborted
        );
}
