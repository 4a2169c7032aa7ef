using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>What one instance changes, the others know.</summary>
public sealed class ChangeSignalsTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_committed_signal_reaches_the_other_instance_and_a_rolled_back_one_does_not()
    {
        await using var twin = await TwinApp.Of(app);
        var (lost, sent) = (Signal("tests"), Signal("tests"));
        var heard = Hear(twin, sent);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Send(app, lost, fail: true));
        await Send(app, sent);
        Assert.DoesNotContain(lost, await heard.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_payload_that_is_no_signal_is_passed_over()
    {
        await app.Listens();
        foreach (var payload in (string[])["", "junk", "[]", "null", "{\"Kind\":1}"])
        {
            await Sql.Scalar(app.Connections.App, $"select pg_notify('moneyquiz', '{payload}')");
        }

        var signal = Signal("tests");
        var heard = Hear(app, signal);
        await Send(app, signal);
        await heard.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_listener_that_fails_does_not_cost_the_others_their_signals()
    {
        await app.Listens();
        var signals = app.Get<ChangeSignals>();
        Action<ChangeSignal> faulty = _ => throw new InvalidOperationException();
        signals.Changed += faulty;
        var signal = Signal("tests");
        var heard = Hear(app, signal);
        await Send(app, signal);
        await heard.WaitAsync(Patience);
        signals.Changed -= faulty;
    }

    [Fact]
    public async Task After_the_channel_was_cut_everything_is_stale_and_signals_come_again()
    {
        var resets = new SemaphoreSlim(0);
        app.Get<ChangeSignals>().Reset += () => resets.Release();
        var cut = await app.Behind(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'moneyquiz-signals' and datname = current_database()"
        );
        Assert.NotEqual(0L, cut);
        Assert.True(await resets.WaitAsync(Patience), "no reset when the channel was lost");
        Assert.True(await resets.WaitAsync(Patience), "no reset when the channel was back");
        // On a busy machine the second was of a try that failed.
        await app.Listens();
        var signal = Signal("tests");
        var heard = Hear(app, signal);
        await Send(app, signal);
        await heard.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_tenant_and_a_brand_that_another_instance_changed_are_seen_here()
    {
        await using var twin = await TwinApp.Of(app);
        var willow = (await app.Get<TenantDirectory>().BySlug("willow"))!;
        Assert.Equal("Willow Lane Money Coaching", (await app.Get<PublishedBrands>().Of(willow)).Brand.BusinessName);

        var signal = new ChangeSignal("tenant", willow.Id.Value);
        var heard = Hear(app, signal);
        await Change(
            twin,
            willow.Id,
            signal,
            db => db.Tenants.Where(t => t.Id == willow.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Name, "Willow"))
        );
        await heard.WaitAsync(Patience);
        Assert.Equal("Willow", (await app.Get<TenantDirectory>().BySlug("willow"))!.Name);

        signal = new ChangeSignal("brand", willow.Id.Value);
        heard = Hear(app, signal);
        await Change(
            twin,
            willow.Id,
            signal,
            async db =>
            {
                var row = await db.TenantBrands.SingleAsync();
                row.State = row.State with { BusinessName = "Willow & Daughters" };
                return await db.SaveChangesAsync();
            }
        );
        await heard.WaitAsync(Patience);
        Assert.Equal("Willow & Daughters", (await app.Get<PublishedBrands>().Of(willow)).Brand.BusinessName);
    }

    private static ChangeSignal Signal(string kind) => new(kind, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

    /// <summary>All that came, once <paramref name="awaited"/> has come and been handed to everybody.</summary>
    private static async Task<IReadOnlyList<ChangeSignal>> Hear(TestApp instance, ChangeSignal awaited)
    {
        var all = new List<ChangeSignal>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        instance.Get<ChangeSignals>().Changed += signal =>
        {
            all.Add(signal);
            if (signal == awaited)
            {
                done.TrySetResult();
            }
        };
        await done.Task;
        return all;
    }

    private static async Task Send(TestApp instance, ChangeSignal signal, bool fail = false)
    {
        var willow = (await instance.Get<TenantDirectory>().BySlug("willow"))!;
        await Change(instance, willow.Id, signal, _ => fail ? throw new InvalidOperationException() : Task.FromResult(1));
    }

    private static Task<int> Change(TestApp instance, TenantId tenant, ChangeSignal signal, Func<Data.MoneyQuizDb, Task<int>> work) =>
        instance
            .Get<TenantDb>()
            .In(
                tenant,
                async db =>
                {
                    await ChangeSignals.Send(db, signal);
                    return await work(db);
                }
            );
}
