using System.Text.Json;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Frameworks.Editing;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Tests.Frameworks.Editing;

public sealed class EditorFieldTests
{
    private static readonly DraftEditor Fresh = DraftEditor.Open(FrameworkDefinitions.MoneyArchetypes, FrameworkConfig.Empty);

    [Fact]
    public void Every_member_of_every_column_format_and_rule_kind_has_a_label_and_help()
    {
        var roots = ConfigColumns.All.Where(c => c != ConfigColumns.Modes).SelectMany(c => EditorFields.Of(c));
        var modes = ModeKey.All.SelectMany(m => EditorFields.Of(m));
        var rules = RuleKinds.All.SelectMany(k => EditorFields.Of(k.Type)).Concat(EditorFields.Of(typeof(CalibrationRule)));
        var all = roots.Concat(modes).Concat(rules).SelectMany(Within).ToList();
        Assert.True(all.Count > 150, $"{all.Count} fields");
        Assert.DoesNotContain(all, f => f.Label.Length == 0 || f.Help.Length == 0);
    }

    [Fact]
    public void Every_limit_that_is_told_is_the_limit_that_is_held()
    {
        var places = ConfigColumns
            .All.Where(c => c.Merge == MergeKind.Whole)
            .SelectMany(c => EditorFields.Of(c).SelectMany(f => Places(f, $"/{c.Key}")))
            .Concat(EditorFields.Of(ConfigColumns.Archetypes).SelectMany(f => Places(f, "/archetype_overrides/hero")))
            .Concat(FormatCatalogue.All.SelectMany(m => EditorFields.Of(m.Key).SelectMany(f => Places(f, $"/mode_overrides/{m.Key}"))))
            .ToList();
        Assert.True(places.Count > 60, $"{places.Count} places");
        foreach (var (pointer, limit) in places)
        {
            Assert.DoesNotContain(Faults(pointer, limit), f => f.Pointer == pointer && f.Sentence.StartsWith("Shorten", StringComparison.Ordinal));
            Assert.Contains(Faults(pointer, limit + 1), f => f.Pointer == pointer && f.Sentence.StartsWith("Shorten", StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<ContentFault> Faults(string pointer, int length) =>
        ConfigCheck.Of(FrameworkDefinitions.MoneyArchetypes, Fresh.Set(pointer, new string('x', length)).Config).Faults;

    // The first item of each list stands for all.
    private static IEnumerable<(string Pointer, int Limit)> Places(EditorField field, string at)
    {
        var here = $"{at}/{field.Name}";
        if (Fresh.Get(here) is not { } value)
        {
            return [];
        }

        return field.Kind switch
        {
            FieldKind.Group => field.Fields.SelectMany(f => Places(f, here)),
            FieldKind.Items when value.GetArrayLength() > 0 => field.Fields.SelectMany(f => Places(f, $"{here}/0")),
            FieldKind.Texts when field.Limit is { } limit && value.GetArrayLength() > 0 => [($"{here}/0", limit)],
            FieldKind.Text or FieldKind.LongText when field.Limit is { } limit && value.ValueKind == JsonValueKind.String => [(here, limit)],
            _ => [],
        };
    }

    private static IEnumerable<EditorField> Within(EditorField field) => field.Fields.SelectMany(Within).Prepend(field);
}
