namespace MoneyQuiz.Web.Coach.Sessions.Desk;

/// <summary>What somebody has begun to write and not saved, by session: it waits while they look at another one.</summary>
public sealed class UnsavedNotes
{
    private const int Most = 50;
    private readonly Dictionary<Guid, string> _texts = [];

    public string? Of(Guid session) => _texts.GetValueOrDefault(session);

    public void Keep(Guid session, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _texts.Remove(session);
        }
        else if (_texts.Count < Most || _texts.ContainsKey(session))
        {
            _texts[session] = text;
        }
    }
}
