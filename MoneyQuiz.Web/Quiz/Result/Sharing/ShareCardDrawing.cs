using MoneyQuiz.Domain.Branding.Cards;

namespace MoneyQuiz.Web.Quiz.Result.Sharing;

/// <param name="Hash">Of all that it is drawn from, 16 hexadecimal digits: another brand, another address.</param>
public sealed record ShareCardDrawing(string Svg, string Hash, CardFonts Fonts);
