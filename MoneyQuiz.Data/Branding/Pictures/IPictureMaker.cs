using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

/// <summary>
/// Decodes and encodes pictures. Today by child processes, because no library that does it can be had (see decision 25);
/// whatever takes their place goes behind this.
/// </summary>
public interface IPictureMaker
{
    /// <summary>Decodes a picture of a format that was recognised, and writes it anew, no larger than its use, without anything else that the file held.</summary>
    Task<Made> Anew(byte[] picture, PictureFormat format, PictureUse use, CancellationToken cancellation = default);

    /// <summary>Draws an SVG as PNG, <paramref name="width"/> pixels wide.</summary>
    Task<Made> Draw(byte[] svg, int width, CancellationToken cancellation = default);

    /// <summary>Draws an SVG of our own, whose words are set in these fonts: TrueType files.</summary>
    Task<Made> Draw(byte[] svg, int width, IReadOnlyList<byte[]> fonts, CancellationToken cancellation = default);

    /// <summary>The same PNG in 256 colours at most: flat drawings lose nothing by it but half of their bytes.</summary>
    Task<Made> Lighten(byte[] png, CancellationToken cancellation = default);
}

/// <summary>What came of it.</summary>
public abstract record Made
{
    /// <param name="Bytes">PNG or JPEG.</param>
    /// <param name="WebP">The same picture; empty where only drawn.</param>
    public sealed record Picture(byte[] Bytes, byte[] WebP) : Made;

    /// <summary>The file is broken, or asks for more time or memory than a picture may.</summary>
    public sealed record Unreadable : Made;

    /// <summary>The programs aren't there, or every place is taken.</summary>
    public sealed record Unavailable : Made;
}
