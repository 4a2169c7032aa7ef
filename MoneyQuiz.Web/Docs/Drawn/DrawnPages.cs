using System.Collections.Immutable;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>A page that is drawn from the running code, as Markdown.</summary>
/// <param name="Path">Under <c>/docs</c>.</param>
public sealed record DrawnPage(string Path, Func<IServiceProvider, string> Draw);

/// <summary>All drawn pages. A new one is one line here.</summary>
public static class DrawnPages
{
    public static readonly ImmutableArray<DrawnPage> All =
    [
        new("code/brand", _ => BrandPage.Draw()),
        new("code/columns", _ => ColumnsPage.Draw()),
        new("code/endpoints", services => EndpointsPage.Draw(services.GetRequiredService<EndpointDataSource>())),
        new("code/entities", EntitiesPage.Draw),
        new("code/events", _ => EventsPage.Draw()),
        new("code/formats", _ => FormatsPage.Draw()),
        new("code/jobs", _ => JobsPage.Draw()),
        new("code/publishing", _ => PublishingPage.Draw()),
        new("code/rules", _ => RulesPage.Draw()),
    ];
}
