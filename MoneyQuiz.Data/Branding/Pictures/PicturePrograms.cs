using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

/// <summary>
/// Debian's <c>vipsthumbnail</c> and <c>rsvg-convert</c> as child processes: a decoder that a hostile picture brings down takes nothing with
/// it. Each runs with 10 s of processor, 1 GiB of address space, files of 16 MiB at most, and an environment of its own; after 15 s
/// it is ended. Two at a time; whoever waits longer than 20 s is told to come back.
/// </summary>
public sealed class PicturePrograms(ILogger<PicturePrograms> log) : IPictureMaker, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private const string Fonts = "fonts.conf";
    private readonly SemaphoreSlim _places = new(2, 2);

    public Task<Made> Anew(byte[] picture, PictureFormat format, PictureUse use, CancellationToken cancellation = default) =>
        InFolder(
            async folder =>
            {
                // vips looks at the bytes, not at the name; that they are of this format has been checked.
                var given = Path.Combine(folder, "given");
                await File.WriteAllBytesAsync(given, picture, cancellation);
                var plain = Path.Combine(folder, use.IsPhoto ? "made.jpg" : "made.png");
                var webP = Path.Combine(folder, "made.webp");
                return
                    await Shrink(
                        folder,
                        given,
                        use,
                        plain + (use.IsPhoto ? "[Q=82,optimize_coding,strip,background=255]" : "[compression=9,strip]"),
                        cancellation
                    ) && await Shrink(folder, given, use, webP + "[Q=82,strip]", cancellation)
                    ? new Made.Picture(await File.ReadAllBytesAsync(plain, cancellation), await File.ReadAllBytesAsync(webP, cancellation))
                    : new Made.Unreadable();
            },
            cancellation
        );

    public Task<Made> Draw(byte[] svg, int width, CancellationToken cancellation = default) => Draw(svg, width, [], cancellation);

    public Task<Made> Draw(byte[] svg, int width, IReadOnlyList<byte[]> fonts, CancellationToken cancellation = default) =>
        InFolder(
            async folder =>
            {
                await Bring(folder, fonts, cancellation);
                var given = Path.Combine(folder, "given.svg");
                var drawn = Path.Combine(folder, "drawn.png");
                await File.WriteAllBytesAsync(given, svg, cancellation);
                string[] arguments = ["rsvg-convert", "--width", Text(width), "--keep-aspect-ratio", "--format", "png", "--output", drawn, given];
                return await Run(folder, arguments, cancellation)
                    ? new Made.Picture(await File.ReadAllBytesAsync(drawn, cancellation), [])
                    : new Made.Unreadable();
            },
            cancellation
        );

    public Task<Made> Lighten(byte[] png, CancellationToken cancellation = default) =>
        InFolder(
            async folder =>
            {
                var given = Path.Combine(folder, "given.png");
                var light = Path.Combine(folder, "light.png");
                await File.WriteAllBytesAsync(given, png, cancellation);
                string[] arguments = ["vipsthumbnail", given, "--size", "4096x4096>", "-o", light + "[palette,compression=9,strip]"];
                return await Run(folder, arguments, cancellation)
                    ? new Made.Picture(await File.ReadAllBytesAsync(light, cancellation), [])
                    : new Made.Unreadable();
            },
            cancellation
        );

    public void Dispose() => _places.Dispose();

    // Beside what the system has: a letter that our fonts lack is drawn in one of its own.
    private static async Task Bring(string folder, IReadOnlyList<byte[]> fonts, CancellationToken cancellation)
    {
        if (fonts.Count == 0)
        {
            return;
        }

        foreach (var (number, font) in fonts.Index())
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{number}.ttf"), font, cancellation);
        }

        const string Head = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">";
        var conf = $"{Head}<fontconfig><include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>";
        await File.WriteAllTextAsync(Path.Combine(folder, Fonts), conf, cancellation);
    }

    // 640x200> : not enlarged. To sRGB, or a print's colours would come out wrong once the profile is stripped.
    private Task<bool> Shrink(string folder, string given, PictureUse use, string to, CancellationToken cancellation) =>
        Run(
            folder,
            ["vipsthumbnail", given, "--size", $"{Text(use.MaxWidth)}x{Text(use.MaxHeight)}>", "--export-profile", "srgb", "-o", to],
            cancellation
        );

    private async Task<Made> InFolder(Func<string, Task<Made>> work, CancellationToken cancellation)
    {
        if (!await _places.WaitAsync(Patience, cancellation))
        {
            return new Made.Unavailable();
        }

        var folder = Directory.CreateTempSubdirectory("moneyquiz-picture-").FullName;
        try
        {
            return await work(folder);
        }
        catch (Win32Exception missing)
        {
            log.LogError("Pictures can't be made: {Fault}. Install librsvg2-bin and libvips-tools.", missing.Message);
            return new Made.Unavailable();
        }
        catch (FileNotFoundException)
        {
            // It said that it was done, and wrote nothing.
            return new Made.Unreadable();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            _places.Release();
        }
    }

    private async Task<bool> Run(string folder, string[] command, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("prlimit", ["--cpu=10", "--as=1073741824", "--fsize=16777216", "--core=0", .. command])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        // Nothing of ours, least of all connection strings, and no decoder that vips itself distrusts.
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        if (File.Exists(Path.Combine(folder, Fonts)))
        {
            start.Environment["FONTCONFIG_FILE"] = Path.Combine(folder, Fonts);
        }

        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            process.StandardInput.Close();
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            var wrote = process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode == 127)
            {
                throw new Win32Exception($"{command[0]} is not installed");
            }

            await wrote;
            var reason = await said;
            if (process.ExitCode == 0 && !IsCutOff(reason))
            {
                return true;
            }

            log.LogInformation("{Program} refused a picture: {Reason}", command[0], Short(reason));
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            log.LogInformation("{Program} took too long over a picture", command[0]);
            return false;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    // A file with less in it than its head promises is made good with emptiness, and only a warning says so.
    private static bool IsCutOff(string said) =>
        said.Contains("not enough data", StringComparison.OrdinalIgnoreCase) || said.Contains("premature end", StringComparison.OrdinalIgnoreCase);

    private static string Short(string text) => text.Length <= 200 ? text.Trim() : text[..200];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
