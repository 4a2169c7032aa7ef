using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Coach;

/// <summary>The role from which a page is shown. A page without it is for every member.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MinimumRoleAttribute(Role role) : Attribute
{
    public Role Role { get; } = role;

    public static Role Of(Type? page) =>
        page?.GetCustomAttributes(typeof(MinimumRoleAttribute), inherit: true) is [MinimumRoleAttribute minimum] ? minimum.Role : Role.Viewer;
}
