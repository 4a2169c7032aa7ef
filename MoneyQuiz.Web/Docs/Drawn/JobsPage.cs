using System.Globalization;
using MoneyQuiz.Web.Jobs;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>What the clock begins, and what runs beside the requests.</summary>
internal static class JobsPage
{
    public static string Draw() =>
        new Sheet()
            .Title("Jobs")
            .Words(
                $"{JobCatalogue.All.Length.ToString(CultureInfo.InvariantCulture)} hosted services, drawn from `JobCatalogue`; a house test finds those that it does not name. "
                    + "Any number of instances may run at once: each line says what keeps two of them from harm. [Architecture](../architecture.md#to-add-a-job) says how to add one."
            )
            .Table(
                ["job", "does", "when", "where"],
                JobCatalogue.All.Select(j => (string[])[Sheet.Code(j.Type.Name), Sheet.Plain(j.Does), Sheet.Plain(j.When), Sheet.Plain(j.Where)])
            )
            .Words(
                "A job that cannot reach the database says so in the log and tries again at its next time. There is no queue of jobs: what is due stands in the rows themselves."
            )
            .ToString();
}
