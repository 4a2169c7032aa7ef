using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Web.Jobs;

namespace MoneyQuiz.Tests.House;

/// <summary>What the catalogues list, and the docs draw from them, is all there is.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_hosted_service_is_in_the_catalogue_of_jobs()
    {
        var there = ((Assembly[])[typeof(JobCatalogue).Assembly, typeof(MoneyQuizDb).Assembly])
            .SelectMany(a => a.GetTypes())
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IHostedService)))
            .ToList();
        Assert.NotEmpty(there);
        Assert.Equal(there.Select(t => t.Name).Order(), JobCatalogue.All.Select(j => j.Type.Name).Order());
    }

    [Fact]
    public void Every_act_of_the_audit_is_in_its_catalogue()
    {
        var written = Acts(Product());
        Assert.True(written.Count > 50, $"Only {written.Count} acts were found.");
        Assert.Equal(written.Order(StringComparer.Ordinal), AuditActs.All.Select(a => a.Name));
    }

    [Fact]
    public void Every_signal_is_in_its_catalogue()
    {
        var sent = Product()
            .SelectMany(f => Regex.Matches(f.Text, @"new ChangeSignal\(""([a-z-]+)""").Select(m => m.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(sent);
        Assert.Equal(sent, SignalKinds.All.Select(k => k.Kind));
    }

    [Fact]
    public void The_rule_bites() =>
        Assert.Equal(
            ["note.added"],
            Acts([new SourceFile("a.cs", "new AuditFact(tenant, who, \"note.added\", \"x\"); Read(\"archetypes.json\"); Local(\"mq.focus\")")])
        );

    private static IEnumerable<SourceFile> Product() =>
        Sources.Of(".cs").Where(f => f.Path.StartsWith("MoneyQuiz.Data/") || f.Path.StartsWith("MoneyQuiz.Web/"));

    // "noun.verb" in files that have to do with the audit; names of files end in an ending.
    private static HashSet<string> Acts(IEnumerable<SourceFile> files) =>
        [
            .. files
                .SelectMany(f => Regex.Matches(f.Text, @"""([a-z][a-z-]+\.[a-z][a-z-]+)""").Select(m => m.Groups[1].Value))
                .Where(a =>
                    !Regex.IsMatch(a, @"\.(json|txt|md|svg|png|jpg|webp|css|js|com|net|org|de|dev|email|fr|info|la|language-mermaid)$|^mq\.")
                ),
        ];
}
