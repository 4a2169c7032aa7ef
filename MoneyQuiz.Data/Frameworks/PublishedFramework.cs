using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>
/// What a tenant has published, config and brand as they stood at one moment: a draft changes both at once, and a request
/// that took the one from before and the other from after would see half of it.
/// </summary>
/// <param name="Version">The config's version; 0: the definition alone.</param>
/// <param name="Brand">Null where none was published yet.</param>
/// <param name="BrandVersion">0 where none was.</param>
public sealed record PublishedFramework(int Version, ResolvedFramework Resolved, PublishedBrand? Brand = null, int BrandVersion = 0);
