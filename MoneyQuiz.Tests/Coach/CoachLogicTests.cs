using System.Reflection;
using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web;
using MoneyQuiz.Web.Coach;
using MoneyQuiz.Web.Coach.Audit;
using MoneyQuiz.Web.Coach.Overview;
using MoneyQuiz.Web.Coach.Tenancy;
using MoneyQuiz.Web.Shared;

namespace MoneyQuiz.Tests.Coach;

public sealed class CoachLogicTests
{
    [Fact]
    public void Each_entry_of_the_navigation_is_a_page_and_both_name_the_same_role()
    {
        var pages = typeof(CoachPage)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Select(r => (r.Template, Type: t)))
            .ToList();
        foreach (var entry in Navigation.All)
        {
            var page = Assert.Single(pages, p => p.Template == entry.Path).Type;
            Assert.Equal(entry.From, MinimumRoleAttribute.Of(page));
        }
    }

    [Theory]
    [InlineData("http://localhost/coach?tenant=willow", "willow")]
    [InlineData("http://localhost/coach/audit?action=a&tenant=harbour&before=9", "harbour")]
    [InlineData("http://localhost/coach?tenant=", null)]
    [InlineData("http://localhost/coach", null)]
    public void The_tenant_stands_in_the_address(string uri, string? slug) => Assert.Equal(slug, TenantAddress.SlugIn(uri));

    [Fact]
    public void Another_tenant_is_the_same_page_without_this_ones_filters() =>
        Assert.Equal("/coach/audit?tenant=oak", TenantAddress.Elsewhere("http://localhost/coach/audit?tenant=willow&before=99#main", "oak"));

    [Fact]
    public void The_gate_decides_by_how_one_was_met()
    {
        var tenant = new Tenant
        {
            Id = new TenantId(Guid.CreateVersion7()),
            Slug = TenantSlug.Parse("oak"),
            Name = "Oak",
            Locale = "en-GB",
            TimeZone = "UTC",
        };
        Assert.IsType<Verdict.Inside>(Verdict.Of(new Entry.Entered(tenant, Role.Coach), Role.Coach, "/coach"));
        Assert.Equal(new Verdict.TooLow(Role.Admin), Verdict.Of(new Entry.Entered(tenant, Role.Coach), Role.Admin, "/coach"));
        Assert.IsType<Verdict.NotFound>(Verdict.Of(new Entry.NotYours(), Role.Viewer, "/coach"));
        Assert.Equal(
            new Verdict.Go("/account/second-factor/set-up", Load: true),
            Verdict.Of(new Entry.NeedsSecondFactor(tenant), Role.Viewer, "/coach")
        );
        Assert.Equal(
            new Verdict.Go("/account/sign-in?reason=ended&returnUrl=%2Fcoach%3Ftenant%3Doak", Load: true),
            Verdict.Of(new Entry.SignedOut(), Role.Viewer, "/coach?tenant=oak")
        );
    }

    [Fact]
    public void An_audit_pages_state_stands_in_its_address()
    {
        Assert.Equal("/coach/audit?tenant=oak", Urls.Coach.Audit("oak"));
        Assert.Equal(
            "/coach/audit?tenant=oak&action=member.invited&outcome=refused&before=7",
            Urls.Coach.Audit("oak", "member.invited", AuditOutcome.Refused, 7)
        );
        Assert.Equal("/admin/audit?after=3", Urls.Admin.Audit(after: 3));
        Assert.Equal("/admin/people?find=a%26b", Urls.Admin.People(" a&b "));
    }

    [Fact]
    public void A_change_is_told_field_by_field_and_what_stayed_is_left_out() =>
        Assert.Equal(
            [("Retention months", "24", "12"), ("Write allowlist", "", "10.0.0.0/8, ::1/128"), ("Require mfa", "no", "yes")],
            AuditDiff.Of(
                """{"Name":"Oak","RetentionMonths":24,"WriteAllowlist":[],"RequireMfa":false}""",
                """{"Name":"Oak","RetentionMonths":12,"WriteAllowlist":["10.0.0.0/8","::1/128"],"RequireMfa":true}"""
            )
        );

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    public void Nothing_before_and_after_is_no_row(string? before, string? after) => Assert.Empty(AuditDiff.Of(before, after));

    [Fact]
    public void What_is_no_json_is_shown_as_it_is() => Assert.Equal([("Value", "", "{broken")], AuditDiff.Of(null, "{broken"));

    [Theory]
    [InlineData("tenant.settings-changed", "Tenant settings changed")]
    [InlineData("", "")]
    public void Actions_are_read_as_words(string action, string words) => Assert.Equal(words, AuditDiff.Words(action));

    [Theory]
    [InlineData("12", 12)]
    [InlineData(" 12 ", 12)]
    [InlineData("twelve", 0)]
    [InlineData("-1", 0)]
    [InlineData("99999999999", 0)]
    public void Months_that_are_no_number_fail_the_check_and_keep_what_was_typed(string typed, int read)
    {
        var draft = new SettingsDraft { Months = typed };
        Assert.Equal((read, typed), (draft.Read().RetentionMonths, draft.Months));
    }

    [Theory]
    [InlineData("Ada Lovelace", "AL")]
    [InlineData("ada", "A")]
    [InlineData("  ", "?")]
    [InlineData("Émile de Girardin", "ÉG")]
    public void Initials_stand_for_a_name(string name, string initials) => Assert.Equal(initials, Initials.Of(name));

    [Fact]
    public void A_qr_code_is_square_and_has_its_quiet_zone()
    {
        var (path, size) = QrPath.Draw("https://quiz.example.org/");
        Assert.True(size >= 21 + 8);
        // The first row of the mark in the corner: seven dark modules.
        Assert.StartsWith("M4 4h7v1h-7z", path, StringComparison.Ordinal);
    }
}
