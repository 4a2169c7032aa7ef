namespace MoneyQuiz.Domain.Branding.Cards;

/// <summary>The two fonts of a brand, for pictures.</summary>
public sealed record CardFonts(CardFont Heading, CardFont Body);
