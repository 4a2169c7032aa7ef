using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Web.Coach.Branding;

public sealed partial class PicturePicker(KeepPicture keep)
{
    private bool _busy;
    private string? _fault;
    private int _round;

    [Parameter, EditorRequired]
    public required PictureUse Use { get; set; }

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The id of the picture that is there now.</summary>
    [Parameter]
    public string? Shown { get; set; }

    /// <summary>Another one is kept, or none is wanted any more.</summary>
    [Parameter]
    public EventCallback<PictureId?> OnPick { get; set; }

    [CascadingParameter]
    public required CoachContext At { get; set; }

    private PictureId? Picture => PictureId.TryParse(Shown, out var id) ? id : null;

    private string Described => _fault is null ? Id + "-hint" : $"{Id}-hint {Id}-fault";

    private async Task Take(InputFileChangeEventArgs chosen)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _fault) = (true, null);
        try
        {
            // Told before a byte of it travels; the use case counts again.
            _fault =
                chosen.File.Size > KeepPicture.LargestUpload
                    ? "This file is larger than 1 MB. Make the picture smaller, or save it as WebP or JPEG."
                    : await Keep(chosen.File);
        }
        catch (IOException)
        {
            _fault = "The file did not arrive whole. Check your connection and choose it again.";
        }
        finally
        {
            // A new control: the same file can be chosen again.
            (_busy, _round) = (false, _round + 1);
        }
    }

    private async Task<string?> Keep(IBrowserFile file)
    {
        using var bytes = new MemoryStream();
        await using (var stream = file.OpenReadStream(KeepPicture.LargestUpload))
        {
            await stream.CopyToAsync(bytes);
        }

        switch (await keep.Run(At.Actor, At.Tenant.Id, Use, bytes.ToArray()))
        {
            case PictureKept.Kept kept:
                await OnPick.InvokeAsync(kept.Id);
                return null;
            case PictureKept.Invalid invalid:
                return invalid.Sentence;
            case PictureKept.NotAllowed:
                return "Your role here no longer allows it. Ask an admin of this tenant.";
            default:
                return "Pictures can’t be prepared on this server just now. Try again in a minute; if it stays so, tell the platform’s admins.";
        }
    }

    private Task Remove() => OnPick.InvokeAsync(null);
}
