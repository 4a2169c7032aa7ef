using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Postgres;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>
/// The whole app in this process, on a database of its own. Use it as a class fixture: one app and one database per class.
/// </summary>
public class TestApp(Cluster cluster) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _keyFile = Path.GetTempFileName();

    public Connections Connections { get; private set; } = null!;

    public Cluster Cluster => cluster;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A client that keeps cookies and follows no redirect.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>The file of the key that wraps all others; each app has one of its own.</summary>
    public virtual string KeyFile => _keyFile;

    public async ValueTask InitializeAsync()
    {
        Connections = await Database();
        await File.WriteAllTextAsync(_keyFile, Convert.ToBase64String(new byte[32]));
        // Starts the host: migrates, loads the demo tenants.
        _ = Services;
        await Seed();
    }

    /// <summary>Waits until so many instances on this database hear signals: one that is sent before is lost, as it should be.</summary>
    public async Task Listens(int channels = 1)
    {
        while (true)
        {
            var listening = await Sql.Scalar(
                Connections.App,
                "select count(*) from pg_stat_activity where application_name = 'moneyquiz-signals' and datname = current_database() and query <> ''"
            );
            if (listening is long heard && heard >= channels)
            {
                return;
            }

            await Task.Delay(20);
        }
    }

    /// <summary>What a class needs in the database beyond the demo tenants.</summary>
    protected virtual Task Seed() => Task.CompletedTask;

    /// <summary>A database of its own; a second instance takes the first one's.</summary>
    protected virtual Task<Connections> Database() => cluster.Database();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:MoneyQuiz", Connections.App);
        builder.UseSetting("ConnectionStrings:MoneyQuizPlatform", Connections.Platform);
        builder.UseSetting("ConnectionStrings:MoneyQuizOwner", Connections.Owner);
        builder.UseSetting("Keys:File", KeyFile);
        builder.UseSetting("Demo:Load", "true");
        builder.UseSetting("Demo:Sessions", "0");
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(_keyFile);
        GC.SuppressFinalize(this);
    }
}
