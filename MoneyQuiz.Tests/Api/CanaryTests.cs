using System.Text;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Api;

/// <summary>A key is shown once: afterwards it stands nowhere that could be read, copied or backed up.</summary>
public sealed class CanaryTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task No_key_stands_in_the_database_or_in_the_log()
    {
        var issued = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            var key = await app.Key();
            var rotated = Assert.IsType<ApiKeyRotated.Done>(
                await app.Get<RotateApiKey>().Run(app.Admin.Actor, app.Willow, key.KeyId, TimeSpan.FromHours(1))
            );
            issued.AddRange([key.Token, rotated.Token]);
            await app.Read(ApiApp.Tenant, key.Token);
            await app.Read("/api/v1/assess/tenant/harbour", rotated.Token);
            await app.Read("/api/v1/assess/nothing", rotated.Token);
            await app.Send("POST", ApiApp.Tenant, rotated.Token);
            await app.Read("/coach/api-keys?tenant=willow", key.Token, ("Cookie", app.Admin.Cookie));
            await app.Get<RevokeApiKey>().Run(app.Admin.Actor, app.Willow, rotated.KeyId);
            await app.Read(ApiApp.Tenant, rotated.Token);
        }

        var dump = (string)(await app.Behind("select database_to_xml(true, false, '')::text"))!;
        var log = string.Join('\n', app.Log);
        // The search itself works: what may be there is there.
        Assert.Contains(issued[0][4..12], dump);
        Assert.Contains("/api/v1/assess/tenant/{slug}", log);
        foreach (var token in issued)
        {
            var secret = token[13..];
            foreach (
                var form in (string[])
                    [secret, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)), Convert.ToBase64String(Encoding.UTF8.GetBytes(token))]
            )
            {
                Assert.DoesNotContain(form, dump, StringComparison.Ordinal);
                Assert.DoesNotContain(form, log, StringComparison.Ordinal);
            }
        }
    }
}
