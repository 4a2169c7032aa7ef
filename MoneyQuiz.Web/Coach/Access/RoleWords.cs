using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Coach.Access;

/// <summary>The roles in words.</summary>
public static class RoleWords
{
    /// <summary><c>an admin</c>, <c>a coach</c>.</summary>
    public static string With(Role role) => role == Role.Admin ? "an admin" : $"a {role.ToString().ToLowerInvariant()}";

    public static string Meaning(Role role) =>
        role switch
        {
            Role.Viewer => "Reads sessions and leads. Changes nothing.",
            Role.Coach => "Works with sessions and leads: notes, follow-up, likelihood.",
            _ => "All of that, and shapes brand, config, settings and members.",
        };
}
