using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Scoring.Text.Models;

namespace MoneyQuiz.Data.Scoring.Reading;

/// <param name="KeySetAt">When the stored key was given; null: there is none. The key itself is never read for a page.</param>
/// <param name="Today">Calls today.</param>
/// <param name="Use">Of this month; null: none yet.</param>
/// <param name="RestsUntil">Left alone on this instance after failures; null: it isn't.</param>
public sealed record TextReaderState(
    TextReaderSettings Settings,
    int Revision,
    DateTimeOffset? KeySetAt,
    int Today,
    TextReaderUse? Use,
    DateTimeOffset? RestsUntil
);

/// <summary>A tenant's model as its admins see it.</summary>
public sealed class TextReaderOverview(TenantDb tenants, CallBudget budget, ModelRests rests)
{
    /// <summary>Null where the actor is no admin (any more).</summary>
    public Task<TextReaderState?> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In(tenant, db => Within(db, actor, tenant, cancellation), cancellation);

    private async Task<TextReaderState?> Within(MoneyQuizDb db, Actor actor, TenantId tenant, CancellationToken cancellation)
    {
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
        {
            return null;
        }

        var reader = await TextReaders.Stored(db, tenant, cancellation);
        var (day, month) = budget.Today();
        var use = await db.TextReaderUses.AsNoTracking().FirstOrDefaultAsync(u => u.Month == month, cancellation);
        return new TextReaderState(
            reader.Settings,
            reader.Revision,
            reader.KeySetAt,
            use?.Day == day ? use.DayCalls : 0,
            use,
            rests.Until(tenant, reader.Revision)
        );
    }
}
