using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Api;

/// <summary>How a key ends: by its successor, or at once.</summary>
public sealed class ApiKeyEndTests(ApiApp app) : IClassFixture<ApiApp>
{
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

    private Task<bool> May(Actor actor, ApiScope scope) =>
        app.Get<TenantDb>().In(app.Willow, db => Doorkeeper.May(db, actor, scope, app.Clock.GetUtcNow()));

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
