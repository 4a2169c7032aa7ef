using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Privacy;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Scoring.Text.Models;

namespace MoneyQuiz.Data.Scoring.Reading;

/// <summary>One text, read by a tenant's model or not: everything between the visitor's words and the call.</summary>
public sealed class ReadText(TextReaders readers, CallBudget budget, ModelRests rests, AskModel ask)
{
    /// <returns>The model's reading, or why the lexicon reads.</returns>
    internal async Task<ModelFinding> Run(
        TenantTextReader reader,
        ResolvedFramework resolved,
        string prompt,
        string text,
        CancellationToken cancellation = default
    )
    {
        var settings = reader.Settings;
        if (InjectionSigns.In(text) is not null)
        {
            return ModelFinding.Of(FallbackCause.SpeaksToModel, settings.Model);
        }

        if (settings.Target is not { } target)
        {
            return ModelFinding.Of(FallbackCause.Unreachable, settings.Model);
        }

        if (!readers.TryOpen(reader, out var key))
        {
            return ModelFinding.Of(FallbackCause.Refused, settings.Model);
        }

        if (rests.Enter(reader.TenantId, reader.Revision) is { } refusal)
        {
            return ModelFinding.Of(refusal == ModelRests.Refusal.Resting ? FallbackCause.Resting : FallbackCause.Busy, settings.Model);
        }

        bool? worked = null;
        try
        {
            if (!await budget.Spend(reader, cancellation))
            {
                return ModelFinding.Of(FallbackCause.BudgetSpent, settings.Model);
            }

            worked = false;
            var masked = PersonalData.Mask(text);
            var question = PersonalData.Mask(prompt).Text;
            var finding = await ask.Run(target, settings.Model, key, ModelPrompt.Body(resolved, settings.Model, question, masked.Text), masked);
            worked = finding.Reading.Cause is null;
            await budget.Note(reader.TenantId, finding, cancellation);
            return finding;
        }
        finally
        {
            rests.Left(reader.TenantId, reader.Revision, worked);
        }
    }
}
