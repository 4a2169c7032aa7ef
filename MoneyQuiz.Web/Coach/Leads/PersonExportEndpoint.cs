using System.Net.Mime;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Privacy;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Account.Entering;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Coach.Leads;

/// <summary>Everything about a person, as a ZIP to download.</summary>
public static class PersonExportEndpoint
{
    public static void MapPersonExport(this WebApplication app) =>
        app.MapGet("/coach/leads/{id:guid}/export", Export).WithMetadata(new DoorAttribute(Door.Coach)).RequireAuthorization(Policies.Member);

    private static async Task<IResult> Export(Guid id, HttpContext context, ExportPerson export, AddressHash addresses)
    {
        if (EntryResult.Of(context) is not Entry.Entered entered || context.User.ToActor(addresses.Of(context)) is not { } actor)
        {
            return Results.NotFound();
        }

        switch (await export.Run(actor, entered.Tenant, id, context.RequestAborted))
        {
            case PersonExported.Done done:
                context.Response.Headers.CacheControl = "no-store";
                return Results.File(done.Zip, MediaTypeNames.Application.Zip, $"person-{id:N}.zip");
            case PersonExported.NotAllowed:
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            default:
                return Results.NotFound();
        }
    }
}
