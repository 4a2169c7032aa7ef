using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Web.Api;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Description;
using MoneyQuiz.Web.Api.Problems;
using MoneyQuiz.Web.Api.Replays;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Tests.Api;

/// <summary>What a test's endpoint takes.</summary>
public sealed record Order(string Text, int Count, string? Note = null);

/// <summary>What a test's endpoint answers.</summary>
public sealed record Done(int Number, string Text);

/// <summary>
/// Endpoints of the tests' own on a real server, behind the API's own parts: its reading of bodies, its problems, its
/// idempotency keys on the product's database. <c>X-Tenant</c> says whose caller it is.
/// </summary>
public sealed class OnceApp(Cluster cluster) : ApiApp(cluster)
{
    private WebApplication? _server;
    private int _done;
    private int _broken;

    /// <summary>How often the work behind the POST was done.</summary>
    public int Count => _done;

    /// <summary>Holds the work back until it is released.</summary>
    public SemaphoreSlim Gate { get; } = new(0);

    public string Side { get; private set; } = "";

    public HttpClient Client() => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(Side) };

    protected override async Task Seed()
    {
        await base.Seed();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddApi();
        builder.Services.AddSingleton(Get<KeptAnswers>());
        var server = _server = builder.Build();
        server.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ApiFaults.Broken });
        server.UseStatusCodePages(ApiFaults.Bare);
        server.Use(ApiFaults.Unreadable);
        server.UseRouting();
        server.Use(
            (context, next) =>
            {
                var id = context.Request.Headers["X-Tenant"] == "harbour" ? Harbour : Willow;
                var tenant = new Tenant
                {
                    Id = id,
                    Slug = TenantSlug.Parse("any-tenant"),
                    Name = "",
                    Locale = "en-GB",
                    TimeZone = "UTC",
                };
                context.Features.Set(new ApiCaller(tenant, Admin.Actor, Key: null));
                return next(context);
            }
        );
        server.Use(Replay.OnceOnly);
        server.MapDescription();
        var group = server.MapGroup("").WithMetadata(new RequestSizeLimitAttribute(ApiDoor.MaxBody));
        group.MapPost("/orders/{id}", Work).OnceOnly().WithMetadata(new DoorAttribute(Door.Api)).Produces<Done>(201).ProducesProblem(422);
        var lies = group.MapGroup("/lies").WithMetadata(new DoorAttribute(Door.Api));
        lies.MapPost(
                "/undeclared",
                (Order order) =>
                    new
                    {
                        order.Text,
                        Number = 1,
                        Secret = "x",
                    }
            )
            .Produces<Done>();
        lies.MapPost("/lenient", () => new Done(1, "")).Accepts<Order>("application/json").Produces<Done>();
        lies.MapPost("/undescribed", (Order order) => Results.StatusCode(202)).Produces<Done>();
        lies.MapPost("/broken", (Order order) => order.Count % 2 == 0 ? throw new InvalidOperationException() : new Done(1, "")).Produces<Done>();
        group.MapPost("/others/{id}", Work).OnceOnly();
        group.MapPost("/slow", Slowly).OnceOnly();
        group.MapPost("/broken", Break).OnceOnly();
        group.MapPost("/plain", (Order order) => TypedResults.Ok(order));
        group.MapGet("/number", (int limit) => TypedResults.Ok(limit));
        await server.StartAsync();
        Side = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    private IResult Work(string id, Order order, HttpContext context)
    {
        var number = Interlocked.Increment(ref _done);
        context.Response.Headers.ETag = $"\"{number}\"";
        return order.Count < 0
            ? ApiProblem.Of(ProblemCatalogue.Invalid, faults: [new ApiFault("/count", "Not below nought.")])
            : TypedResults.Created($"/orders/{Uri.EscapeDataString(id)}/{number}", new Done(number, order.Text));
    }

    private async Task<IResult> Slowly(Order order)
    {
        await Gate.WaitAsync();
        return TypedResults.Ok(Interlocked.Increment(ref _done));
    }

    private IResult Break(Order order) =>
        Interlocked.Increment(ref _broken) % 2 == 1 ? throw new InvalidOperationException("secret detail 4711") : TypedResults.Ok();

    public override async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Gate.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
