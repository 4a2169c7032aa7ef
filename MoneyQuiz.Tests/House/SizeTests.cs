namespace MoneyQuiz.Tests.House;

/// <summary>Small files, one idea each; above these sizes something wants a name.</summary>
public sealed class SizeTests
{
    [Fact]
    public void No_code_file_is_longer_than_250_lines() =>
        Sources.None("Split it: one idea a file, 40 lines is the aim, 250 the stop.", Longer(Code(), 250));

    [Fact]
    public void No_component_is_longer_than_150_lines() =>
        Sources.None("Split it: a part of the page becomes a component, its logic a class beside it.", Longer(Sources.Of(".razor"), 150));

    [Fact]
    public void Half_of_the_code_files_have_60_lines_or_less()
    {
        var median = Median(Code().Select(f => f.Lines));
        Assert.True(median <= 60, $"The median code file has {median} lines; 40 is the aim, 60 the stop.");
    }

    [Fact]
    public void No_folder_holds_more_than_25_files() =>
        Sources.None(
            "Twelve files a folder is the aim, 25 the stop: find the word for a part of them and give it a folder.",
            Crowded(Sources.All.Where(f => f.Path.StartsWith("MoneyQuiz.") && !f.IsMigration).Select(f => f.Folder), 25)
        );

    [Fact]
    public void The_program_fits_on_a_screen() =>
        Sources.None(
            "Program.cs says what is there and in which order; how it is done belongs to the Pipeline's files.",
            Longer(Sources.All.Where(f => f.Path == "MoneyQuiz.Web/Program.cs"), 60)
        );

    [Fact]
    public void No_file_or_folder_is_called_helpers_or_the_like() =>
        Sources.None("Name it by what it does; a bag of helpers has no such name.", Sources.All.Select(f => f.Path).Where(IsABag));

    [Fact]
    public void The_rules_bite()
    {
        Assert.Equal(["A.cs: 3 lines"], Longer([new SourceFile("A.cs", "1\n2\n3"), new SourceFile("B.cs", "1\n2\n")], 2));
        Assert.Equal(["A: 3 files"], Crowded(["A", "B", "A", "A"], 2));
        Assert.Equal(3, Median([100, 1, 3]));
        Assert.True(IsABag("MoneyQuiz.Web/Helpers/X.cs"));
        Assert.True(IsABag("MoneyQuiz.Data/StringExtensions.cs"));
        Assert.True(IsABag("MoneyQuiz.Data/DateUtils.cs"));
        Assert.False(IsABag("MoneyQuiz.Data/Postgres/Wall.cs"));
    }

    private static IEnumerable<SourceFile> Code() => Sources.Of(".cs").Where(f => !f.IsMigration);

    private static IEnumerable<string> Longer(IEnumerable<SourceFile> files, int most) =>
        files.Where(f => f.Lines > most).Select(f => $"{f.Path}: {f.Lines} lines");

    private static IEnumerable<string> Crowded(IEnumerable<string> folders, int most) =>
        folders.GroupBy(f => f).Where(g => g.Count() > most).Select(g => $"{g.Key}: {g.Count()} files");

    private static int Median(IEnumerable<int> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static bool IsABag(string path) =>
        path.Split('/')
            .Select(part => part.Split('.')[0])
            .Any(part => ((string[])["Helper", "Helpers", "Util", "Utils", "Utilities", "Extensions", "Misc"]).Any(bag => part.EndsWith(bag)));
}
