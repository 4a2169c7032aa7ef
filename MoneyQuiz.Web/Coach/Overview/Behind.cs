using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Overview;

/// <summary>Links from a figure to the list that holds exactly its sessions.</summary>
public sealed record Behind(string Slug, SessionFilter Period)
{
    /// <summary>Those of the period that match.</summary>
    public string To(SessionFilter filter) => Of(filter with { Days = Period.Days, Since = Period.Since, Until = Period.Until });

    /// <summary>Those that began on these days and match.</summary>
    public string To(DateOnly first, DateOnly last, SessionFilter filter) => Of(filter with { Days = null, Since = first, Until = last });

    private string Of(SessionFilter filter) => Urls.Coach.Sessions(Slug, new SessionQuery { Filter = filter });
}
