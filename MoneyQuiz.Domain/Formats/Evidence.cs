using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats;

/// <summary>What choosing something says of one archetype.</summary>
public sealed record Evidence
{
    public required ArchetypeId Archetype { get; init; }

    /// <summary>1 or more.</summary>
    public required int Points { get; init; }
}

/// <summary>A format that comes in one length says so here.</summary>
public sealed record SingleOffer
{
    public required string Name { get; init; }

    public required string Note { get; init; }

    public required int Minutes { get; init; }

    public void Check(string at, FaultList faults)
    {
        faults.Text($"{at}/name", Name, 40);
        faults.Text($"{at}/note", Note, 200);
        faults.Must(Minutes is >= 1 and <= 60, $"{at}/minutes", "Give the minutes, from 1 to 60.");
    }
}
