using System.Diagnostics;
using System.Globalization;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;

namespace MoneyQuiz.Bench;

/// <summary>The export of the large tenant's list to nowhere, up to so many rows: how long, and how much memory at its highest.</summary>
internal static class ListExport
{
    public static async Task<int> Run(long rows)
    {
        await using var app = ListApp.Open();
        var coach = await app.Coach();
        var tenant = await app.Tenant(ListApp.Large);
        using var sink = new Sink(rows);
        var clock = Stopwatch.StartNew();
        var outcome = await app.Get<ExportSessions>()
            .Run(coach, tenant, SessionQuery.Newest.With(new() { End = Domain.Sessions.SessionEnd.Completed }), () => sink);
        var took = clock.Elapsed.TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| export of the list as CSV | {sink.Lines:N0} rows, {sink.Bytes / 1e6:0} MB in {took:0.0} s, first bytes after {sink.First.TotalMilliseconds:0} ms; memory {sink.Early:0} MB after 50,000 rows, {sink.Highest:0} MB at its highest ({outcome.GetType().Name}) | flat memory; first byte ≤ 1 s | {sink.Highest / sink.Early:0.00} |"
            )
        );
        return 0;
    }

    private sealed class Sink(long most) : Stream
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();

        public long Lines { get; private set; }

        public long Bytes { get; private set; }

        public TimeSpan First { get; private set; }

        /// <summary>In megabytes, of the whole process.</summary>
        public double Early { get; private set; }

        public double Highest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Bytes;

        public override long Position { get; set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Lines >= most)
            {
                throw new IOException("That is enough.");
            }

            First = Bytes == 0 ? _clock.Elapsed : First;
            Bytes += buffer.Length;
            Lines += buffer.Span.Count((byte)'\n') - (Bytes == buffer.Length ? 1 : 0);
            var now = Environment.WorkingSet / 1e6;
            Early = Lines <= 50_000 ? now : Early;
            Highest = Math.Max(Highest, now);
            return ValueTask.CompletedTask;
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
