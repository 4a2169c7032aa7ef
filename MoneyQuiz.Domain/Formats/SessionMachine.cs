using System.Collections.Immutable;
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
        var entries = new List<AnswerEntry>(answer.Items.Length + 1);
        var given = new Dictionary<int, int>();
        List<string>? refused = null;
        foreach (var (id, value) in answer.Items)
        {
            if (run.Find(id) is not { } item || !items.Contains(item) || !run.IsChoice(item, value))
            {
                (refused ??= []).Add(id);
            }
            else
            {
                // A form that names an item twice means the last.
                given[item] = value;
            }
        }

        if (refused is not null)
        {
            return new AnswerOutcome.NotAChoice([.. refused], run.Show(answer.Step, sheet));
        }

        foreach (var item in items)
        {
            if (given.TryGetValue(item, out var value) && sheet[item] != value)
            {
                entries.Add(AnswerEntry.Answer(answer.Step, item, value, answer.ElapsedMs));
            }
        }

        if (done >= total)
        {
            return entries.Count == 0 ? new AnswerOutcome.AlreadyStored(state, null) : new AnswerOutcome.SessionComplete();
        }

        if (answer.Step < done)
        {
            return Edit(resolved, state, entries);
        }

        return answer.Submits ? Submit(resolved, state, answer, entries, Missing(run, sheet, items, given)) : Keep(resolved, state, entries);
    }

    private static AnswerOutcome Edit(ResolvedFramework resolved, SessionState state, List<AnswerEntry> entries)
    {
        if (entries.Count == 0)
        {
            return new AnswerOutcome.AlreadyStored(state, Current(resolved, state));
        }

        var (next, appended) = state.Append(entries);
        return new AnswerOutcome.AcceptedAsEdit(next, appended, Current(resolved, next));
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

    private static AnswerOutcome Submit(
        ResolvedFramework resolved,
        SessionState state,
        StepAnswer answer,
        List<AnswerEntry> entries,
        ImmutableArray<string> missing
    )
    {
        if (missing.Length > 0 && !answer.SkipsGaps)
        {
            var (kept, bytes) = state.Append(entries);
            return new AnswerOutcome.Incomplete(kept, bytes, Current(resolved, kept)!, missing);
        }

        entries.Add(AnswerEntry.Done(answer.Step, withGaps: missing.Length > 0, answer.ElapsedMs));
        var (next, appended) = state.Append(entries);
        return new AnswerOutcome.Accepted(next, appended, Current(resolved, next));
    }

    private static ImmutableArray<string> Missing(FormatRun run, AnswerSheet sheet, ReadOnlySpan<int> items, Dictionary<int, int> given)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (sheet[item] is null && !given.ContainsKey(item))
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
