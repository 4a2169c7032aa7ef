using Microsoft.AspNetCore.Identity;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Adds a passkey to one's account, or gives one another name.</summary>
public sealed class KeepPasskey(OwnAccount own)
{
    private const int Most = 20;

    public Task<AccountOutcome> Add(Actor actor, UserPasskeyInfo passkey, string? name, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "passkey.added",
            fresh: true,
            async change =>
            {
                var count = await change.Db.UserPasskeys.CountAsync(p => p.UserId == change.Account.Id, cancellation);
                if (count >= Most)
                {
                    return $"An account can hold {Most} passkeys. Remove one that you no longer use.";
                }

                change.EndsOthers = !await Standing.HasSecondFactor(change.Db, change.Account, cancellation);
                passkey.Name = Named(name, count);
                change.Note = passkey.Name;
                await change.Store.AddOrUpdatePasskeyAsync(change.Account, passkey, cancellation);
                await SetUpAuthenticator.SecondFactorGained(change, "passkey", cancellation);
                return null;
            },
            cancellation
        );

    public Task<AccountOutcome> Rename(Actor actor, byte[] credentialId, string? name, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "passkey.renamed",
            fresh: true,
            async change =>
            {
                if (await change.Store.FindPasskeyAsync(change.Account, credentialId, cancellation) is not { } passkey)
                {
                    return "That passkey is gone already.";
                }

                passkey.Name = Named(name, others: 0);
                change.Note = passkey.Name;
                await change.Store.AddOrUpdatePasskeyAsync(change.Account, passkey, cancellation);
                return null;
            },
            cancellation
        );

    internal static string Named(string? name, int others)
    {
        var text = (name ?? "").Trim();
        return text.Length == 0 ? $"Passkey {others + 1}"
            : text.Length > 60 ? text[..60]
            : text;
    }
}
