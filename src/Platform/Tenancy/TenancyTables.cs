using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Setup;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Tenancy;

/// <summary>The tables of communes, organizations and accounts.</summary>
internal static class TenancyTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Province>(p =>
        {
            p.ToTable("platform_provinces");
            p.HasKey(x => x.Code);
        });
        model.Entity<Commune>(c =>
        {
            c.ToTable("platform_communes");
            c.HasOne(x => x.Province).WithMany().HasForeignKey(x => x.ProvinceCode).OnDelete(DeleteBehavior.Restrict);
            c.HasIndex(x => new { x.ProvinceCode, x.SortKey });
            c.HasIndex(x => x.SortKey);
            c.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<Organization>(o =>
        {
            o.ToTable("platform_organizations");
            o.HasIndex(x => new { x.TenantId, x.Kind, x.SortKey });
            o.HasIndex(x => new { x.TenantId, x.Kind, x.OfficialName }).IsUnique().HasFilter("\"ValidTo\" IS NULL"); // a name is free again after its end
            o.HasIndex(x => new { x.TenantId, x.Code }).IsUnique();
            o.Ignore(x => x.Aliases);
            o.HasOne<Organization>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
            o.HasMany(x => x.Names).WithOne().HasForeignKey(x => x.OrganizationId);
        });
        model.Entity<OrganizationName>(n =>
        {
            n.ToTable("platform_organization_names");
            n.Property(x => x.Id).ValueGeneratedNever();
            n.HasIndex(x => new { x.TenantId, x.Folded });
        });
        ConfigureAccounts(model);
    }

    private static void ConfigureAccounts(ModelBuilder model)
    {
        model.Entity<Account>(a =>
        {
            a.ToTable("platform_accounts");
            a.HasIndex(x => x.NormalizedUserName).IsUnique();
            a.HasIndex(x => x.NormalizedEmail);
            a.HasIndex(x => x.ProvinceCode);
            a.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
        });
        model.Entity<AccountClaim>(c =>
        {
            c.ToTable("platform_account_claims");
            c.HasOne<Account>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.Entity<AccountLogin>(l =>
        {
            l.ToTable("platform_account_logins");
            l.HasKey(x => new { x.LoginProvider, x.ProviderKey });
            l.HasOne<Account>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.Entity<AccountToken>(t =>
        {
            t.ToTable("platform_account_tokens");
            t.HasKey(x => new { x.UserId, x.LoginProvider, x.Name });
            t.HasOne<Account>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.Entity<Position>(p =>
        {
            p.ToTable("platform_positions");
            p.HasOne(x => x.Account).WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
            p.HasOne(x => x.Organization).WithMany().HasForeignKey(x => x.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            p.HasIndex(x => x.TenantId);
            // Of two administrators who give the same at once, one finds it given; a database takes two missing offices for different ones.
            p.HasIndex(x => new { x.TenantId, x.AccountId, x.Role, x.OrganizationId }).IsUnique().HasFilter("\"To\" IS NULL AND \"OrganizationId\" IS NOT NULL");
            p.HasIndex(x => new { x.TenantId, x.AccountId, x.Role }).IsUnique().HasFilter("\"To\" IS NULL AND \"OrganizationId\" IS NULL");
        });
        ImportDraft.ConfigureModel(model);
        model.Entity<StoredKey>().ToTable("platform_keys");
        model.Entity<Post>().ToTable("platform_posts").HasIndex(x => x.At);
    }
}
