namespace MoneyQuiz.Web.Jobs;

/// <summary>Work that the clock begins, or that runs as long as the app.</summary>
/// <param name="Type">The hosted service.</param>
/// <param name="Does">In a sentence.</param>
/// <param name="When">How often, or for how long.</param>
/// <param name="Where">On which instance, and what keeps two of them from harm.</param>
public sealed record Job(Type Type, string Does, string When, string Where, Action<IServiceCollection> Add)
{
    public static Job Of<T>(string does, string when, string where)
        where T : class, IHostedService => new(typeof(T), does, when, where, services => services.AddHostedService<T>());

    /// <summary>Known here, and registered with what it belongs to.</summary>
    public static Job Elsewhere<T>(string does, string when, string where)
        where T : class, IHostedService => new(typeof(T), does, when, where, _ => { });
}
