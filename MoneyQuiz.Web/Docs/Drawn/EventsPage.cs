using System.Globalization;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>What the product tells itself, and what it writes down for people.</summary>
internal static class EventsPage
{
    public static string Draw() =>
        new Sheet()
            .Title("Signals and audit actions")
            .Words(
                "Two kinds of things that are said when something has happened. Nothing is sent to other systems: there is no outbox and there are no webhooks yet."
            )
            .Heading(2, "Signals between instances", "signals")
            .Words(
                "A use case sends a signal in its transaction (`ChangeSignals.Send`); with the commit PostgreSQL notifies every instance. A signal says what is stale and "
                    + "holds nothing else. One that is lost costs nothing for long: whoever keeps a copy drops it whole while the channel is away "
                    + "([how a publish reaches a visitor](../architecture.md#how-a-publish-reaches-a-visitor)). To add one: a line in `SignalKinds`, `Send` in the use case, "
                    + "and a listener that only marks its copy as stale. Drawn from `SignalKinds`."
            )
            .Table(
                ["kind", "carries the id of", "says that this changed", "heard by"],
                SignalKinds.All.Select(k => (string[])[Sheet.Code(k.Kind), Sheet.Plain(k.Id), Sheet.Plain(k.Means), Sheet.Plain(k.Listeners)])
            )
            .Heading(2, "Audit actions", "audit")
            .Words(
                $"{AuditActs.All.Length.ToString(CultureInfo.InvariantCulture)} acts stand in the [audit's chains](../rooms/audit.md), each with who, when, from where and with what outcome. "
                    + "How to record another: [audit](../rooms/audit.md#to-record-a-new-act). Drawn from `AuditActs`."
            )
            .Table(["act", "what happened"], AuditActs.All.Select(a => (string[])[Sheet.Code(a.Name), Sheet.Plain(a.Meaning)]))
            .ToString();
}
