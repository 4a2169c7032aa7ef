using System.Globalization;
using MoneyQuiz.Data.Scoring.Reading;
using MoneyQuiz.Domain.Scoring.Text.Models;

namespace MoneyQuiz.Web.Coach.Scoring;

/// <summary>The settings as they stand in the form. The key is only ever what was typed just now.</summary>
public sealed class TextReaderDraft
{
    public bool IsOn { get; set; }

    public string Endpoint { get; set; } = "";

    public string Model { get; set; } = "";

    public string Key { get; set; } = "";

    public bool ForgetKey { get; set; }

    public string Daily { get; set; } = "";

    public string Monthly { get; set; } = "";

    public string Notice { get; set; } = "";

    public static string IdOf(string field) => $"reader-{field.ToLowerInvariant()}";

    public static TextReaderDraft Of(TextReaderSettings settings) =>
        new()
        {
            IsOn = settings.IsOn,
            Endpoint = settings.Endpoint,
            Model = settings.Model,
            Daily = settings.DailyCalls.ToString(CultureInfo.InvariantCulture),
            Monthly = settings.MonthlyCalls.ToString(CultureInfo.InvariantCulture),
            Notice = settings.Notice,
        };

    public WantedTextReader Read(int opened) => new(Settings, Key, ForgetKey && Key.Trim().Length == 0, opened);

    private TextReaderSettings Settings => new(IsOn, Endpoint, Model, Number(Daily), Number(Monthly), Notice);

    // What is no number counts as out of bounds: it is named when it is saved.
    private static int Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("en-GB"), out var number) ? number : -1;
}
