namespace MoneyQuiz.Web.Shared;

/// <summary>What a control inside a <see cref="Field"/> puts on itself.</summary>
public sealed record FieldContext(string Id, string? DescribedBy, bool Wrong)
{
    public string? Invalid => Wrong ? "true" : null;
}
