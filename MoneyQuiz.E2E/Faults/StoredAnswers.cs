using System.Globalization;

namespace MoneyQuiz.E2E.Faults;

/// <summary>
/// Reads a session's answers from their bytes, by the description in docs/rooms/sessions.md and without the product's own code:
/// a version byte, then entries of <c>step × 4 + kind</c>, for an answer item and choice, and the time, each as LEB128.
/// </summary>
public sealed class StoredAnswers
{
    /// <summary>Every choice that was stored, item by item, in its order.</summary>
    public Dictionary<string, List<int>> Choices { get; } = new(StringComparer.Ordinal);

    /// <summary>The steps that were closed, in their order.</summary>
    public List<int> Closed { get; } = [];

    public int Entries { get; private set; }

    public static StoredAnswers Read(byte[] bytes)
    {
        var read = new StoredAnswers();
        var at = 1;
        while (at < bytes.Length)
        {
            var head = Number(bytes, ref at);
            if (head % 4 == 0)
            {
                // Statements are numbered from 0 and named from s001.
                var item = "s" + (Number(bytes, ref at) + 1).ToString("000", CultureInfo.InvariantCulture);
                if (!read.Choices.TryGetValue(item, out var choices))
                {
                    read.Choices[item] = choices = [];
                }

                choices.Add(Number(bytes, ref at));
            }
            else
            {
                read.Closed.Add(head / 4);
            }

            _ = Number(bytes, ref at);
            read.Entries++;
        }

        return read;
    }

    private static int Number(byte[] bytes, ref int at)
    {
        var (value, shift) = (0, 0);
        byte part;
        do
        {
            part = bytes[at++];
            value |= (part & 0x7F) << shift;
            shift += 7;
        } while (part >= 0x80);

        return value;
    }
}
