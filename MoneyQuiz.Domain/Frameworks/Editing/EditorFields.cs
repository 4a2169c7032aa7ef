using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Frameworks.Editing.Notes;
using MoneyQuiz.Domain.Scoring;

namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>The fields of the config's records, in their order. What they mean stands in Notes/.</summary>
public static class EditorFields
{
    private static readonly FrozenDictionary<string, FieldNote> Notes = new[] { ArchetypeNotes.All, WordNotes.All, ScoringNotes.All, FormatNotes.All }
        .SelectMany(n => n)
        .ToFrozenDictionary(n => n.Member, StringComparer.Ordinal);

    /// <summary>Of a column that is one object; of <c>archetype_overrides</c>, of one archetype.</summary>
    public static ImmutableArray<EditorField> Of(ConfigColumn column) => Of(column.Shape);

    /// <summary>Of a format's content; a mode without a format has only its switch.</summary>
    public static ImmutableArray<EditorField> Of(ModeKey mode) => Of(FormatCatalogue.Find(mode)?.ContentType ?? typeof(NotOffered));

    /// <summary>Of a record, such as one rule kind's.</summary>
    /// <exception cref="InvalidOperationException">A member has no note: write one in Notes/.</exception>
    public static ImmutableArray<EditorField> Of(Type record) =>
        [
            .. FrameworkJson
                .Strict.GetTypeInfo(record)
                .Properties.Where(p => !(record == typeof(Archetype) && p.Name == "id"))
                .Where(p => p.PropertyType != typeof(FrameworkModes))
                .OrderBy(p => p.Name == "enabled" ? 0 : 1)
                .Select(p => Of(record, p)),
        ];

    private static EditorField Of(Type record, JsonPropertyInfo member)
    {
        var note = NoteOf(record, member.Name);
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        var (kind, inner) = KindOf(type, note, member.Name);
        return new EditorField(
            member.Name,
            kind,
            note.Label,
            note.Help,
            note.Limit,
            !member.IsRequired && member.IsSetNullable,
            kind is FieldKind.Items or FieldKind.Group ? Of(inner!) : [],
            kind is FieldKind.Choice or FieldKind.Choices ? OptionsOf(inner!) : []
        );
    }

    private static (FieldKind, Type? Inner) KindOf(Type type, FieldNote note, string name)
    {
        if (type == typeof(string))
        {
            return (
                name == "colour" ? FieldKind.Colour
                : note.IsLong || note.Limit > 200 ? FieldKind.LongText
                : FieldKind.Text,
                null
            );
        }

        if (type == typeof(int) || type == typeof(Centi) || type == typeof(bool) || type.IsEnum)
        {
            return (
                type.IsEnum ? FieldKind.Choice
                : type == typeof(bool) ? FieldKind.Switch
                : type == typeof(int) ? FieldKind.Number
                : FieldKind.Decimal,
                type
            );
        }

        var info = FrameworkJson.Strict.GetTypeInfo(type);
        return info switch
        {
            { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: null } => (FieldKind.Group, type),
            { Kind: JsonTypeInfoKind.Enumerable } when info.ElementType == typeof(string) => (FieldKind.Texts, null),
            { Kind: JsonTypeInfoKind.Enumerable } when info.ElementType!.IsEnum => (FieldKind.Choices, info.ElementType),
            { Kind: JsonTypeInfoKind.Enumerable }
                when FrameworkJson.Strict.GetTypeInfo(info.ElementType!) is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: null } => (
                FieldKind.Items,
                info.ElementType
            ),
            _ => (FieldKind.Other, null),
        };
    }

    /// <summary>What is said about a member of a record; null where it is no record of the config.</summary>
    public static FieldNote? Note(Type record, string name)
    {
        // A member of a base record is noted there: ModeContent.enabled.
        for (var type = record; type is not null; type = type.BaseType)
        {
            if (Notes.TryGetValue($"{type.Name}.{name}", out var note))
            {
                return note;
            }
        }

        return null;
    }

    private static FieldNote NoteOf(Type record, string name) =>
        Note(record, name) ?? throw new InvalidOperationException($"{record.Name}.{name} has no note. Write one in Domain/Frameworks/Editing/Notes.");

    private static ImmutableArray<FieldOption> OptionsOf(Type type) =>
        [
            .. Enum.GetValues(type)
                .Cast<object>()
                .Select(v => JsonSerializer.SerializeToElement(v, type, FrameworkJson.Strict).GetString()!)
                .Select(v => new FieldOption(v, Spoken(v))),
        ];

    // lead_form → Lead form
    private static string Spoken(string value) => char.ToUpperInvariant(value[0]) + value[1..].Replace('_', ' ');
}
