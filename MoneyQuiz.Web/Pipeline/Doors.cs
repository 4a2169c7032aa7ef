namespace MoneyQuiz.Web.Pipeline;

/// <summary>The ways in. Each has its own frame, its own headers and its own check of who may enter.</summary>
public enum Door
{
    /// <summary>Visitors: anonymous, static, framed by listed sites, no circuit and no cookie of ours needed.</summary>
    Quiz,

    /// <summary>Members of a tenant: signed in, interactive.</summary>
    Coach,

    /// <summary>Platform admins: signed in with a second factor, interactive.</summary>
    Admin,

    /// <summary>Signing in and the account's own pages: static forms.</summary>
    Account,

    /// <summary>The maintainers' documentation.</summary>
    Docs,

    /// <summary>Integrators.</summary>
    Api,
}

/// <summary>Says by which door a page or endpoint is entered; set once per door's folder, in its <c>_Imports.razor</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DoorAttribute(Door door) : Attribute
{
    public Door Door { get; } = door;
}

public static class DoorOf
{
    /// <summary>The door of the endpoint that answers this request; the account's (the strictest) where none is marked.</summary>
    public static Door Request(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>()?.Door ?? Door.Account;
}
