using System.Collections.Frozen;

namespace MoneyQuiz.Domain.Likelihood;

/// <summary>Knows services for throw-away mail. A longer list, or a service that keeps one, can stand behind it.</summary>
public interface IDisposableDomains
{
    bool Holds(string email);
}

/// <summary>Our own short list: the services that are met most often. A subdomain counts as its domain.</summary>
public sealed class ShortDisposableList : IDisposableDomains
{
    private static readonly FrozenSet<string> Domains = new[]
    {
        "10minutemail.com",
        "33mail.com",
        "byom.de",
        "discard.email",
        "dispostable.com",
        "emailondeck.com",
        "fakeinbox.com",
        "getnada.com",
        "grr.la",
        "guerrillamail.com",
        "guerrillamail.de",
        "guerrillamail.info",
        "guerrillamail.net",
        "guerrillamail.org",
        "inboxkitten.com",
        "maildrop.cc",
        "mailinator.com",
        "mailnesia.com",
        "mintemail.com",
        "mohmal.com",
        "moakt.com",
        "mytemp.email",
        "sharklasers.com",
        "spam4.me",
        "spamgourmet.com",
        "temp-mail.org",
        "tempail.com",
        "tempmail.dev",
        "tempr.email",
        "throwawaymail.com",
        "trash-mail.com",
        "trashmail.com",
        "trbvm.com",
        "wegwerfmail.de",
        "yopmail.com",
        "yopmail.fr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // ana@x.mailinator.com → x.mailinator.com, mailinator.com, com
    public bool Holds(string email)
    {
        var host = email[(email.LastIndexOf('@') + 1)..].Trim().TrimEnd('.');
        while (host.Length > 0)
        {
            if (Domains.Contains(host))
            {
                return true;
            }

            var dot = host.IndexOf('.', StringComparison.Ordinal);
            host = dot < 0 ? "" : host[(dot + 1)..];
        }

        return false;
    }
}
