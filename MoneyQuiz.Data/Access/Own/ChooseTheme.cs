using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Saves a person's theme. A taste, not an act: it goes on no audit chain.</summary>
public sealed class ChooseTheme(IDbContextFactory<MoneyQuizDb> contexts)
{
    public static readonly IReadOnlyList<string> Themes = ["light", "dark", "system"];

    /// <summary>False where there is no such theme, or the sign-in has ended.</summary>
    public async Task<bool> Run(Actor actor, string theme, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return Themes.Contains(theme, StringComparer.Ordinal)
            && await Doorkeeper.IsActive(db, actor, cancellation)
            && await db.Users.Where(a => a.Id == actor.AccountId).ExecuteUpdateAsync(a => a.SetProperty(p => p.Theme, theme), cancellation) == 1;
    }
}
