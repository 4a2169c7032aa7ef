using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Api;

/// <summary>A key's life, over HTTP.</summary>
public sealed class ApiKeyTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task A_good_key_reads_its_tenant()
    {
        var key = await app.Key();
        var answer = await app.Read(ApiApp.Tenant, key.Token);
        Assert.Equal((200, "application/json; charset=utf-8"), (answer.Status, answer.Type));
        Assert.Equal(("willow", "active"), (answer.Json["slug"]!.GetValue<string>(), answer.Json["status"]!.GetValue<string>()));
        Assert.Equal("willow", answer.Headers["x-resolved-tenant"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Without_credentials_nobody_is_let_in_and_nothing_is_told()
    {
        foreach (var path in (string[])[ApiApp.Tenant, "/api/v1/assess/tenant/nobody-here"])
        {
            var answer = await app.Read(path);
            Assert.Equal((401, "no-credentials"), (answer.Status, answer.Problem));
            Assert.Equal("Bearer realm=\"MoneyQuiz\"", answer.Headers["WWW-Authenticate"]);
            Assert.False(answer.Headers.ContainsKey("x-resolved-tenant"));
        }
    }

    [Theory]
    [InlineData("mqk_AAAAAAAA_00000000000000000000000000000000000000")]
    [InlineData("something else")]
    [InlineData("")]
    public async Task A_wrong_key_is_401(string token)
    {
        var answer = await app.Send("GET", ApiApp.Tenant, null, null, ("Authorization", $"Bearer {token}"));
        Assert.Equal((401, "bad-key"), (answer.Status, answer.Problem));
        Assert.Contains("invalid_token", answer.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Another_secret_behind_a_real_prefix_is_401_and_so_is_basic()
    {
        var (own, other) = (await app.Key(), await app.Key());
        // The checksum is of the other's: made good for the forged one by trying is what an attacker can do.
        var forged = own.Token[..13] + other.Token[13..];
        Assert.Equal(401, (await app.Read(ApiApp.Tenant, forged)).Status);
        Assert.Equal(401, (await app.Send("GET", ApiApp.Tenant, null, null, ("Authorization", $"Basic {own.Token}"))).Status);
    }

    [Fact]
    public async Task With_a_key_the_browsers_sign_in_does_not_count()
    {
        var answer = await app.Send("GET", ApiApp.Tenant, "mqk_wrong", null, ("Cookie", app.Admin.Cookie));
        Assert.Equal(401, answer.Status);
    }

    [Fact]
    public async Task An_expired_key_is_401_and_says_since_when()
    {
        var key = await app.Key(goodFor: TimeSpan.FromHours(2));
        Assert.Equal(200, (await app.Read(ApiApp.Tenant, key.Token)).Status);
        app.Clock.Move(TimeSpan.FromHours(3));
        var answer = await app.Read(ApiApp.Tenant, key.Token);
        Assert.Equal((401, "bad-key"), (answer.Status, answer.Problem));
        Assert.Contains("ran out on", answer.Json["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Out_of_its_addresses_a_key_is_403_and_the_attempt_on_record()
    {
        var key = await app.Key(addresses: ["203.0.113.0/24", "2001:db8::/32"]);
        foreach (var (address, status) in new[] { ("203.0.113.9", 200), ("::ffff:203.0.113.9", 200), ("2001:db8::9", 200), ("203.0.114.9", 403) })
        {
            Assert.Equal(status, (await app.Read(ApiApp.Tenant, key.Token, ("X-Test-Address", address))).Status);
        }

        var last = await Last(app.Willow);
        Assert.Equal(("tenant.enter", AuditOutcome.Refused, $"api-key:{key.KeyId}"), (last.Action, last.Outcome, last.ActorName));
        Assert.Equal("address", (await app.Read(ApiApp.Tenant, key.Token)).Problem);
    }

    [Fact]
    public async Task Without_the_scope_a_key_is_403_and_told_which_it_needs()
    {
        var key = await app.Key(scopes: ["config:read", "brand:write"]);
        var answer = await app.Read(ApiApp.Tenant, key.Token);
        Assert.Equal((403, "no-scope"), (answer.Status, answer.Problem));
        Assert.Contains("scope=\"tenant:read\"", answer.Headers["WWW-Authenticate"]);
        Assert.Contains("tenant:read", answer.Json["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Somebody_elses_tenant_is_404_like_one_that_never_was_and_on_record_there()
    {
        var key = await app.Key();
        var foreign = await app.Read("/api/v1/assess/tenant/harbour", key.Token);
        var never = await app.Read("/api/v1/assess/tenant/nobody-here", key.Token);
        Assert.Equal((404, "not-found"), (foreign.Status, foreign.Problem));
        Assert.Equal(never.Body, foreign.Body);
        Assert.Equal(never.Headers.Keys.Order(), foreign.Headers.Keys.Order());
        var last = await Last(app.Harbour);
        Assert.Equal(("tenant.enter", AuditOutcome.Refused, $"api-key:{key.KeyId}"), (last.Action, last.Outcome, last.ActorName));
    }

    [Fact]
    public async Task Last_use_is_kept_to_the_minute()
    {
        var key = await app.Key();
        Assert.Null(await LastUsed(key.KeyId));
        await app.Read(ApiApp.Tenant, key.Token);
        var first = await LastUsed(key.KeyId);
        Assert.NotNull(first);
        for (var n = 0; n < 20; n++)
        {
            await app.Read(ApiApp.Tenant, key.Token);
        }

        Assert.Equal(first, await LastUsed(key.KeyId));
        app.Clock.Move(TimeSpan.FromMinutes(2));
        await app.Read(ApiApp.Tenant, key.Token);
        Assert.True(await LastUsed(key.KeyId) > first);
    }

    [Fact]
    public async Task A_call_that_reads_costs_no_query()
    {
        var key = await app.Key();
        await app.Read(ApiApp.Tenant, key.Token);
        app.Log.Clear();
        await app.Read(ApiApp.Tenant, key.Token);
        Assert.NotEmpty(app.Log);
        Assert.DoesNotContain(app.Log, line => line.Contains("select", StringComparison.OrdinalIgnoreCase));
    }

    private Task<AuditEntry> Last(Domain.Tenancy.TenantId tenant) =>
        app.Get<TenantDb>().In(tenant, db => db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync());

    private Task<DateTimeOffset?> LastUsed(Guid key) =>
        app.Get<TenantDb>().In(app.Willow, db => db.ApiKeys.Where(k => k.Id == key).Select(k => k.LastUsedAt).SingleAsync());
}
