namespace MoneyQuiz.Domain.Access;

/// <summary>A thing that may be done through the API.</summary>
/// <param name="Name">As keys, policies and the description name it: <c>config:read</c>.</param>
/// <param name="Meaning">What a key with it may do, for the admin who makes one.</param>
/// <param name="Role">The role from which a signed-in member may do the same.</param>
/// <param name="Writes">Whether it changes something: then the tenant's own list of addresses counts too.</param>
public sealed record ApiScope(string Name, string Meaning, Role Role, bool Writes);

/// <summary>All scopes. To add one: a line here, and an endpoint that asks for it.</summary>
public static class ApiScopes
{
    public static readonly ApiScope TenantRead = new("tenant:read", "Read the tenant’s name, status and addresses", Role.Viewer, Writes: false);
    public static readonly ApiScope ConfigRead = new("config:read", "Read config, snapshots and the resolved quiz", Role.Viewer, Writes: false);
    public static readonly ApiScope ConfigWrite = new("config:write", "Change config, make previews, restore snapshots", Role.Admin, Writes: true);
    public static readonly ApiScope BrandRead = new("brand:read", "Read the brand and its snapshots", Role.Viewer, Writes: false);
    public static readonly ApiScope BrandWrite = new("brand:write", "Change the brand, restore its snapshots", Role.Admin, Writes: true);

    /// <summary>In the order in which they are offered.</summary>
    public static readonly ImmutableArray<ApiScope> All = [TenantRead, ConfigRead, ConfigWrite, BrandRead, BrandWrite];

    public static ApiScope? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}
