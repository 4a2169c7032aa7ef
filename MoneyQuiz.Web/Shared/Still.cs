using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MoneyQuiz.Web.Shared;

/// <summary>
/// Draws what stands in it as one piece of markup. An open page keeps each component, element and attribute that it is told of, some of
/// them twice; of this it keeps the text. For what is only read: nothing in it may listen, wait, or ask for a cascading value; links work.
/// </summary>
public sealed class Still(IServiceProvider services, ILoggerFactory logs) : IComponent
{
    private RenderHandle _page;
    private object? _drawn;

    /// <summary>What is shown in it: it is drawn again when this is no longer equal to what it was.</summary>
    [Parameter, EditorRequired]
    public required object Of { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    public void Attach(RenderHandle renderHandle) => _page = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (Of.Equals(_drawn))
        {
            return;
        }

        _drawn = Of;
        // Nothing in it waits: this is done when it returns, and the page is never seen without it.
        var markup = (MarkupString)
            await Markup<Inside>(services, logs, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Inside.Content)] = ChildContent });
        _page.Render(page => page.AddContent(0, markup));
    }

    /// <summary>A component as markup, when it has nothing left to wait for.</summary>
    /// <param name="shown">Its parameters by name.</param>
    public static async Task<string> Markup<T>(IServiceProvider services, ILoggerFactory logs, IDictionary<string, object?> shown)
        where T : IComponent
    {
        // One for each drawing: a renderer keeps every component that it has ever drawn.
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(shown))).ToHtmlString()
        );
    }

    private sealed class Inside : IComponent
    {
        private RenderHandle _page;

        [Parameter]
        public required RenderFragment Content { get; set; }

        public void Attach(RenderHandle renderHandle) => _page = renderHandle;

        public Task SetParametersAsync(ParameterView parameters)
        {
            parameters.SetParameterProperties(this);
            _page.Render(Content);
            return Task.CompletedTask;
        }
    }
}
