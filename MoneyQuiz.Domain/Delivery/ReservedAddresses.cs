using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace MoneyQuiz.Domain.Delivery;

/// <summary>Addresses that no call on a tenant's word may go to: our own machine, private networks, link-local, metadata services, what is routed nowhere.</summary>
public static class ReservedAddresses
{
    private static readonly IPNetwork[] Ranges =
    [
        .. (
            (string[])
                [
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carriers' own
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local, with the clouds' metadata
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // for documents
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15", // for measurements
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "168.63.129.16/32", // a cloud's metadata
                    "::/128",
                    "::1/128",
                    "100::/64", // discarded
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7", // private
                    "fe80::/10", // link-local
                    "fec0::/10",
                    "ff00::/8",
                ]
        ).Select(r => IPNetwork.Parse(r)),
    ];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork Nat64Local = IPNetwork.Parse("64:ff9b:1::/48");
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");
    private static readonly IPNetwork[] LinkLocal =
    [
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("fe80::/10"),
        IPNetwork.Parse("168.63.129.16/32"),
    ];

    /// <summary>Also where it is only wrapped: mapped to IPv6, 6to4, NAT64.</summary>
    public static bool Has(IPAddress address)
    {
        var plain = Unwrapped(address);
        return Nat64Local.Contains(address) || Array.Exists(Ranges, r => r.Contains(plain));
    }

    /// <summary>What even an operator's permission doesn't open: metadata services give credentials to whoever asks.</summary>
    public static bool IsMetadata(IPAddress address)
    {
        var plain = Unwrapped(address);
        return Array.Exists(LinkLocal, r => r.Contains(plain));
    }

    private static IPAddress Unwrapped(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        return SixToFour.Contains(address) ? V4(bytes.AsSpan(2, 4))
            : Nat64.Contains(address) || (Compatible.Contains(address) && BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12)) > 1)
                ? V4(bytes.AsSpan(12, 4))
            : address;
    }

    private static IPAddress V4(ReadOnlySpan<byte> bytes) => new(bytes);
}
