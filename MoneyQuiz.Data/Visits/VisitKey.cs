namespace MoneyQuiz.Data.Visits;

/// <summary>What is added to one counter.</summary>
public readonly record struct VisitKey(TenantId Tenant, DateOnly Day, string Event, string Format, string Persona, string Variant);
