using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Problems;
using MoneyQuiz.Web.Api.Replays;

namespace MoneyQuiz.Web.Api.Description;

/// <summary>
/// Adds to each operation what its endpoint's metadata says: who may call, which problems it may answer with, and the
/// headers that it takes. An endpoint says it once, for the door and for its readers.
/// </summary>
internal static class DescribedOperations
{
    private const string Client = "client";

    public static void Complete(JsonObject operation, string path, Endpoint endpoint)
    {
        var scope = endpoint.Metadata.GetMetadata<ApiScope>();
        var once = endpoint.Metadata.GetMetadata<Replay.Metadata>() is not null;
        operation["security"] = Security(scope, endpoint);
        AddParameters(operation, path, scope, once);
        AddProblems(operation, path, scope, once);
    }

    private static JsonArray Security(ApiScope? scope, Endpoint endpoint)
    {
        if (scope is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return [];
        }

        return [new JsonObject { ["apiKey"] = new JsonArray(scope.Name) }, new JsonObject { ["signIn"] = new JsonArray() }];
    }

    private static void AddParameters(JsonObject operation, string path, ApiScope? scope, bool once)
    {
        var parameters = operation["parameters"]?.AsArray() ?? [];
        var named = parameters.Select(p => p?["name"]?.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        // What is public and belongs to a framework is some tenant's all the same.
        var isTenants = scope is not null || path.Contains("{framework}", StringComparison.Ordinal);
        if (isTenants && !path.Contains("{slug}", StringComparison.Ordinal) && !named.Contains(Client))
        {
            parameters.Add(
                new JsonObject
                {
                    ["name"] = Client,
                    ["in"] = "query",
                    ["schema"] = new JsonObject { ["type"] = "string" },
                }
            );
        }

        foreach (var parameter in parameters.OfType<JsonObject>())
        {
            parameter["description"] ??= WordsOf(parameter["name"]!.GetValue<string>(), scope);
        }

        if (once)
        {
            parameters.Add(
                new JsonObject
                {
                    ["name"] = Replay.Header,
                    ["in"] = "header",
                    ["description"] =
                        "Any text of your own, such as a UUID. The same request under the same key within 24 hours is done once and answered the same.",
                    ["schema"] = new JsonObject
                    {
                        ["type"] = "string",
                        ["minLength"] = 1,
                        ["maxLength"] = Data.Access.KeptAnswer.MaxKey,
                        ["pattern"] = "^[ -~]+$",
                    },
                }
            );
        }

        if (parameters.Count > 0 && operation["parameters"] is null)
        {
            operation["parameters"] = parameters;
        }
    }

    private static string? WordsOf(string parameter, ApiScope? scope) =>
        parameter switch
        {
            Client when scope is null => "The tenant’s slug, as in the address of its quiz.",
            Client => "The tenant’s slug. A key that names none means its own tenant; a signed-in member names one.",
            "slug" => "The tenant’s slug.",
            "framework" => "The framework’s key, such as money_archetypes.",
            "id" => "As a list or the answer that made it told it.",
            "snapshot" => "The id of the snapshot whose state is restored.",
            "from" or "to" => "The id of a snapshot.",
            "draft_id" => "A preview’s draft, together with sig.",
            "sig" => "The signature in the preview’s link.",
            _ => null,
        };

    private static void AddProblems(JsonObject operation, string path, ApiScope? scope, bool once)
    {
        var responses = operation["responses"]!.AsObject();
        // .ProducesProblem(409) names the framework's type; ours has members beside it.
        foreach (var problem in responses.Select(r => r.Value?["content"]?["application/problem+json"]).OfType<JsonObject>())
        {
            problem["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" };
        }

        var statuses = new SortedSet<int> { 400, 429, 500, 503 };
        statuses.UnionWith(scope is null ? [] : [401, 403, 404]);
        statuses.UnionWith(path.Contains('{', StringComparison.Ordinal) ? [404] : []);
        statuses.UnionWith(operation["requestBody"] is null ? [] : [413, 415, 422]);
        statuses.UnionWith(once ? [409, 422] : []);
        foreach (var status in statuses.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            // An endpoint that says more of it itself, such as a conflict with the current state, has the word.
            responses[status] ??= new JsonObject { ["$ref"] = $"#/components/responses/Problem{status}" };
        }
    }

    /// <summary>The shared responses: one for each status, with its kinds of problems.</summary>
    public static JsonObject ProblemResponses()
    {
        var responses = new JsonObject();
        foreach (var kinds in ProblemCatalogue.All.GroupBy(p => p.Status))
        {
            responses[$"Problem{kinds.Key}"] = new JsonObject
            {
                ["description"] = string.Join(" · ", kinds.Select(k => $"{k.Title} ({k.Code})")),
                ["content"] = new JsonObject
                {
                    ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } },
                },
            };
        }

        return responses;
    }

    /// <summary>RFC 9457's members, and ours.</summary>
    public static JsonObject ProblemSchema() =>
        new()
        {
            ["type"] = "object",
            ["description"] = "Problem details (RFC 9457). Tell problems apart by type.",
            ["additionalProperties"] = true,
            ["required"] = new JsonArray("type", "title", "status", "detail"),
            ["properties"] = new JsonObject
            {
                ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. ProblemCatalogue.All.Select(p => (JsonNode)p.Type)]) },
                ["title"] = new JsonObject { ["type"] = "string", ["description"] = "The kind in a few words." },
                ["status"] = new JsonObject { ["type"] = "integer" },
                ["detail"] = new JsonObject { ["type"] = "string", ["description"] = "What is the matter and what to do, in a sentence." },
                ["faults"] = new JsonObject
                {
                    ["type"] = "array",
                    ["description"] = "All that is wrong with what was sent.",
                    ["items"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray("pointer", "message"),
                        ["properties"] = new JsonObject
                        {
                            ["pointer"] = new JsonObject { ["type"] = "string", ["description"] = "Where, as a JSON pointer (RFC 6901)." },
                            ["message"] = new JsonObject { ["type"] = "string", ["description"] = "What is wrong, and what to do." },
                        },
                    },
                },
            },
        };
}
