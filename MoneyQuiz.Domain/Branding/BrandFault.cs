namespace MoneyQuiz.Domain.Branding;

/// <summary>One thing to put right before a brand can be saved.</summary>
/// <param name="Pointer">RFC 6901 JSON pointer into the brand's snake_case JSON, such as <c>/social_links/0/url</c>.</param>
/// <param name="Sentence">For the person who typed it.</param>
public sealed record BrandFault(string Pointer, string Sentence);
