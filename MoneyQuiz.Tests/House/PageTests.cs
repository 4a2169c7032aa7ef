using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Shared;

namespace MoneyQuiz.Tests.House;

/// <summary>Every page stands behind a door, and says who may enter.</summary>
public sealed class PageTests
{
    [Fact]
    public void Every_page_has_a_door_and_says_who_may_enter()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RouteAttribute), inherit: false)).ToList();
        Assert.NotEmpty(pages);
        Sources.None(
            "A page takes its door and its policy from the _Imports.razor of its door's folder; a page of another kind says [AllowAnonymous] or [Authorize] itself.",
            pages.SelectMany(p => Faults(p).Select(fault => $"{p.FullName}: {fault}"))
        );
    }

    [Fact]
    public void Whatever_is_handed_from_the_first_html_to_the_circuit_stays_as_the_component_has_changed_it() =>
        Sources.None(
            "The framework gives a restored value a second time: inherit from RestoredComponent, which knows.",
            typeof(Program)
                .Assembly.GetTypes()
                .Where(t => Array.Exists(t.GetProperties(), p => p.IsDefined(typeof(PersistentStateAttribute), inherit: true)))
                .Where(t => !t.IsSubclassOf(typeof(RestoredComponent)))
                .Select(t => t.FullName!)
        );

    [Fact]
    public void The_rule_bites()
    {
        Assert.Equal(["it has no door"], Faults(typeof(Astray)));
        Assert.Equal(["it says neither [Authorize] nor [AllowAnonymous]"], Faults(typeof(Unguarded)));
        Assert.Equal(["a visitors' page asks for sign-in"], Faults(typeof(GuardedQuiz)));
        Assert.Equal(["it says both [Authorize] and [AllowAnonymous]: anybody may enter"], Faults(typeof(Both)));
        Assert.Equal(["behind this door everybody is signed in, by a named policy"], Faults(typeof(OpenCoach)));
        Assert.Empty(Faults(typeof(Fine)));
    }

    private static IEnumerable<string> Faults(Type page)
    {
        var door = page.GetCustomAttributes(typeof(DoorAttribute), inherit: true).Cast<DoorAttribute>().SingleOrDefault()?.Door;
        var authorize = page.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Cast<AuthorizeAttribute>().ToList();
        var anonymous = page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true);
        if (door is null)
        {
            yield return "it has no door";
        }

        if (page.Namespace!.StartsWith("MoneyQuiz.Web.") && door is not null && page.Namespace.Split('.')[2] != door.ToString())
        {
            yield return $"it stands in the folder {page.Namespace.Split('.')[2]} and says its door is {door}";
        }

        if (door == Door.Quiz && authorize.Count > 0)
        {
            yield return "a visitors' page asks for sign-in";
        }
        else if (authorize.Count > 0 && anonymous)
        {
            yield return "it says both [Authorize] and [AllowAnonymous]: anybody may enter";
        }
        else if (authorize.Count == 0 && !anonymous)
        {
            yield return "it says neither [Authorize] nor [AllowAnonymous]";
        }
        else if (door is Door.Coach or Door.Admin && !authorize.Exists(a => a.Policy is not null))
        {
            yield return "behind this door everybody is signed in, by a named policy";
        }
    }

    [AllowAnonymous]
    private sealed class Astray;

    [Door(Door.Account)]
    private sealed class Unguarded;

    [Door(Door.Quiz), Authorize]
    private sealed class GuardedQuiz;

    [Door(Door.Account), Authorize, AllowAnonymous]
    private sealed class Both;

    [Door(Door.Coach), AllowAnonymous]
    private sealed class OpenCoach;

    [Door(Door.Coach), Authorize("member")]
    private sealed class Fine;
}
