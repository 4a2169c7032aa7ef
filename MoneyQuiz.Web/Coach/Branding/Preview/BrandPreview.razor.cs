using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Quiz.Branding;
using MoneyQuiz.Web.Quiz.Result;
using MoneyQuiz.Web.Shared;

namespace MoneyQuiz.Web.Coach.Branding.Preview;

/// <summary>
/// The quiz's own parts in an unsaved brand. They are made to HTML here and shown in a frame of their own, because their styles are
/// for a whole page; the colours go there as a stylesheet through CSSOM. Only what has changed is sent.
/// </summary>
public sealed partial class BrandPreview(IServiceProvider services, ILoggerFactory logs, IJSRuntime script, FontFaces fonts) : IAsyncDisposable
{
    private ElementReference _stage;
    private ElementReference _frame;
    private IJSObjectReference? _module;
    private IJSObjectReference? _page;
    private string? _shownHtml;
    private string? _shownCss;
    private string? _shownShape;
    private PreviewPane _pane;
    private bool _phone = true;
    private bool _dark;
    private bool _failed;

    [Parameter, EditorRequired]
    public required Brand Brand { get; set; }

    [Parameter, EditorRequired]
    public required BrandTokens Tokens { get; set; }

    [Parameter, EditorRequired]
    public required Tenant Tenant { get; set; }

    [Parameter, EditorRequired]
    public required SampleVisit Visit { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                _module = await script.InvokeAsync<IJSObjectReference>("import", "/" + Assets["coach/preview.js"]);
                string[] sheets =
                [
                    fonts.Url,
                    .. from name in (string[])["quiz", "front", "step", "result"] select "/" + Assets[$"quiz/{name}.css"],
                    ArchetypeColours.Url(Tenant, Visit.Resolved),
                ];
                _page = await _module.InvokeAsync<IJSObjectReference>("open", _stage, _frame, sheets);
            }

            if (_page is not null)
            {
                await Show(_page);
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is being left.
        }
        catch (JSException fault)
        {
            logs.CreateLogger<BrandPreview>().LogWarning(fault, "The preview failed in the browser");
            if (!_failed)
            {
                _failed = true;
                StateHasChanged();
            }
        }
    }

    private async Task Show(IJSObjectReference page)
    {
        var css = ThemeStylesheet.From(Brand, Tokens).Css;
        var html = await Html();
        var shape = $"{(_phone ? "phone" : "desktop")} {(_dark ? "dark" : "light")}";
        if ((css, html, shape) == (_shownCss, _shownHtml, _shownShape))
        {
            return;
        }

        var (newCss, newHtml) = (css == _shownCss ? null : css, html == _shownHtml ? null : html);
        (_shownCss, _shownHtml, _shownShape) = (css, html, shape);
        await page.InvokeVoidAsync("show", newHtml, newCss, _phone, _dark);
    }

    private Task<string> Html() =>
        Still.Markup<PreviewPage>(
            services,
            logs,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(PreviewPage.Brand)] = Brand.Tidy(),
                [nameof(PreviewPage.Slug)] = Tenant.Slug.Value,
                [nameof(PreviewPage.Visit)] = Visit,
                [nameof(PreviewPage.Pane)] = _pane,
            }
        );

    private static string Words(PreviewPane pane) =>
        pane switch
        {
            PreviewPane.Landing => "First page",
            PreviewPane.Step => "A step",
            PreviewPane.Result => "A result",
            _ => "Booking",
        };

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (_page?.DisposeAsync() ?? ValueTask.CompletedTask);
            await (_module?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // Gone with its page.
        }
    }
}
