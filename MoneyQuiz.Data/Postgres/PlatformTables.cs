namespace MoneyQuiz.Data.Postgres;

/// <summary>A table without a tenant: what must be read before the tenant is known.</summary>
/// <param name="Name">As in the database.</param>
/// <param name="AppRights">What the app's role may do there; the platform's role may do all.</param>
/// <param name="Why">Why it carries no tenant.</param>
public sealed record PlatformTable(string Name, string AppRights, string Why);

/// <summary>All tables without a tenant. A table that is neither here nor <c>ITenantOwned</c> fails the house tests.</summary>
public static class PlatformTables
{
    public static readonly IReadOnlyList<PlatformTable> All =
    [
        new("tenants", "select, update", "A request's tenant is found here; a policy lets a tenant change its own row only."),
        new("tenant_hosts", "select", "A request's tenant is found here by its host."),
        new("accounts", "select, insert, update, delete", "A person signs in before they choose a tenant, and may belong to several."),
        new("account_claims", "select, insert, update, delete", "Part of an account."),
        new("account_logins", "select, insert, update, delete", "Part of an account."),
        new("account_tokens", "select, insert, update, delete", "Part of an account."),
        new("account_passkeys", "select, insert, update, delete", "Part of an account."),
        new("sign_ins", "select, insert, update", "Which browsers an account is signed in on."),
        new("platform_admins", "select", "Who runs the platform; only the platform's login writes it."),
        new("set_up_links", "", "The first start's link; only the platform's login reaches it."),
        new("reset_links", "", "A person who has lost their password belongs to no tenant; only the platform's login reaches it."),
        new("api_key_prefixes", "select, insert", "A call that brings an API key names its tenant by the key's prefix; nothing secret is in it."),
        new("data_protection_keys", "select, insert", "Keys of the cookies, read before there is a request."),
        new("__EFMigrationsHistory", "select", "The schema's version, compared at start."),
    ];
}
