using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>
/// Stands between an instance and PostgreSQL and lets everything through, until the notification channel is cut: closed and
/// refused from then on, or silent, as where a firewall has forgotten a connection and tells neither end.
/// </summary>
public sealed class ChannelCutter : IAsyncDisposable
{
    // In the first message of a connection: …application_name\0moneyquiz-signals\0…
    private static readonly byte[] ChannelName = "moneyquiz-signals"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _channels = new();
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;
    private volatile bool _closed;
    private volatile bool _silent;

    /// <param name="connection">Where the database really is.</param>
    public ChannelCutter(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        (_host, _port) = (builder.Host!, builder.Port);
        _listener.Start();
        builder.Host = "127.0.0.1";
        builder.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        builder.SslMode = SslMode.Disable;
        builder.GssEncryptionMode = GssEncryptionMode.Disable;
        Connection = builder.ConnectionString;
        _accepting = Accept();
    }

    /// <summary>The same connection, by way of this.</summary>
    public string Connection { get; }

    /// <summary>Closes the channel and refuses each new one.</summary>
    public void Cut()
    {
        _closed = true;
        foreach (var channel in _channels.Keys)
        {
            channel.Close();
        }
    }

    /// <summary>Keeps the channel open and lets nothing more through it, in either direction; new ones get no answer.</summary>
    public void Silence() => _silent = true;

    /// <summary>Lets channels through again; what was sent meanwhile stays lost.</summary>
    public void Mend()
    {
        (_closed, _silent) = (false, false);
        // One that was silent has lost a part of what was said: nobody could read on.
        foreach (var channel in _channels.Keys)
        {
            channel.Close();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task Carry(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using var accepted = client;
        client.NoDelay = true;
        try
        {
            var first = new byte[4096];
            var read = await client.GetStream().ReadAsync(first);
            var isChannel = first.AsSpan(0, read).IndexOf(ChannelName) >= 0;
            if (isChannel)
            {
                _channels[client] = true;
            }

            if (isChannel && _closed)
            {
                return;
            }

            await server.ConnectAsync(_host, _port);
            if (!(isChannel && _silent))
            {
                await server.GetStream().WriteAsync(first.AsMemory(0, read));
            }

            await Task.WhenAny(Pump(client, server, isChannel), Pump(server, client, isChannel));
        }
        catch (Exception ended) when (ended is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the two ends has gone, or was cut.
        }
        finally
        {
            _channels.TryRemove(client, out _);
        }
    }

    private async Task Pump(TcpClient from, TcpClient to, bool isChannel)
    {
        var (source, target) = (from.GetStream(), to.GetStream());
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await source.ReadAsync(buffer)) > 0; )
            {
                if (!(isChannel && _silent))
                {
                    await target.WriteAsync(buffer.AsMemory(0, read));
                }
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // The other pump ends with it.
        }
    }
}
