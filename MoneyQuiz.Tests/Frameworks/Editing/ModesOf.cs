using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Tests.Frameworks.Editing;

internal static class ModesOf
{
    public static LikertContent Likert(this FrameworkModes modes) => (LikertContent)modes[ModeKey.Likert];
}
