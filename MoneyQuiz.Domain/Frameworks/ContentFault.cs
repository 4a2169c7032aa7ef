namespace MoneyQuiz.Domain.Frameworks;

/// <summary>One fault in framework content.</summary>
/// <param name="Pointer">RFC 6901, from the root of what was checked: <c>/archetypes/3/story</c>.</param>
/// <param name="Sentence">What is wrong and what to do, in one plain sentence.</param>
public sealed record ContentFault(string Pointer, string Sentence)
{
    /// <summary>The same fault seen from further out.</summary>
    public ContentFault Under(string prefix) => this with { Pointer = prefix + Pointer };
}

/// <summary>Collects faults, so that all of them are told at once.</summary>
public sealed class FaultList
{
    private readonly List<ContentFault> _faults = [];

    public IReadOnlyList<ContentFault> All => _faults;

    public void Add(string pointer, string sentence) => _faults.Add(new ContentFault(pointer, sentence));

    public void Add(IEnumerable<ContentFault> faults) => _faults.AddRange(faults);

    /// <summary>A fault unless <paramref name="holds"/>.</summary>
    public void Must(bool holds, string pointer, string sentence)
    {
        if (!holds)
        {
            Add(pointer, sentence);
        }
    }

    /// <summary>A text must stand here, of at most so many characters.</summary>
    public void Text(string pointer, string? text, int max)
    {
        Must(!string.IsNullOrWhiteSpace(text), pointer, "Write a text here; it is empty.");
        Must((text?.Length ?? 0) <= max, pointer, $"Shorten this to at most {max} characters; it has {text?.Length}.");
    }

    public void Texts(string pointer, IReadOnlyList<string> texts, int least, int most, int max)
    {
        Must(texts.Count >= least && texts.Count <= most, pointer, $"Give {least} to {most} entries; there are {texts.Count}.");
        for (var i = 0; i < texts.Count; i++)
        {
            Text($"{pointer}/{i}", texts[i], max);
        }
    }
}
