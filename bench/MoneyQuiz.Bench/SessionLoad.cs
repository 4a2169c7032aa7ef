using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Common;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Bench;

/// <summary>Whole sessions of 112 statements through the use case, without HTML: the machine, the score and the database.</summary>
internal static class SessionLoad
{
    public static async Task<int> Run(int clients, TimeSpan span)
    {
        await using var provider = BenchServices.Open();
        var tenant = (await provider.GetRequiredService<TenantDirectory>().BySlug("willow"))!;
        var resolved = await provider.GetRequiredService<PublishedFrameworks>().Current(tenant.Id);
        var record = provider.GetRequiredService<RecordAnswer>();
        var plan = resolved.Plan(ModeKey.Likert)!;

        await Take(record, tenant, resolved, plan, clients, TimeSpan.FromSeconds(5));
        var before = Environment.CpuUsage.TotalTime;
        var (completed, took) = await Take(record, tenant, resolved, plan, clients, span);
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / completed;
        Console.WriteLine($"completed={completed / took.TotalSeconds:0.0} cpu={cpu:0.0}");
        return 0;
    }

    private static async Task<(int Completed, TimeSpan Took)> Take(
        RecordAnswer record,
        Tenant tenant,
        ResolvedFramework resolved,
        FormatPlan plan,
        int clients,
        TimeSpan span
    )
    {
        var completed = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (clock.Elapsed < span)
                        {
                            await One(record, tenant, Ticket(tenant, resolved, plan), resolved);
                            Interlocked.Increment(ref completed);
                        }
                    })
                )
        );
        return (completed, clock.Elapsed);
    }

    private static async Task One(RecordAnswer record, Tenant tenant, StartTicket ticket, ResolvedFramework resolved)
    {
        var step = SessionMachine.Current(resolved, SessionState.Begin(ticket.Facts));
        Recorded? recorded = null;
        while (step is not null)
        {
            var posted = new PostedStep(step.Index, [.. step.Items.Select(i => new ItemAnswer(i.Id, Random.Shared.Next(5)))], true, false);
            recorded = recorded is null ? await record.Start(tenant, ticket, posted, "desktop") : await record.Next(tenant, ticket.Token, posted);
            step = recorded is Recorded.Taken taken ? taken.Current : throw new InvalidOperationException($"The answer was {recorded}.");
        }
    }

    private static StartTicket Ticket(Tenant tenant, ResolvedFramework resolved, FormatPlan plan)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new StartTicket
        {
            Token = SecretToken.Create(),
            TenantId = tenant.Id,
            ResolvedHash = resolved.Hash,
            Mode = ModeKey.Likert,
            Variant = "full",
            Scale = plan.Scale,
            PageSize = plan.PageSize,
            Arrival = new Arrival(),
            IssuedAt = now,
            ExpiresAt = now.AddDays(1),
        };
    }
}
