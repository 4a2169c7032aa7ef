namespace MoneyQuiz.Web.Coach.Leads.Bulk;

/// <summary>Which rows of a list are chosen: some of them, on however many pages, or all that the filter gives.</summary>
public sealed class BulkSelection
{
    /// <summary>Chosen row by row; for more there is “all”.</summary>
    public const int MostByHand = 1_000;

    private readonly HashSet<Guid> _ids = [];
    private Guid? _last;

    /// <summary>All that the filter gives, on whatever page.</summary>
    public bool IsAll { get; private set; }

    /// <summary>No further row could be taken.</summary>
    public bool IsFull { get; private set; }

    public IReadOnlyCollection<Guid> Ids => _ids;

    public bool IsEmpty => !IsAll && _ids.Count == 0;

    public bool Has(Guid id) => IsAll || _ids.Contains(id);

    public bool HasAllOf(IReadOnlyCollection<Guid> shown) => shown.Count > 0 && shown.All(Has);

    /// <summary>Takes a row in or out. With <paramref name="range"/>: and all rows from the one before it as well.</summary>
    /// <param name="shown">The page's rows in their order.</param>
    public void Turn(Guid id, bool range, IReadOnlyList<Guid> shown)
    {
        var on = !Has(id);
        if (IsAll)
        {
            // All but this one of what is seen.
            Clear();
            Put(shown, on: true);
        }

        var (from, to) = (IndexOf(shown, _last), IndexOf(shown, id));
        Put(range && from >= 0 && to >= 0 ? shown.Skip(Math.Min(from, to)).Take(Math.Abs(to - from) + 1) : [id], on);
        _last = id;
    }

    /// <summary>All rows of the page, or none of them.</summary>
    public void TurnPage(IReadOnlyList<Guid> shown)
    {
        var on = !HasAllOf(shown);
        if (IsAll)
        {
            Clear();
            return;
        }

        Put(shown, on);
    }

    public void TakeAll()
    {
        Clear();
        IsAll = true;
    }

    public void Clear()
    {
        _ids.Clear();
        (IsAll, IsFull, _last) = (false, false, null);
    }

    private void Put(IEnumerable<Guid> ids, bool on)
    {
        foreach (var id in ids)
        {
            if (!on)
            {
                _ids.Remove(id);
            }
            else if (_ids.Count < MostByHand)
            {
                _ids.Add(id);
            }
        }

        IsFull = on && _ids.Count >= MostByHand;
    }

    private static int IndexOf(IReadOnlyList<Guid> shown, Guid? id)
    {
        for (var n = 0; n < shown.Count; n++)
        {
            if (shown[n] == id)
            {
                return n;
            }
        }

        return -1;
    }
}
