using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

/// <summary>A brand with the stylesheet that its pages link.</summary>
public sealed record PublishedBrand(Brand Brand, string ThemeHash);
