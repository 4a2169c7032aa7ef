using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats;

/// <summary>A way to take the quiz. To add one: its files in a folder of its own, and one line in <see cref="FormatCatalogue"/>.</summary>
public abstract class Format
{
    public abstract ModeKey Key { get; }

    /// <summary>The name as spoken: <c>Likert</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The path under the tenant's quiz: <c>likert</c>.</summary>
    public abstract string Path { get; }

    /// <summary>Paths of older versions that lead here.</summary>
    public abstract ImmutableArray<string> OldPaths { get; }

    /// <summary>The type of its object in a framework's <c>modes</c>.</summary>
    public abstract Type ContentType { get; }

    /// <summary>What is wrong with the content, with pointers from the mode's object.</summary>
    public abstract IEnumerable<ContentFault> Faults(ModeContent content);

    /// <summary>Makes good content ready to run, once per resolved framework.</summary>
    public abstract FormatPlan Plan(ModeContent content, string resolvedHash);
}

/// <summary>A mode's content made ready to run.</summary>
public abstract class FormatPlan
{
    /// <summary>What visitors are offered, in their words: <c>A conversation</c>.</summary>
    public abstract string Title { get; }

    /// <summary>One or two sentences about it.</summary>
    public abstract string Note { get; }

    public abstract ImmutableArray<VariantOffer> Variants { get; }

    /// <summary>The answer scale that new sessions get.</summary>
    public abstract string Scale { get; }

    /// <summary>The page size that new sessions get.</summary>
    public abstract int PageSize { get; }

    /// <summary>One session's run.</summary>
    /// <exception cref="ArgumentException">The facts name a variant, scale or page size that this content doesn't have.</exception>
    public abstract FormatRun Begin(SessionFacts facts);
}

/// <summary>A length in which a format is offered.</summary>
/// <param name="Key"><c>blitz</c>.</param>
/// <param name="Name">As shown.</param>
/// <param name="Note">One sentence about it.</param>
/// <param name="Items">How many items it asks.</param>
/// <param name="Minutes">About how long it takes.</param>
public sealed record VariantOffer(string Key, string Name, string Note, int Items, int Minutes);
