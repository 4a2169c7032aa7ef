using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Web.Shared;

namespace MoneyQuiz.Web.Coach.Sessions.Listing;

/// <summary>What stands in the filter's fields, by the names of the address: right or wrong, as it was typed.</summary>
public sealed class FilterForm
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private IReadOnlyList<QueryFault> _faults = [];

    public string this[string name]
    {
        get => _values.GetValueOrDefault(name, "");
        set => _values[name] = value ?? "";
    }

    /// <summary>A format, or one of its variants: <c>likert</c>, <c>likert/blitz</c>.</summary>
    public string Way
    {
        get => this["variant"].Length == 0 ? this["format"] : $"{this["format"]}/{this["variant"]}";
        set
        {
            var parts = (value ?? "").Split('/', 2);
            (this["format"], this["variant"]) = (parts[0], parts.Length > 1 ? parts[1] : "");
        }
    }

    public bool HasFaults => _faults.Count > 0;

    public string? FaultOf(string name) => _faults.FirstOrDefault(f => f.Name == name)?.Sentence;

    /// <summary>Shows a list's filters.</summary>
    public static FilterForm Of(SessionQuery query)
    {
        var form = new FilterForm();
        foreach (var (name, value) in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(SessionQueryText.Of(query.First).TrimStart('&')))
        {
            form[name] = value.ToString();
        }

        return form;
    }

    /// <summary>The list that is asked for; null where a field is wrong, which then says so.</summary>
    public SessionQuery? Read()
    {
        // Typed days take the place of a period with a name.
        if (this["since"].Length > 0 || this["until"].Length > 0)
        {
            this["days"] = "";
        }

        var read = SessionQueryText.Parse(name => this[name]);
        _faults = read.Faults;
        return HasFaults ? null : read.Query;
    }
}
