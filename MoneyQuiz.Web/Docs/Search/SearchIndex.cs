namespace MoneyQuiz.Web.Docs.Search;

/// <summary>A place that was found.</summary>
public sealed record SearchHit(DocsPage Page, DocsSection Section, double Score, IReadOnlyList<SnippetPart> Snippet)
{
    public string Address => Urls.Docs.Page(Page.Path, Section.Anchor);
}

/// <summary>What a search gave, best first.</summary>
/// <param name="HasAllWords">False where no place has all of the words, and those with some are shown.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, bool HasAllWords);

/// <summary>
/// Finds sections of the docs by words: BM25 over each section's page title, heading and text, with more weight for a
/// title than for a heading, and for a heading than for the text. A word also finds those that begin with it, for less.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>The most places that are shown.</summary>
    public const int Most = 20;

    /// <summary>The most characters that may be asked for.</summary>
    public const int LongestQuestion = 100;

    private const double Saturation = 1.2;
    private const double LengthWeight = 0.6;
    private const double TitleWeight = 6;
    private const double HeadingWeight = 4;
    private const double BeginningWeight = 0.4;

    private readonly List<Entry> _entries = [];
    private readonly double _averageLength;

    public SearchIndex(IEnumerable<DocsPage> pages)
    {
        foreach (var page in pages)
        {
            _entries.AddRange(
                page.Sections.Where(s => s.Anchor.Length == 0 || s.Text.Length > 0 || s.Title.Length > 0).Select(s => new Entry(page, s))
            );
        }

        _averageLength = _entries.Count == 0 ? 1 : _entries.Average(e => e.Length);
    }

    public SearchResult Find(string question)
    {
        var asked = SearchWords.Asked(question);
        if (asked.Count == 0)
        {
            return new SearchResult([], HasAllWords: true);
        }

        // How often each word stands in each section, weighted; and in how many sections at all.
        var counts = _entries.ConvertAll(e => asked.Select(e.Count).ToArray());
        var sections = asked.Select((_, i) => counts.Count(c => c[i] > 0)).ToArray();
        var found = _entries.Index().Where(e => counts[e.Index].Any(c => c > 0)).ToList();
        var all = found.Where(e => counts[e.Index].All(c => c > 0)).ToList();
        var shown = all.Count > 0 ? all : found;
        return new SearchResult(
            [
                .. shown
                    .Select(e => (e.Item, Score: Score(e.Item, counts[e.Index], sections)))
                    .OrderByDescending(e => e.Score)
                    .Take(Most)
                    .Select(e => new SearchHit(e.Item.Page, e.Item.Section, e.Score, Snippet.Of(e.Item.Section.Text, asked))),
            ],
            all.Count > 0
        );
    }

    private double Score(Entry entry, double[] counts, int[] sections)
    {
        var length = 1 - LengthWeight + (LengthWeight * entry.Length / _averageLength);
        var score = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var rarity = Math.Log(1 + ((_entries.Count - sections[i] + 0.5) / (sections[i] + 0.5)));
            score += rarity * counts[i] * (Saturation + 1) / (counts[i] + (Saturation * length));
        }

        return score;
    }

    private sealed class Entry
    {
        private readonly Dictionary<string, double> _words = new(StringComparer.Ordinal);

        public Entry(DocsPage page, DocsSection section)
        {
            (Page, Section) = (page, section);
            Add(section.Text, 1);
            Length = _words.Values.Sum();
            Add(section.Title, HeadingWeight);
            // The title counts in full where the page begins; further down it only tells what the section belongs to.
            Add(page.Title, section.Anchor.Length == 0 ? TitleWeight : 1);
        }

        public DocsPage Page { get; }

        public DocsSection Section { get; }

        /// <summary>Of the text, in words.</summary>
        public double Length { get; }

        public double Count(string asked)
        {
            var count = _words.GetValueOrDefault(asked);
            if (asked.Length >= 3)
            {
                count +=
                    BeginningWeight
                    * _words.Where(w => w.Key.Length > asked.Length && w.Key.StartsWith(asked, StringComparison.Ordinal)).Sum(w => w.Value);
            }

            return count;
        }

        private void Add(string text, double weight)
        {
            foreach (var form in SearchWords.Of(text).SelectMany(w => w.Forms))
            {
                _words[form] = _words.GetValueOrDefault(form) + weight;
            }
        }
    }
}
