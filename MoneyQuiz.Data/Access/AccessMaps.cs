using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

internal sealed class MembershipMap : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("Memberships");
        // Serves: may this person enter this tenant; the tenant's members.
        membership.HasKey(m => new { m.TenantId, m.AccountId });
        // Serves: where does this person belong.
        membership.HasIndex(m => m.AccountId);
        membership.HasOne<Tenant>().WithMany().HasForeignKey(m => m.TenantId);
        membership.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
    }
}

internal sealed class InvitationMap : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.HasKey(i => i.Id);
        // Serves: the invitation behind a link; the tenant's open invitations.
        invitation.HasIndex(i => new { i.TenantId, i.TokenHash }).IsUnique();
        invitation.Property(i => i.Email).HasMaxLength(256);
        invitation.HasOne<Tenant>().WithMany().HasForeignKey(i => i.TenantId);
    }
}

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Name).HasMaxLength(120);
        account.Property(a => a.Theme).HasMaxLength(10);
        account.Property(a => a.SecurityStamp).HasMaxLength(64);
    }
}

internal sealed class SignInMap : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> signIn)
    {
        signIn.ToTable("SignIns");
        signIn.HasKey(s => s.Id);
        // Serves: the list of a person's sign-ins, and ending all of them.
        signIn.HasIndex(s => new { s.AccountId, s.EndedAt });
        signIn.Property(s => s.Method).HasMaxLength(30);
        signIn.Property(s => s.Device).HasMaxLength(200);
        signIn.Property(s => s.Address).HasMaxLength(64);
        signIn.Property(s => s.Stamp).HasMaxLength(64);
        signIn.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

internal sealed class PlatformAdminMap : IEntityTypeConfiguration<PlatformAdmin>
{
    public void Configure(EntityTypeBuilder<PlatformAdmin> admin)
    {
        admin.ToTable("PlatformAdmins");
        admin.HasKey(a => a.AccountId);
        admin.HasOne<Account>().WithOne().HasForeignKey<PlatformAdmin>(a => a.AccountId);
    }
}

internal sealed class SetUpLinkMap : IEntityTypeConfiguration<SetUpLink>
{
    public void Configure(EntityTypeBuilder<SetUpLink> link)
    {
        link.ToTable("SetUpLinks");
        link.HasKey(l => l.TokenHash);
    }
}

internal sealed class ResetLinkMap : IEntityTypeConfiguration<ResetLink>
{
    public void Configure(EntityTypeBuilder<ResetLink> link)
    {
        link.ToTable("ResetLinks");
        link.HasKey(l => l.TokenHash);
        // Serves: a new link takes the place of the one before.
        link.HasIndex(l => l.AccountId).IsUnique();
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    }
}

internal sealed class StoredKeyMap : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key)
    {
        key.ToTable("DataProtectionKeys");
        key.HasKey(k => k.FriendlyName);
        key.Property(k => k.FriendlyName).HasMaxLength(100);
    }
}

/// <summary>Identity's own tables, under names that say what is in them.</summary>
internal sealed class IdentityMaps
    : IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("AccountClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("AccountLogins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("AccountTokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey) => passkey.ToTable("AccountPasskeys");
}
