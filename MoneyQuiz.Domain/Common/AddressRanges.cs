using System.Net;
using System.Net.Sockets;

namespace MoneyQuiz.Domain.Common;

/// <summary>Lists of addresses and CIDR ranges, as people write them.</summary>
public static class AddressRanges
{
    // 203.0.113.7 → 203.0.113.7/32; 203.0.113.7/24 → null: bits behind the prefix are most likely a slip.
    public static IPNetwork? Parse(string text)
    {
        if (!IPAddress.TryParse(text.Split('/')[0], out var address) || text.AsSpan().IndexOfAny('.', ':') < 0)
        {
            return null;
        }

        if (!text.Contains('/', StringComparison.Ordinal))
        {
            return new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
        }

        return IPNetwork.TryParse(text, out var network) && network.BaseAddress.Equals(address) ? network : null;
    }

    /// <summary>The same list as it is stored: trimmed, in its canonical spelling, none twice. What is no range stays as it was written.</summary>
    public static IReadOnlyList<string> Normalise(IEnumerable<string> ranges) =>
        [.. ranges.Select(r => r.Trim()).Where(r => r.Length > 0).Select(r => Parse(r)?.ToString() ?? r).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether an address is in one of the ranges. No ranges allow every address; an unknown address is in none.</summary>
    public static bool Allow(IReadOnlyList<string> ranges, IPAddress? address)
    {
        if (ranges.Count == 0)
        {
            return true;
        }

        // ::ffff:203.0.113.7 is the same machine as 203.0.113.7.
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && ranges.Any(r => Parse(r) is { } range && range.Contains(plain));
    }
}
