using Npgsql;

namespace MoneyQuiz.E2E.Faults;

/// <summary>What a ledger and the database say of each other, once every quiz in the ledger has come to its end.</summary>
/// <param name="Lost">Acknowledged and not there, or there with another value.</param>
/// <param name="Doubled">There more often than it was given, or given by nobody.</param>
public sealed record LedgerCheck(int Lost, int Doubled, IReadOnlyList<string> Faults)
{
    public static async Task<LedgerCheck> Of(Ledger ledger, string superUser)
    {
        var rows = await Rows(superUser);
        var (lost, doubled, faults) = (0, 0, new List<string>());
        foreach (var told in ledger.Sessions)
        {
            if (!rows.Remove(told.TokenHash, out var row))
            {
                Fault(ref lost, told.Answers.Count + 1, $"a session with {told.Answers.Count} answers is not there");
                continue;
            }

            foreach (var (item, value) in told.Answers)
            {
                var kept = row.Log.Choices.GetValueOrDefault(item) ?? [];
                Fault(ref lost, kept.Count == 0 || kept[^1] != value ? 1 : 0, $"{item}: {value} was acknowledged, {string.Join(", ", kept)} is kept");
                Fault(ref doubled, Math.Max(0, kept.Count - 1), $"{item} is kept {kept.Count} times");
            }

            var given = row.Log.Choices.Keys.Except(told.Answers.Keys, StringComparer.Ordinal).ToList();
            Fault(ref doubled, given.Count, $"nobody gave {string.Join(", ", given)}");
            var closed = Enumerable.Range(0, told.StepsDone).Except(row.Log.Closed).Count();
            Fault(ref lost, closed, $"{closed} of {told.StepsDone} steps are open again");
            Fault(ref doubled, row.Log.Closed.Count - row.Log.Closed.Distinct().Count(), "a step is closed twice");
            var whole = (row.Log.Entries, told.StepsDone, told.Completed, told.Completed);
            Fault(ref lost, (row.Revision, row.Steps, row.Complete, row.Card) == whole ? 0 : 1, $"{row} where {whole} was expected");
        }

        // No first post was stored twice.
        Fault(ref doubled, rows.Count, $"{rows.Count} sessions that nobody began");
        return new LedgerCheck(lost, doubled, faults);

        void Fault(ref int count, int more, string what)
        {
            if (more > 0)
            {
                count += more;
                faults.Add(what);
            }
        }
    }

    private static async Task<Dictionary<string, Row>> Rows(string superUser)
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        await using var connection = new NpgsqlConnection(superUser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select token_hash, answers, revision, steps_done, completed_at is not null, card is not null from assess_sessions",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(
                reader.GetString(0),
                new Row(StoredAnswers.Read((byte[])reader[1]), reader.GetInt32(2), reader.GetInt32(3), reader.GetBoolean(4), reader.GetBoolean(5))
            );
        }

        return rows;
    }

    private sealed record Row(StoredAnswers Log, int Revision, int Steps, bool Complete, bool Card);
}
