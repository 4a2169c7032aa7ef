using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Api.Cors;
using MoneyQuiz.Web.Api.Problems;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api.Scoring;

/// <summary><c>POST /api/v1/assess/framework/{framework}/calibrate?client={tenant}</c>: scores from elsewhere through a tenant's weights, rules and guardrails.</summary>
public static class CalibrateApi
{
    public static void MapCalibrate(this RouteGroupBuilder v1) =>
        v1.MapPost("/framework/{framework}/calibrate", Calibrate)
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Calibrate)
            .RequireCors(TenantOrigins.Policy)
            .WithName("calibrate")
            .WithSummary("Calibrate scores")
            .WithDescription(
                "Takes normalised scores and what is known of how they came about, and answers with the scores after the tenant’s weights, rules and guardrails, their rank, and each step. Public; 10 requests a second from one address."
            )
            .WithTags("Scoring")
            .Accepts<CalibrationBody>("application/json")
            .Produces<CalibratedView>();

    private static async Task<IResult> Calibrate(string framework, [FromBody] JsonElement body, HttpContext context, PublishedFrameworks frameworks)
    {
        if (TenantResolution.Of(context).Tenant is not { } tenant)
        {
            return ApiProblem.Of(ProblemCatalogue.NotFound);
        }

        if (tenant.Status == TenantStatus.Suspended)
        {
            return ApiProblem.Of(ProblemCatalogue.Away);
        }

        var resolved = await frameworks.Current(tenant.Id, context.RequestAborted);
        if (resolved.Framework != framework)
        {
            return ApiProblem.Of(ProblemCatalogue.NotFound);
        }

        var (request, faults) = CalibrationRequest.Read(body);
        return request is null
            ? ApiProblem.Of(ProblemCatalogue.Invalid, faults: faults.Select(f => new ApiFault(f.Pointer, f.Sentence)))
            : TypedResults.Ok(CalibratedView.Of(resolved, request, ScoringEngine.Calibrate(resolved, request.Normalised, request.Facts)));
    }
}
