using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Text.Models;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Scoring.Reading;

public abstract record Tried
{
    /// <param name="Heard">By the model, or by the lexicon with the cause.</param>
    /// <param name="Took">From the call to the answer.</param>
    public sealed record Done(HeardText Heard, ModelFinding Finding, ResolvedFramework Resolved, TimeSpan Took) : Tried;

    /// <summary>No address or no model is stored yet.</summary>
    public sealed record NotSetUp : Tried;

    public sealed record NotAllowed : Tried;
}

/// <summary>Sends a text of an admin's to the model that is stored, whether it is on or not, the way a visitor's goes. It counts against the budget.</summary>
public sealed class TryTextReader(
    TenantDb tenants,
    TextReaders readers,
    PublishedFrameworks frameworks,
    ReadText texts,
    AuditLog audit,
    TimeProvider clock
)
{
    public async Task<Tried> Run(Actor actor, TenantId tenant, string text, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(tenant, actor.AuditName, "text-reader.tried", $"tenant:{tenant}") { Address = actor.Address };
        if (await tenants.In(tenant, db => Doorkeeper.RoleOf(db, actor, cancellation), cancellation) is not Role.Admin)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
            return new Tried.NotAllowed();
        }

        var reader = await readers.Of(tenant, cancellation);
        if (reader.Settings.Target is null || reader.Model.Length == 0)
        {
            return new Tried.NotSetUp();
        }

        var clean = FreeText.Clean(text);
        clean = clean[..Math.Min(clean.Length, FreeText.Longest)];
        var resolved = await frameworks.Current(tenant, cancellation);
        const string Prompt = "What comes to your mind when you think of money?";
        var began = clock.GetTimestamp();
        var finding = await texts.Run(reader, resolved, Prompt, clean, cancellation);
        var took = clock.GetElapsedTime(began);
        await audit.OnItsOwn(fact, cancellation);
        return new Tried.Done(new HeardText(Prompt, clean, finding.Reading.Of(clean)), finding, resolved, took);
    }
}
