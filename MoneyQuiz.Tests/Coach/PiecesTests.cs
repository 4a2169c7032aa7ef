using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Web.Coach.Sessions;
using MoneyQuiz.Web.Shared;
using MoneyQuiz.Web.Shared.Chrome;

namespace MoneyQuiz.Tests.Coach;

/// <summary>Pieces that go into a page as text: whatever a visitor typed stays text.</summary>
public sealed class PiecesTests
{
    private const string Sly = "<img src=x onerror=\"alert(1)\">";

    [Fact]
    public void What_somebody_typed_never_becomes_an_element_or_an_attribute()
    {
        string[] pieces =
        [
            $"{Badge.Of(null, Sly, Sly, Sly)}",
            $"{Badge.Small(Sly, null, Sly, Sly)}",
            $"{Mark.Draw(new ArchetypeMark(Sly, Sly))}",
            $"{MenuButton.Link(Sly, "user", "Profile")}",
        ];
        Assert.All(
            pieces,
            piece =>
            {
                Assert.DoesNotContain("<img", piece, StringComparison.Ordinal);
                Assert.DoesNotContain("onerror=\"", piece, StringComparison.Ordinal);
                Assert.Contains("&lt;img", piece, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task What_stands_still_is_drawn_with_all_its_parts_and_again_only_when_it_shows_something_else(bool changing, int times)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var drawn = new List<string>();
        var shown = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Page.Changing)] = changing, [nameof(Page.Drawn)] = drawn };
        var html = await Still.Markup<Page>(services, NullLoggerFactory.Instance, shown);
        Assert.Equal($"<p>{(changing ? 1 : 0)} &lt;&gt;<span class=\"mark \" style=\"--mark:#123456\">Sage</span></p>", html);
        Assert.Equal(times, drawn.Count);
    }

    // Drawn twice, as a page is that waits for something.
    private sealed class Page : ComponentBase
    {
        private int _round;

        [Parameter]
        public required bool Changing { get; set; }

        [Parameter]
        public required List<string> Drawn { get; set; }

        protected override async Task OnInitializedAsync()
        {
            await Task.Yield();
            _round++;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Still>(0);
            builder.AddComponentParameter(1, nameof(Still.Of), Changing ? _round : 0);
            builder.AddComponentParameter(2, nameof(Still.ChildContent), (RenderFragment)Inside);
            builder.CloseComponent();
        }

        private void Inside(RenderTreeBuilder builder)
        {
            Drawn.Add($"{_round}");
            builder.OpenElement(0, "p");
            builder.AddContent(1, $"{_round} <>");
            builder.OpenComponent<Mark>(2);
            builder.AddComponentParameter(3, nameof(Mark.Of), new ArchetypeMark("Sage", "#123456"));
            builder.CloseComponent();
            builder.CloseElement();
        }
    }
}
