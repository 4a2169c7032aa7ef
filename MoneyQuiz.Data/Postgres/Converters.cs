using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MoneyQuiz.Data.Postgres;

internal sealed class TenantIdConverter() : ValueConverter<TenantId, Guid>(id => id.Value, value => new TenantId(value));

internal sealed class TenantSlugConverter() : ValueConverter<TenantSlug, string>(slug => slug.Value, text => TenantSlug.Parse(text));
