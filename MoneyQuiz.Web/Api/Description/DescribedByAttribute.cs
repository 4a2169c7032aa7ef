namespace MoneyQuiz.Web.Api.Description;

/// <summary>Says that a member is described by the <see cref="WrittenSchema"/> of this name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DescribedByAttribute(string schema) : Attribute
{
    public string Schema { get; } = schema;
}
