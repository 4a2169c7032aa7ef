using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

/// <summary>What became of an upload.</summary>
public abstract record PictureKept
{
    public sealed record Kept(PictureId Id) : PictureKept;

    /// <param name="Sentence">For the person who chose the file: what is wrong and what to do.</param>
    public sealed record Invalid(string Sentence) : PictureKept;

    /// <summary>The actor is no admin here (any more).</summary>
    public sealed record NotAllowed : PictureKept;

    /// <summary>Not the file's fault: the programs that read pictures are missing, or busy.</summary>
    public sealed record Unavailable : PictureKept;
}

/// <summary>
/// Takes a picture from an admin: what it really is decides, not its name; it is made anew, and only what was made is stored. A brand
/// then names it by its id; until then it is shown nowhere.
/// </summary>
public sealed class KeepPicture(TenantDb tenants, IPictureMaker maker, TimeProvider clock)
{
    /// <summary>Of the file as it is uploaded, in bytes: 1 MiB.</summary>
    public const int LargestUpload = 1024 * 1024;

    /// <summary>Of what is served, in bytes.</summary>
    public const int LargestKept = 512 * 1024;

    /// <summary>A tenant's pictures, those in old snapshots included.</summary>
    public const int Most = 400;

    public async Task<PictureKept> Run(Actor actor, TenantId tenant, PictureUse use, byte[] file, CancellationToken cancellation = default)
    {
        // Asked before the work and again with it: a stranger must not keep a decoder busy.
        if (await tenants.In(tenant, db => Doorkeeper.RoleOf(db, actor, cancellation), cancellation) != Role.Admin)
        {
            return new PictureKept.NotAllowed();
        }

        var (picture, refused) = await Make(file, use, cancellation);
        return picture is null
            ? refused!
            : await tenants.In(
                tenant,
                async db =>
                    await Doorkeeper.RoleOf(db, actor, cancellation) == Role.Admin
                        ? await Store(db, actor, tenant, use, picture, cancellation)
                        : new PictureKept.NotAllowed(),
                cancellation
            );
    }

    private async Task<(Finished? Picture, PictureKept? Refused)> Make(byte[] file, PictureUse use, CancellationToken cancellation)
    {
        if (file.Length == 0)
        {
            return Refuse("This file is empty. Choose another.");
        }

        if (file.Length > LargestUpload)
        {
            return Refuse("This file is larger than 1 MB. Make the picture smaller, or save it as WebP or JPEG.");
        }

        return PictureHeader.Read(file) switch
        {
            null => Refuse("This is no PNG, JPEG, WebP or SVG picture, whatever its name says. Choose another file."),
            { Format: PictureFormat.Svg } => await Rebuild(file, use, cancellation),
            { Width: 0 } or { Height: 0 } => Unreadable(),
            { Width: > PictureHeader.MostPixels } or { Height: > PictureHeader.MostPixels } => Refuse(
                $"This picture is larger than {PictureHeader.MostPixels} pixels on one side. Make it smaller and try again."
            ),
            var header => await Encode(file, header.Format, use, cancellation),
        };
    }

    private async Task<(Finished?, PictureKept?)> Rebuild(byte[] file, PictureUse use, CancellationToken cancellation)
    {
        var (svg, fault) = SvgPicture.Rebuild(file, use);
        if (svg is null)
        {
            return Refuse(fault!);
        }

        if (svg.Bytes.Length > LargestKept)
        {
            return Refuse("This SVG is too detailed. Simplify it in your drawing program, or upload a PNG.");
        }

        // What can't be drawn here in time would hold up a visitor's browser, too.
        return await maker.Draw(svg.Bytes, svg.Width, cancellation) switch
        {
            Made.Picture drawn when use.AlwaysPixels => await Encode(drawn.Bytes, PictureFormat.Png, use, cancellation),
            Made.Picture => (new Finished(PictureId.Of(PictureFormat.Svg, svg.Width, svg.Height, svg.Bytes, []), svg.Bytes, null), null),
            Made.Unreadable => Refuse("This SVG can’t be drawn, or only very slowly. Simplify it in your drawing program, or upload a PNG."),
            _ => (null, new PictureKept.Unavailable()),
        };
    }

    private async Task<(Finished?, PictureKept?)> Encode(byte[] file, PictureFormat format, PictureUse use, CancellationToken cancellation) =>
        await maker.Anew(file, format, use, cancellation) switch
        {
            // What came out is measured anew: the upload's own word was only good enough to refuse it.
            Made.Picture { Bytes: var bytes, WebP: var webP } when PictureHeader.Read(bytes) is { Width: > 0, Height: > 0 } made => bytes.Length
                > LargestKept
            || webP.Length > LargestKept
                ? Refuse("This picture stays too large even when made smaller. Choose one with less detail.")
                : (new Finished(PictureId.Of(made.Format, made.Width, made.Height, bytes, webP), bytes, webP), null),
            Made.Unavailable => (null, new PictureKept.Unavailable()),
            _ => Unreadable(),
        };

    private async Task<PictureKept> Store(
        MoneyQuizDb db,
        Actor actor,
        TenantId tenant,
        PictureUse use,
        Finished picture,
        CancellationToken cancellation
    )
    {
        var id = picture.Id.ToString();
        // The same file again, or chosen twice at the same moment, is the same picture.
        if (await db.BrandPictures.AnyAsync(p => p.Id == id, cancellation))
        {
            return new PictureKept.Kept(picture.Id);
        }

        if (await db.BrandPictures.CountAsync(cancellation) >= Most)
        {
            return new PictureKept.Invalid($"{Most} pictures are kept already. Ask the platform’s admins to remove old ones.");
        }

        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into brand_pictures (tenant_id, id, bytes, web_p, kept_at)
            values ({tenant.Value}, {id}, {picture.Bytes}, {picture.WebP}, {now}) on conflict do nothing
            """,
            cancellation
        );
        var fact = new AuditFact(tenant, $"account:{actor.AccountId}", "brand.picture-kept", $"picture:{id}")
        {
            Address = actor.Address,
            After = JsonSerializer.Serialize(new { use.Field, Picture = id }),
        };
        await AuditLog.Append(db, fact, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new PictureKept.Kept(picture.Id);
    }

    private static (Finished?, PictureKept?) Refuse(string sentence) => (null, new PictureKept.Invalid(sentence));

    private static (Finished?, PictureKept?) Unreadable() =>
        Refuse("This picture can’t be read; the file may be damaged. Save it anew, or choose another.");

    private sealed record Finished(PictureId Id, byte[] Bytes, byte[]? WebP);
}
