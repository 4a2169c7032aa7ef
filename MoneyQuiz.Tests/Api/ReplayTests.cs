using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Tests.Api;

/// <summary>Idempotency keys: done once, answered the same, for a tenant and an endpoint.</summary>
public sealed class ReplayTests(OnceApp app) : IClassFixture<OnceApp>
{
    private const string Body = """{"text":"a","count":1}""";

    [Fact]
    public async Task The_same_post_again_is_answered_byte_for_byte_and_not_done_again()
    {
        var (key, before) = (Fresh(), app.Count);
        var first = await Post("/orders/1", key);
        var again = await Post("/orders/1", key);
        Assert.Equal((201, false), (first.Status, first.Replayed));
        Assert.Equal(first with { Replayed = true }, again);
        Assert.NotNull(first.Location);
        Assert.NotNull(first.ETag);
        Assert.Equal(before + 1, app.Count);
    }

    [Fact]
    public async Task A_refusal_of_the_work_is_its_answer_too()
    {
        var key = Fresh();
        var first = await Post("/orders/1", key, """{"text":"a","count":-1}""");
        Assert.Equal(422, first.Status);
        Assert.Equal(first with { Replayed = true }, await Post("/orders/1", key, """{"text":"a","count":-1}"""));
    }

    [Fact]
    public async Task Without_a_key_each_post_is_done()
    {
        var before = app.Count;
        await Post("/orders/1", null);
        await Post("/orders/1", null);
        Assert.Equal(before + 2, app.Count);
    }

    [Fact]
    public async Task Of_twins_at_once_one_is_done_and_the_other_told_to_wait()
    {
        var (key, before) = (Fresh(), app.Count);
        var posts = Enumerable.Range(0, 8).Select(_ => Post("/slow", key)).ToList();
        // All but the one that holds the work have been answered before it ends.
        var open = posts.ToList();
        while (open.Count > 1)
        {
            open.Remove(await Task.WhenAny(open));
        }

        app.Gate.Release();
        var answers = await Task.WhenAll(posts);
        Assert.Equal(7, answers.Count(a => a.Status == 409 && a.Text.Contains("still-running")));
        Assert.Single(answers, a => a.Status == 200);
        Assert.Equal(before + 1, app.Count);
        Assert.Equal(200, (await Post("/slow", key)).Status);
        Assert.Equal(before + 1, app.Count);
    }

    [Theory]
    [InlineData("/orders/1", """{"text":"b","count":1}""")]
    [InlineData("/orders/2", Body)]
    [InlineData("/orders/1?x=1", Body)]
    public async Task Another_request_under_the_same_key_is_422(string path, string body)
    {
        var key = Fresh();
        Assert.Equal(201, (await Post("/orders/1", key)).Status);
        var (before, other) = (app.Count, await Post(path, key, body));
        Assert.Equal(422, other.Status);
        Assert.Contains("idempotency-mismatch", other.Text);
        Assert.Equal(before, app.Count);
    }

    [Fact]
    public async Task Another_tenant_and_another_endpoint_have_keys_of_their_own()
    {
        var (key, before) = (Fresh(), app.Count);
        await Post("/orders/1", key);
        Assert.False((await Post("/orders/1", key, tenant: "harbour")).Replayed);
        Assert.False((await Post("/others/1", key)).Replayed);
        Assert.Equal(before + 3, app.Count);
    }

    [Fact]
    public async Task What_broke_may_be_tried_again_under_the_same_key()
    {
        var key = Fresh();
        var first = await Post("/broken", key);
        Assert.Equal(500, first.Status);
        Assert.DoesNotContain("4711", first.Text);
        Assert.Equal(200, (await Post("/broken", key)).Status);
    }

    [Fact]
    public async Task What_was_cut_off_is_neither_done_again_nor_said_to_be_done()
    {
        var (key, before) = (Fresh(), app.Count);
        await Post("/orders/1", key);
        await app.Get<TenantDb>()
            .In(app.Willow, db => db.KeptAnswers.Where(a => a.Key == key).ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, (int?)null)));
        Assert.Contains("still-running", (await Post("/orders/1", key)).Text);
        app.Clock.Move(KeptAnswer.Longest);
        var late = await Post("/orders/1", key);
        Assert.Equal(409, late.Status);
        Assert.Contains("outcome-lost", late.Text);
        Assert.Equal(before + 1, app.Count);
    }

    [Fact]
    public async Task After_a_day_the_answer_is_gone_and_taken_away()
    {
        var (key, other, before) = (Fresh(), Fresh(), app.Count);
        await Post("/orders/1", key);
        await Post("/orders/1", other);
        app.Clock.Move(TimeSpan.FromHours(23));
        Assert.True((await Post("/orders/1", key)).Replayed);
        app.Clock.Move(TimeSpan.FromHours(2));
        Assert.False((await Post("/orders/1", key)).Replayed);
        Assert.Equal(before + 3, app.Count);
        var left = await app.Get<TenantDb>().In(app.Willow, db => db.KeptAnswers.Select(a => a.Key).ToListAsync());
        Assert.DoesNotContain(other, left);
        Assert.Contains(key, left);
    }

    [Fact]
    public async Task A_key_has_1_to_255_printable_characters()
    {
        Assert.Equal(201, (await Post("/orders/1", Fresh().PadRight(255, 'x'))).Status);
        Assert.Equal(400, (await Post("/orders/1", Fresh().PadRight(256, 'x'))).Status);
        Assert.Equal(400, (await Post("/orders/1", "")).Status);
        Assert.Equal(400, (await Post("/orders/1", "a\tb")).Status);
    }

    private static string Fresh() => Guid.CreateVersion7().ToString("N");

    private async Task<Answer> Post(string path, string? key, string body = Body, string tenant = "willow")
    {
        using var client = app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Tenant", tenant);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var answer = await client.SendAsync(request);
        return new Answer(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.ToString(),
            answer.Headers.ETag?.ToString(),
            answer.Headers.Location?.ToString(),
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.Contains("Idempotency-Replayed")
        );
    }

    private sealed record Answer(int Status, string? Type, string? ETag, string? Location, string Text, bool Replayed);
}
