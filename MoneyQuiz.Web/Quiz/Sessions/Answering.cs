using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>An answer that comes with a start ticket.</summary>
public sealed class Answering(StartTickets tickets, RecordAnswer answers, PublishedFrameworks frameworks, ResumeCookie cookie, TimeProvider clock)
{
    /// <summary>The ticket is null where it isn't one of ours for this quiz.</summary>
    public async Task<(StartTicket? Ticket, Recorded? Recorded)> Start(HttpContext context, IFormCollection form, PostedStep posted)
    {
        var tenant = TenantResolution.Of(context).Tenant!;
        if (tickets.TryOpen(form["ticket"]) is not { } ticket || ticket.TenantId != tenant.Id || ticket.Mode != Visit.Of(context).Format.Key)
        {
            return (null, null);
        }

        // Too old, but the quiz hasn't changed since: what was answered still fits, so it isn't asked twice.
        if (ticket.IsExpired(clock.GetUtcNow()) && ticket.ResolvedHash == (await frameworks.Current(tenant.Id, context.RequestAborted)).Hash)
        {
            ticket = tickets.Renew(ticket);
        }

        var recorded = await answers.Start(tenant, ticket, posted, DeviceClass.Of(context.Request), context.RequestAborted);
        // The way back is offered to visitors; a preview has its link.
        if (recorded is (Recorded.Taken or Recorded.Incomplete) && !PreviewToken.Is(ticket.Token))
        {
            cookie.Set(context, tenant, ticket.Token);
        }

        return (ticket, recorded);
    }
}
