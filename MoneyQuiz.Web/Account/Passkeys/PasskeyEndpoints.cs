using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Account.Passkeys;

/// <summary>
/// Hands the browser the options of a passkey ceremony. The answers come back as ordinary forms to the pages, so that
/// every outcome is shown there. Options alone let nobody in and tell nothing: the general limit is enough for them.
/// </summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this WebApplication app)
    {
        var passkeys = app.MapGroup("/account/passkey")
            .DisableAntiforgery()
            .AddEndpointFilter(
                async (context, next) =>
                    await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
                        ? await next(context)
                        : Results.BadRequest()
            );
        passkeys.MapPost("/show", Show).AllowAnonymous();
        passkeys.MapPost("/confirm", Confirm).RequireAuthorization(Policies.Account);
        passkeys.MapPost("/create", Create).RequireAuthorization(Policies.Account);
        passkeys.MapPost("/invitation", Invitation).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        passkeys.MapPost("/set-up", SetUp).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> Show(HttpContext context, PasskeyCeremony ceremony) => Json(await ceremony.Show(context, owner: null));

    private static async Task<IResult> Confirm(
        HttpContext context,
        PasskeyCeremony ceremony,
        Microsoft.AspNetCore.Identity.UserManager<Data.Access.Account> users
    ) =>
        await users.FindByIdAsync(context.User.ToActor()!.AccountId.ToString("D")) is { } owner
            ? Json(await ceremony.Show(context, owner))
            : Results.NotFound();

    private static async Task<IResult> Create(HttpContext context, PasskeyCeremony ceremony, SecurityOverview overview)
    {
        var actor = context.User.ToActor()!;
        return await overview.Of(actor, context.RequestAborted) is { Fresh: true } own
            ? Json(await ceremony.Create(context, actor.AccountId, own.Email, own.Name))
            : Results.StatusCode(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Invitation(
        HttpContext context,
        PasskeyCeremony ceremony,
        InvitationLink link,
        TimeProvider clock,
        [FromForm] string slug,
        [FromForm] string token,
        [FromForm] string? name
    ) =>
        await link.Find(slug, token, context.RequestAborted) is { HasAccount: false } open
            ? Json(await ceremony.Create(context, Guid.CreateVersion7(clock.GetUtcNow()), open.Email, Named(name, open.Email)))
            : Results.NotFound();

    private static async Task<IResult> SetUp(
        HttpContext context,
        PasskeyCeremony ceremony,
        SetUpPlatform setUp,
        TimeProvider clock,
        [FromForm] string token,
        [FromForm] string? name,
        [FromForm] string? email
    ) =>
        await setUp.IsOpen(token, context.RequestAborted)
            ? Json(await ceremony.Create(context, Guid.CreateVersion7(clock.GetUtcNow()), Named(email, "admin"), Named(name, "Admin")))
            : Results.NotFound();

    private static string Named(string? typed, string otherwise) =>
        string.IsNullOrWhiteSpace(typed) ? otherwise : typed.Trim()[..Math.Min(typed.Trim().Length, 120)];

    private static IResult Json(string json) => Results.Text(json, "application/json");
}
