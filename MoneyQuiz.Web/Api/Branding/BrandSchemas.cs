using System.Collections.Frozen;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Web.Api.Description;

namespace MoneyQuiz.Web.Api.Branding;

/// <summary>A brand and a partial of one, as their record says they are.</summary>
internal static class BrandSchemas
{
    private const string Picture = "The id of an uploaded picture.";

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["business_name"] = "The business as visitors read it; at most 120 characters.",
        ["tagline"] = "One line under the name; at most 160 characters.",
        ["coach_name"] = "Who coaches; at most 120 characters.",
        ["coach_title"] = "What they call themselves; at most 120 characters.",
        ["coach_photo"] = Picture,
        ["logo_light"] = Picture + " For light grounds.",
        ["logo_dark"] = Picture + " For dark grounds.",
        ["favicon"] = Picture,
        ["share_image"] = Picture + " Shown where a link is shared.",
        ["primary"] = "Buttons and links. Moved only as far as contrast demands.",
        ["secondary"] = "Beside the primary colour.",
        ["accent"] = "Marks and highlights.",
        ["surface"] = "The ground of pages.",
        ["text"] = "What is written on it.",
        ["heading_font"] = "The key of a font of the catalogue.",
        ["body_font"] = "The key of a font of the catalogue.",
        ["corner_radius"] = "CSS pixels, 0 to 32.",
        ["booking_url"] = "Where a call is booked; https.",
        ["booking_label"] = "On the button that leads there; at most 60 characters.",
        ["website_url"] = "The tenant’s own site; https. It may frame the quiz.",
        ["coach_notification_email"] = "Where news of a new lead is sent.",
        ["scores_webhook_url"] = "Where finished sessions are sent; https.",
        ["scores_webhook_secret_id"] = "Which secret signs them; given by the platform, never sent by you.",
        ["footer_text"] = "Plain text under each page; at most 1,000 characters.",
        ["privacy_url"] = "The privacy notice; https.",
        ["imprint_url"] = "The imprint; https.",
        ["social_links"] = "Profiles elsewhere; at most 10.",
        ["ga4_measurement_id"] = "As Google writes it, G-…; loaded only after consent.",
        ["embed_origins"] = "Who may frame the quiz: https://host, at most 20.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void AddBrandSchemas(this IServiceCollection services)
    {
        services.AddSingleton(new WrittenSchema("Brand", Whole));
        services.AddSingleton(new WrittenSchema("BrandPartial", Partial));
    }

    private static JsonObject Whole()
    {
        var schema = RecordSchema.Of(typeof(Brand));
        schema["description"] = "How a tenant looks and is reached. A field that is not set is not there.";
        foreach (var (name, member) in schema["properties"]!.AsObject())
        {
            member!["description"] = Words[name];
        }

        return schema;
    }

    private static JsonObject Partial()
    {
        var schema = Whole();
        schema.Remove("required");
        schema["description"] = "The fields to change. One that is not named stays, null falls back to its default.";
        var members = schema["properties"]!.AsObject();
        members.Remove("scores_webhook_secret_id");
        foreach (var (name, member) in members.ToList())
        {
            members[name] = SchemaLinks.OrNull(member!.DeepClone().AsObject());
        }

        return schema;
    }
}
