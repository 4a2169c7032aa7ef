namespace MoneyQuiz.Domain.Privacy;

/// <summary>A text without personal data, and where each piece of it stood.</summary>
/// <param name="Text">With <c>[email]</c>, <c>[phone]</c>, <c>[number]</c> and <c>[name]</c> in the places.</param>
/// <param name="Ranges">By position, not overlapping.</param>
public sealed record MaskedText(string Text, ImmutableArray<MaskedRange> Ranges)
{
    /// <summary>The range of the original that a range of the masked text stands for. One that touches a mask takes in all that the mask hides.</summary>
    public (int Start, int Length) ToOriginal(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Text.Length - start);
        var from = Original(start, atEnd: false);
        return (from, Math.Max(0, Original(start + length, atEnd: true) - from));
    }

    private int Original(int position, bool atEnd)
    {
        var shift = 0;
        foreach (var range in Ranges)
        {
            var end = range.MaskedStart + range.MaskedLength;
            if (position < range.MaskedStart || (atEnd && position == range.MaskedStart))
            {
                break;
            }

            if (position < end)
            {
                return atEnd ? range.Start + range.Length : range.Start;
            }

            shift = range.Start + range.Length - end;
        }

        return position + shift;
    }
}

/// <param name="Start">Where it stood in the original …</param>
/// <param name="Length">… and how long it was.</param>
/// <param name="MaskedStart">Where its mask stands …</param>
/// <param name="MaskedLength">… and how long that is.</param>
public readonly record struct MaskedRange(PersonalDataKind Kind, int Start, int Length, int MaskedStart, int MaskedLength);

public enum PersonalDataKind : byte
{
    Email,
    Phone,

    /// <summary>IBAN, card or account.</summary>
    Number,
    Name,
}
