namespace MoneyQuiz.Domain.Frameworks;

/// <summary>A shipped definition is broken: the app must not start on it. Names the file and place of every fault.</summary>
public sealed class DefinitionFaultException(IReadOnlyList<DefinitionFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(f => f.ToString())))
{
    public IReadOnlyList<DefinitionFault> Faults { get; } = faults;
}

/// <param name="File">The embedded file: <c>money_archetypes/modes/likert.json</c>.</param>
/// <param name="Pointer">RFC 6901, within that file.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record DefinitionFault(string File, string Pointer, string Sentence)
{
    public override string ToString() => $"{File}#{Pointer}: {Sentence}";
}
