using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using MoneyQuiz.Domain.Delivery;

namespace MoneyQuiz.Data.Delivery;

/// <summary>The address leads where no call may go that a tenant has asked for.</summary>
public sealed class ForbiddenTargetException(string host) : HttpRequestException($"{host} leads into a reserved network.");

/// <summary>
/// The one client for calls to addresses that tenants choose. It looks at the addresses that a name has at the moment of connecting and connects
/// to those, so that no second answer of the name's server can lead elsewhere; follows no redirect, keeps no cookie, uses no proxy.
/// </summary>
/// <remarks><c>Outgoing:Inside</c> lists hosts with port, by comma, that the operator allows inside their own network: <c>models.internal:8080</c>.</remarks>
public sealed class OutgoingHttp : IDisposable
{
    public OutgoingHttp(IConfiguration configuration)
    {
        Inside = (configuration["Outgoing:Inside"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ActivityHeadersPropagator = null,
                ConnectTimeout = TimeSpan.FromSeconds(3),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxResponseHeadersLength = 16,
                ConnectCallback = Connect,
            }
        )
        {
            // Each caller has a deadline of its own.
            Timeout = Timeout.InfiniteTimeSpan,
            // HTTP/3 would pass the callback by.
            DefaultRequestVersion = HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
    }

    public HttpClient Client { get; }

    public IReadOnlyCollection<string> Inside { get; }

    /// <summary>Whether the scheme is allowed there: https, or what the operator lists.</summary>
    public bool MaySend(Uri target) => target.Scheme == Uri.UriSchemeHttps || IsInside(target.IdnHost, target.Port);

    public void Dispose() => Client.Dispose();

    private bool IsInside(string host, int port) => Inside.Contains($"{host}:{port}", StringComparer.OrdinalIgnoreCase);

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        // One bad address among good ones is how a name is turned against us.
        var inside = IsInside(host, port);
        if (addresses.Length == 0 || Array.Exists(addresses, a => inside ? ReservedAddresses.IsMetadata(a) : ReservedAddresses.Has(a)))
        {
            throw new ForbiddenTargetException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
