using System.Net;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Tenancy;

namespace MoneyQuiz.Tests.Matrix;

/// <summary>The walk over all routes takes ids by turns; here each route of a person gets the ids that are really there.</summary>
public sealed class LeadRoutesTests(MatrixApp app) : IClassFixture<MatrixApp>
{
    [Fact]
    public async Task A_persons_page_session_and_export_are_the_tenants_own()
    {
        var (lead, session) = await Stocked();
        foreach (var path in (string[])[$"/coach/leads/{lead}", $"/coach/leads/{lead}/export", $"/coach/quiz-sessions/{session}"])
        {
            foreach (var stranger in app.Strangers)
            {
                foreach (var slug in (string[])["willow", "harbour"])
                {
                    using var answer = await Get(stranger.Cookie, $"{path}?tenant={slug}");
                    Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
                    Assert.DoesNotContain(MatrixApp.Canary, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                }
            }

            using var own = await Get(app.Own.Cookie, $"{path}?tenant=harbour");
            Assert.Equal(HttpStatusCode.OK, own.StatusCode);
            if (!path.EndsWith("export", StringComparison.Ordinal))
            {
                Assert.Contains(MatrixApp.Canary, await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        using var list = await Get(app.Own.Cookie, "/coach/leads?tenant=harbour");
        Assert.Contains(MatrixApp.Canary, await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var theirs = await Get(app.Strangers[2].Cookie, "/coach/leads?tenant=willow");
        Assert.DoesNotContain(MatrixApp.Canary, await theirs.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(Guid Lead, Guid Session)> Stocked()
    {
        var tenant = (await app.Get<TenantDirectory>().BySlug("harbour"))!;
        return await app.Get<TenantDb>()
            .In(
                tenant.Id,
                async db =>
                {
                    await app.Get<DemoSessions>().Write(db, tenant, app.Get<TimeProvider>().GetUtcNow(), 24);
                    await db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Name, MatrixApp.Canary));
                    var session = await db.AssessSessions.FirstAsync(s => s.LeadId != null);
                    return (session.LeadId!.Value, session.Id);
                }
            );
    }

    private async Task<HttpResponseMessage> Get(string cookie, string path)
    {
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        return await browser.SendAsync(request);
    }
}
