using MoneyQuiz.Data.Tenancy;

namespace MoneyQuiz.Web.Coach.Overview;

/// <summary>One of the first steps, with why it is worth taking and where.</summary>
public sealed record Step(string Title, string Why, string Act, string Href, bool Done)
{
    /// <summary>The steps of this member: what only an admin can do is shown to admins only.</summary>
    public static IReadOnlyList<Step> For(CoachContext at, StepsDone done)
    {
        var steps = new List<Step>
        {
            new(
                "Protect your sign-in",
                "A passkey or an authenticator app keeps your leads yours, even if your password leaks.",
                "Set up",
                Urls.Account.SecondFactor,
                done.SecondFactor
            ),
        };
        if (at.IsAdmin)
        {
            steps.Add(
                new(
                    "Check your settings",
                    "Name, language, time zone, and how long answers are kept. Save them once, even if all is right.",
                    "Open settings",
                    Urls.Coach.Settings(at.Slug),
                    done.Settings
                )
            );
            steps.Add(
                new(
                    "Invite a colleague",
                    "Somebody who can help when you are away. You choose what they may do.",
                    "Invite",
                    Urls.Coach.Members(at.Slug),
                    done.Colleague
                )
            );
        }

        return steps;
    }
}
