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
    public async Task A_revoked_key_is_refused_on_every_instance_at_once()
    {
        await using var twin = await ApiTwin.Of(app);
        var key = await app.Key();
        Assert.Equal(200, (await app.Read(ApiApp.Tenant, key.Token)).Status);
        Assert.Equal(200, (await twin.Status(key.Token)));
        Assert.IsType<ApiKeyRevoked.Done>(await app.Get<RevokeApiKey>().Run(app.Admin.Actor, app.Willow, key.KeyId));
        foreach (var ask in (Func<Task<int>>[])[async () => (await app.Read(ApiApp.Tenant, key.Token)).Status, () => twin.Status(key.Token)])
        {
            Assert.True(await Until(async () => await ask() == 401), "still good after two seconds");
        }

        // The use cases' own check does not wait for a signal.
        var actor = Actor.OfKey(key.KeyId, null);
        Assert.False(await May(actor, ApiScopes.ConfigWrite));
        Assert.IsType<ApiKeyRevoked.NotGood>(await app.Get<RevokeApiKey>().Run(app.Admin.Actor, app.Willow, key.KeyId));
    }

    [Fact]
    public async Task Rotation_fails_no_call_while_the_holder_changes_over()
    {
        var old = await app.Key();
        var statuses = new System.Collections.Concurrent.ConcurrentBag<int>();
        var current = old.Token;
        using var stop = new CancellationTokenSource();
        var callers = Enumerable
            .Range(0, 4)
            .Select(async _ =>
            {
                while (!stop.IsCancellationRequested)
                {
                    statuses.Add((await app.Read(ApiApp.Tenant, Volatile.Read(ref current))).Status);
                }
            })
            .ToList();
        for (var round = 0; round < 5; round++)
        {
            var before = statuses.Count;
            var id = round == 0 ? old.KeyId : await IdOf(current);
            var rotated = Assert.IsType<ApiKeyRotated.Done>(
                await app.Get<RotateApiKey>().Run(app.Admin.Actor, app.Willow, id, TimeSpan.FromHours(1))
            );
            Assert.True(await Until(() => Task.FromResult(statuses.Count > before + 20)));
            Volatile.Write(ref current, rotated.Token);
            Assert.True(await Until(() => Task.FromResult(statuses.Count > before + 40)));
        }

        await stop.CancelAsync();
        await Task.WhenAll(callers);
        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.True(statuses.Count >= 200);

        // After the overlap the old one is dead, the new one is not.
        Assert.Equal(200, (await app.Read(ApiApp.Tenant, old.Token)).Status);
        Assert.IsType<ApiKeyRotated.NotGood>(await app.Get<RotateApiKey>().Run(app.Admin.Actor, app.Willow, old.KeyId, TimeSpan.Zero));
        app.Clock.Move(TimeSpan.FromMinutes(61));
        Assert.Equal(401, (await app.Read(ApiApp.Tenant, old.Token)).Status);
        Assert.Equal(200, (await app.Read(ApiApp.Tenant, current)).Status);
    }

    [Fact]
    public async Task A_successor_may_do_what_the_old_key_might_and_no_more()
    {
        var old = await app.Key(scopes: ["config:read"], addresses: ["203.0.113.0/24"]);
        var done = Assert.IsType<ApiKeyRotated.Done>(await app.Get<RotateApiKey>().Run(app.Admin.Actor, app.Willow, old.KeyId, TimeSpan.Zero));
        Assert.Equal(401, (await app.Read(ApiApp.Tenant, old.Token, ("X-Test-Address", "203.0.113.5"))).Status);
        Assert.Equal("no-scope", (await app.Read(ApiApp.Tenant, done.Token, ("X-Test-Address", "203.0.113.5"))).Problem);
        Assert.Equal("address", (await app.Read(ApiApp.Tenant, done.Token)).Problem);
        Assert.Equal(old.Name, done.Name);
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

    private Task<bool> May(Actor actor, ApiScope scope) =>
        app.Get<TenantDb>().In(app.Willow, db => Doorkeeper.May(db, actor, scope, app.Clock.GetUtcNow()));

    private Task<DateTimeOffset?> LastUsed(Guid key) =>
        app.Get<TenantDb>().In(app.Willow, db => db.ApiKeys.Where(k => k.Id == key).Select(k => k.LastUsedAt).SingleAsync());

    private Task<Guid> IdOf(string token) =>
        app.Get<TenantDb>().In(app.Willow, db => db.ApiKeys.Where(k => k.Prefix == token.Substring(4, 8)).Select(k => k.Id).SingleAsync());

    private static async Task<bool> Until(Func<Task<bool>> holds)
    {
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(10); )
        {
            if (await holds())
            {
                return true;
            }

            await Task.Delay(20);
        }

        return false;
    }
}

/// <summary>A second instance on the same database.</summary>
internal sealed class ApiTwin : IAsyncDisposable
{
    private readonly TwinApp _app;

    private ApiTwin(TwinApp app) => _app = app;

    public static async Task<ApiTwin> Of(TestApp first) => new(await TwinApp.Of(first));

    public async Task<int> Status(string key)
    {
        using var client = _app.Browser();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var answer = await client.GetAsync(ApiApp.Tenant);
        return (int)answer.StatusCode;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
