using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats;

/// <summary>
/// start → step → answer → step → … → complete. Pure: the same framework, facts and answers give the same step, always.
/// An answer to a step that was done before is an edit; one to a step that isn't there yet is refused with the current one.
/// </summary>
public static class SessionMachine
{
    /// <summary>The step that waits for an answer, or null when the session is complete.</summary>
    public static Step? Current(ResolvedFramework resolved, SessionState state)
    {
        var (run, sheet) = Open(resolved, state);
        return state.StepsDone < run.ExpectedSteps(sheet) ? run.Show(state.StepsDone, sheet) : null;
    }

    /// <summary>A step that was reached already, for going back; null for one that wasn't.</summary>
    public static Step? At(ResolvedFramework resolved, SessionState state, int index)
    {
        var (run, sheet) = Open(resolved, state);
        return index >= 0 && index <= state.StepsDone && index < run.ExpectedSteps(sheet) ? run.Show(index, sheet) : null;
    }

    public static bool IsComplete(ResolvedFramework resolved, SessionState state)
    {
        var (run, sheet) = Open(resolved, state);
        return state.StepsDone >= run.ExpectedSteps(sheet);
    }

    /// <summary>What an answer does to a session.</summary>
    public static AnswerOutcome Apply(ResolvedFramework resolved, SessionState state, StepAnswer answer)
    {
        var (run, sheet) = Open(resolved, state);
        var total = run.ExpectedSteps(sheet);
        var done = state.StepsDone;
        if (answer.Step < 0 || answer.Step >= total || answer.Step > done)
        {
            return done < total ? new AnswerOutcome.NotThisStep(run.Show(done, sheet)) : new AnswerOutcome.SessionComplete();
        }

        var items = run.ItemsOf(answer.Step, sheet);
        if (Read(run, items, answer, out var given) is { } refused)
        {
            return new AnswerOutcome.NotAChoice(refused, run.Show(answer.Step, sheet));
        }

        var entries = News(sheet, items, answer, given);
        if (done >= total)
        {
            return entries.Count == 0 ? new AnswerOutcome.AlreadyStored(state, null) : new AnswerOutcome.SessionComplete();
        }

        return answer.Step < done ? Edit(resolved, run, sheet, state, answer, entries)
            : answer.Submits ? Submit(resolved, run, state, answer, entries)
            : Keep(resolved, state, entries);
    }

    // What the form says of the step's items; not null: the ids of what is no choice of theirs.
    private static ImmutableArray<string>? Read(FormatRun run, ReadOnlySpan<int> items, StepAnswer answer, out Dictionary<int, ItemAnswer> given)
    {
        given = [];
        List<string>? refused = null;
        foreach (var sent in answer.Items)
        {
            if (run.Find(sent.ItemId) is not { } item || !items.Contains(item))
            {
                (refused ??= []).Add(sent.ItemId);
            }
            else if (run.IsText(item))
            {
                var text = FreeText.Clean(sent.Text ?? "");
                given[item] = sent with { Value = 0, Text = text };
                if (sent.Text is null || text.Length > FreeText.Longest)
                {
                    (refused ??= []).Add(sent.ItemId);
                }
            }
            else if (run.IsChoice(item, sent.Value))
            {
                // A form that names an item twice means the last.
                given[item] = sent with
                {
                    Text = null,
                };
            }
            else if (sent.Text is not "")
            {
                (refused ??= []).Add(sent.ItemId);
            }
        }

        return refused is null ? null : [.. refused];
    }

    // Only what isn't known already.
    private static List<AnswerEntry> News(AnswerSheet sheet, ReadOnlySpan<int> items, StepAnswer answer, Dictionary<int, ItemAnswer> given)
    {
        var entries = new List<AnswerEntry>(given.Count + 1);
        foreach (var item in items)
        {
            if (!given.TryGetValue(item, out var sent))
            {
                continue;
            }

            if (sent.Text is { } text && text != sheet.TextOf(item))
            {
                entries.Add(AnswerEntry.Written(answer.Step, item, text, answer.ElapsedMs));
            }
            else if (sent.Text is null && sheet[item] != sent.Value)
            {
                entries.Add(AnswerEntry.Answer(answer.Step, item, sent.Value, answer.ElapsedMs));
            }
        }

        return entries;
    }

    private static AnswerOutcome Edit(
        ResolvedFramework resolved,
        FormatRun run,
        AnswerSheet sheet,
        SessionState state,
        StepAnswer answer,
        List<AnswerEntry> entries
    )
    {
        if (entries.Count == 0)
        {
            return new AnswerOutcome.AlreadyStored(state, Current(resolved, state));
        }

        var (next, appended) = state.Append(entries);
        return run.FaultOf(answer.Step, new AnswerSheet(next.Log, run.ItemCount)) is { } fault
            ? new AnswerOutcome.Unfit(state, default, run.Show(answer.Step, sheet), fault)
            : new AnswerOutcome.AcceptedAsEdit(next, appended, Current(resolved, next));
    }

    // One choice of the page, sent by itself.
    private static AnswerOutcome Keep(ResolvedFramework resolved, SessionState state, List<AnswerEntry> entries)
    {
        if (entries.Count == 0)
        {
            return new AnswerOutcome.AlreadyStored(state, Current(resolved, state));
        }

        var (next, appended) = state.Append(entries);
        return new AnswerOutcome.Accepted(next, appended, Current(resolved, next));
    }

    private static AnswerOutcome Submit(ResolvedFramework resolved, FormatRun run, SessionState state, StepAnswer answer, List<AnswerEntry> entries)
    {
        var (kept, bytes) = state.Append(entries);
        var sheet = new AnswerSheet(kept.Log, run.ItemCount);
        var missing = Missing(run, sheet, answer.Step);
        if (missing.Length > 0 && !answer.SkipsGaps)
        {
            return new AnswerOutcome.Incomplete(kept, bytes, run.Show(answer.Step, sheet), missing);
        }

        if (run.FaultOf(answer.Step, sheet) is { } fault)
        {
            return new AnswerOutcome.Unfit(kept, bytes, run.Show(answer.Step, sheet), fault);
        }

        entries.Add(AnswerEntry.Done(answer.Step, withGaps: missing.Length > 0, answer.ElapsedMs));
        var (next, appended) = state.Append(entries);
        return new AnswerOutcome.Accepted(next, appended, Current(resolved, next));
    }

    private static ImmutableArray<string> Missing(FormatRun run, AnswerSheet sheet, int step)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var item in run.ItemsOf(step, sheet))
        {
            if (!sheet.Has(item) && !run.IsOptional(item))
            {
                missing.Add(run.ItemId(item));
            }
        }

        return missing.DrainToImmutable();
    }

    /// <summary>The run of a session, with what it has answered.</summary>
    /// <exception cref="ArgumentException">The framework isn't the one that the session runs on.</exception>
    public static (FormatRun Run, AnswerSheet Sheet) Open(ResolvedFramework resolved, SessionState state)
    {
        if (resolved.Hash != state.Facts.ResolvedHash)
        {
            throw new ArgumentException($"The session runs on {state.Facts.ResolvedHash}, not on {resolved.Hash}.", nameof(resolved));
        }

        var plan = resolved.Plan(state.Facts.Mode) ?? throw new ArgumentException($"{state.Facts.Mode} isn't in this framework.", nameof(resolved));
        var run = plan.Begin(state.Facts);
        return (run, new AnswerSheet(state.Log, run.ItemCount));
    }
}
