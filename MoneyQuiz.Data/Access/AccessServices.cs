using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace MoneyQuiz.Data.Access;

/// <summary>Registers Identity over this room's store, and the use cases of one's own account.</summary>
internal static class AccessServices
{
    public static void AddOwnAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // The user name is the email address: whatever an address may hold.
            identity.User.AllowedUserNameCharacters = "";
        });
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        // One store for the framework's own reads, such as whose passkey this is; use cases bring their own context.
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<MoneyQuizDb>>().CreateDbContext());
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<SignInBook>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<CheckSignIn>();
        services.AddSingleton<SignInWithPassword>();
        services.AddSingleton<SignInWithCode>();
        services.AddSingleton<SignInWithPasskey>();
        services.AddSingleton<EndSignIns>();
        services.AddSingleton<ConfirmIdentity>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<ChangeProfile>();
        services.AddSingleton<SetUpAuthenticator>();
        services.AddSingleton<RemoveSecondFactor>();
        services.AddSingleton<KeepPasskey>();
        services.AddSingleton<MakeRecoveryCodes>();
        services.AddSingleton<InvitationLink>();
        services.AddSingleton<AcceptInvitation>();
        services.AddSingleton<MakeSetUpLink>();
        services.AddSingleton<SetUpPlatform>();
        services.AddSingleton<MakeResetLink>();
        services.AddSingleton<ResetPassword>();
        services.AddSingleton<SecurityOverview>();
        services.AddSingleton<OwnPlaces>();
    }

    public static void AddApiKeys(this IServiceCollection services)
    {
        services.AddSingleton<ApiKeyRing>();
        services.AddSingleton<ApiKeyList>();
        services.AddSingleton<CreateApiKey>();
        services.AddSingleton<RotateApiKey>();
        services.AddSingleton<RevokeApiKey>();
        services.AddSingleton<KeptAnswers>();
    }
}
