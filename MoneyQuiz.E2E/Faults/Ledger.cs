using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.E2E.Faults;

/// <summary>What visitors were told is stored, session by session.</summary>
public sealed class Ledger
{
    private int _continued;
    private int _wrong;
    private int _requests;
    private int _refused;

    public ConcurrentBag<LedgerPage> Sessions { get; } = [];

    /// <summary>How often somebody came back after a fault and was shown the right step.</summary>
    public int Continued => _continued;

    /// <summary>How often it was another step.</summary>
    public int Wrong => _wrong;

    public int Requests => _requests;

    /// <summary>Requests that a visitor saw fail.</summary>
    public int Refused => _refused;

    /// <summary>What the last of them was answered with: the status, and the page's heading; null where there was no answer at all.</summary>
    public string? Words { get; private set; }

    public void CameBack(bool right) => Interlocked.Increment(ref right ? ref _continued : ref _wrong);

    public void Sent() => Interlocked.Increment(ref _requests);

    public void WasRefused(string? words)
    {
        Interlocked.Increment(ref _refused);
        Words = words ?? Words;
    }

    public LedgerPage Begin()
    {
        var page = new LedgerPage();
        Sessions.Add(page);
        return page;
    }
}

/// <summary>One session: written by one visitor only.</summary>
public sealed class LedgerPage
{
    /// <summary>Item by item what was acknowledged.</summary>
    public Dictionary<string, int> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>How many steps were acknowledged as closed.</summary>
    public int StepsDone { get; set; }

    public bool Completed { get; set; }

    /// <summary>Known from the first acknowledgement on.</summary>
    public string? Token { get; set; }

    /// <summary>As the database names it.</summary>
    public string TokenHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token!)));
}
