using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Items;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Amendments;

/// <summary>Uploads the document that amends a <see cref="PlanFixture"/>.</summary>
internal static class Amending
{
    /// <summary>One task later than before, one new task; everything else is not mentioned.</summary>
    public const string Document = """
        ỦY BAN NHÂN DÂN XÃ MẪU

        KẾ HOẠCH
        Sửa đổi, bổ sung Kế hoạch chuyển đổi số xã Mẫu năm 2026

        I. MỤC TIÊU

        - Tỷ lệ người dân có định danh điện tử đạt từ 90% trở lên.

        II. NHIỆM VỤ, GIẢI PHÁP

        1. Phòng Văn hóa - Xã hội

        - Rà soát bộ thủ tục hành chính, hoàn thành trước ngày 30/11/2026.

        - Lắp đặt hệ thống truyền thanh thông minh tại các thôn, hoàn thành trước ngày 15/12/2026.
        """;

    public static Task<(HttpResponseMessage Response, IHtmlDocument Page)> Amend(this Visitor visitor, Guid planId, EditionKind kind = EditionKind.Amendment, string document = Document) =>
        visitor.Upload($"/plans/amendments/amend-plan/{planId}", "Form.Content", "sua-doi.txt", Encoding.UTF8.GetBytes(document), ("Form.Kind", kind.ToString()));

    /// <returns>The new edition.</returns>
    public static async Task<Guid> Amend(this TestApp app, PlanFixture plan, EditionKind kind = EditionKind.Amendment)
    {
        var (response, _) = await app.VisitAs(Role.Officer, plan.Tenant).Amend(plan.Plan.Id, kind);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]);
    }

    /// <summary>Reviews the edition in one go and takes it through to its issue.</summary>
    public static async Task Issue(this TestApp app, PlanFixture plan, Guid edition)
    {
        await app.Submit(plan, edition);
        var (issued, page) = await app.VisitAs(Role.Chairman, plan.Tenant)
            .Fill($"/plans/lifecycle/issue-plan/{edition}", ("Form.Number", "15/KH-UBND"), ("Form.SignedOn", Wording.Day(PlanFixture.Yesterday)), ("Form.Signer", "Nguyễn Văn Mẫu"));
        Assert.True(issued.StatusCode == HttpStatusCode.Redirect, page.QuerySelector("[role=alert]")?.TextContent);
    }

    /// <summary>Reviews the edition in one go and puts it before the leader.</summary>
    public static async Task Submit(this TestApp app, PlanFixture plan, Guid edition)
    {
        await app.InDatabase(plan.Tenant, async db =>
        {
            foreach (var item in await db.PlanItems.Where(i => i.PlanId == edition && i.State == ReviewState.Pending).ToListAsync())
            {
                item.Confirm("ai đó", DateTimeOffset.UtcNow);
            }

            return await db.SaveChangesAsync();
        });
        await app.VisitAs(Role.Officer, plan.Tenant).Fill($"/plans/lifecycle/submit-plan/{edition}");
    }
}
