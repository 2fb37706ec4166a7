using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(XaSo.BrowserTests.JourneySite))]

namespace XaSo.BrowserTests;

/// <summary>A demo of its own, because the journeys change it.</summary>
public sealed class JourneySite : DemoSite;

/// <summary>The day of the people who make a plan and work by it, page by page.</summary>
public sealed class JourneyTests(JourneySite site)
{
    private const string Document = "du-thao-ke-hoach-cds-song-mau-2027.docx";

    [Fact]
    public async Task A_clerk_reviews_a_plan_by_keyboard_and_the_chairman_issues_it()
    {
        await using var clerk = await site.OpenAs(DemoAccounts.Officer, "/plans/imports/import-plan");
        await Import(clerk, Document);
        await clerk.CanBeUsed("journey-review");
        var review = clerk.Page.Url.Split('?')[0];
        await ConfirmByKeyboard(clerk);
        var plan = review[(review.LastIndexOf('/') + 1)..];
        await clerk.Go($"/plans/lint/{plan}");
        await clerk.CanBeUsed("journey-lint");
        await clerk.Go($"/plans/lifecycle/submit-plan/{plan}");
        await clerk.CanBeUsed("journey-submit-plan");
        await clerk.Send();

        await using var chairman = await site.OpenAs(DemoAccounts.Chairman, "/boards");
        await chairman.CanBeUsed("journey-home-of-the-chairman");
        await clerk.Go($"/plans/lifecycle/withdraw-plan/{plan}");
        await clerk.CanBeUsed("journey-withdraw-plan");
        await clerk.Send();
        await clerk.Go($"/plans/lifecycle/submit-plan/{plan}");
        await clerk.Send();
        await Return(chairman, plan);
        await clerk.Go($"/plans/{plan}");
        await clerk.CanBeUsed("journey-returned-plan");
        await clerk.Go($"/plans/review/{plan}");
        await clerk.CanBeUsed("journey-returned-review");
        await clerk.Go($"/plans/lifecycle/submit-plan/{plan}");
        await clerk.Send();
        await Issue(chairman, plan, "31/KH-UBND");
        await chairman.CanBeUsed("journey-issued-plan");
        await chairman.Go($"/plans/lifecycle/undo-issue/{plan}");
        await chairman.CanBeUsed("journey-undo-issue");
        await chairman.Go($"/plans/lifecycle/close-plan/{plan}");
        await chairman.CanBeUsed("journey-close-plan");
    }

    [Fact]
    public async Task A_plan_is_amended_item_by_item()
    {
        await using var clerk = await site.OpenAs(DemoAccounts.Officer, "/plans");
        var text = await File.ReadAllTextAsync(Repository.PathTo("samples/ke-hoach-cds-song-mau-2026.txt"), TestContext.Current.CancellationToken);
        var amended = text.Replace("tối thiểu 70% khu dân cư", "tối thiểu 75% khu dân cư", StringComparison.Ordinal)
            .Replace("- 100% thôn có Internet cáp quang băng rộng; ", "- ", StringComparison.Ordinal)
            .Replace("- 100% máy tính của cán bộ, công chức được kết nối", "- Tối thiểu 03 phòng họp có màn hình trình chiếu.\n- 100% máy tính của cán bộ, công chức được kết nối", StringComparison.Ordinal);
        Assert.NotEqual(text, amended);
        await clerk.Page.Locator("main table a", new() { HasText = "Sông Mẫu năm 2026" }).First.ClickAsync();
        var inForce = clerk.Page.Url.Split('?')[0].Split('/')[^1];
        var plan = await Amend(clerk, inForce, amended, "Amendment");
        await clerk.Go($"/plans/amendments/{plan}");
        await clerk.CanBeUsed("journey-amendments");
        await clerk.Go($"/plans/amendments/accept-unchanged/{plan}");
        await clerk.CanBeUsed("journey-accept-unchanged");
        await clerk.Send();
        await clerk.Go($"/plans/amendments/{plan}");
        foreach (var page in new[] { "accept-item", "decline-change", "separate-item", "pair-item", "drop-item" })
        {
            await LookAt(clerk, page);
        }

        await clerk.Page.Locator("form[action*='decline-change'] button").First.ClickAsync();
        await clerk.CanBeUsed("journey-declined-change");
        await LookAt(clerk, "reconsider-item");
        Assert.Contains("75", await clerk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await clerk.Go($"/plans/lifecycle/discard-plan/{plan}");
        await clerk.Type("Form.Reason", "Nhập nhầm loại văn bản");
        await clerk.Send();
        plan = await Amend(clerk, inForce, amended, "Replacement");
        await clerk.Go($"/plans/amendments/{plan}");
        await LookAt(clerk, "keep-item");
    }

    [Fact]
    public async Task A_plan_is_imported_confirmed_submitted_and_issued_without_scripts_on_a_phone()
    {
        await using var clerk = await site.OpenAs(DemoAccounts.Officer, "/plans/imports/import-plan", Screen.Phone, script: false);
        await Import(clerk, "ke-hoach-cds-dao-mau-6-thang.docx");
        var plan = clerk.Page.Url.Split('?')[0].Split('/')[^1];
        await ConfirmByPressing(clerk);
        await clerk.Go($"/plans/lifecycle/submit-plan/{plan}");
        await clerk.Send();
        await using var chairman = await site.OpenAs(DemoAccounts.Chairman, $"/plans/{plan}", Screen.Phone, script: false);
        await chairman.Go($"/plans/lifecycle/return-plan/{plan}");
        await chairman.Type("Form.Reason", "Bổ sung số, ngày và người chủ trì");
        await chairman.Send();
        Assert.Contains("Bổ sung số, ngày", await chairman.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_is_read_in_the_background()
    {
        await using var clerk = await site.OpenAs(DemoAccounts.Officer, "/plans/imports/import-plan");
        await clerk.Page.Locator("main input[type=file]").SetInputFilesAsync(Repository.PathTo("tests/Tests/Plans/Documents/Fixtures/scanned-plan.pdf"));
        await clerk.Send();
        var import = clerk.Page.Url.Split('/')[^1];
        await clerk.Go($"/plans/imports/stop-import/{import}");
        await clerk.Send();
        await clerk.CanBeUsed("journey-stopped-import");
        await clerk.Go($"/plans/imports/repeat-import/{import}");
        await clerk.CanBeUsed("journey-repeat-import");
        await clerk.Send();
        await HasBeenRead(clerk);
        await clerk.Go("/notices");
        Assert.Contains("scanned-plan.pdf", await clerk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_reviewers_do_not_overwrite_each_other_and_nothing_typed_is_lost()
    {
        await using var first = await site.OpenAs(DemoAccounts.Officer, "/plans/imports/import-plan");
        await Import(first, "ke-hoach-cds-an-mau-2026-2030.docx");
        var correct = await first.Page.Locator("a[href*='correct-item']").First.GetAttributeAsync("href");
        await first.Go(correct!);
        await first.CanBeUsed("journey-correct-item");
        await using var second = await site.OpenAs(DemoAccounts.HeadOfDivision, correct!);
        await second.Type("Form.Target.Measure", "Chỉ tiêu theo người thứ hai");
        await first.Type("Form.Target.Measure", "Chỉ tiêu theo người thứ nhất");
        await first.Send();
        await second.Page.Locator("main .form-actions button").First.ClickAsync();
        await second.Page.WaitForLoadStateAsync();
        Assert.Equal("Chỉ tiêu theo người thứ hai", await second.Page.Locator("[name='Form.Target.Measure']").InputValueAsync());
        Assert.Equal(1, await second.Page.Locator("main .error-summary, main .notice").Filter(new() { HasText = "Mẫu Văn Giang" }).CountAsync());
        await second.CanBeUsed("journey-conflict");
    }

    [Fact]
    public async Task What_was_typed_comes_back_after_the_window_was_closed()
    {
        await using var window = await site.OpenAs(DemoAccounts.Officer, "/plans/imports/import-plan");
        await Import(window, "ke-hoach-cds-an-mau-2026-2030.txt");
        var correct = await window.Page.Locator("a[href*='correct-item']").First.GetAttributeAsync("href");
        await window.Go(correct!);
        await window.Type("Form.Target.Measure", "Đang gõ dở thì mất mạng");
        await window.Page.Locator("[name='Form.Target.Measure']").BlurAsync();
        await window.Go("/boards");
        await window.Go(correct!);
        Assert.Equal("Đang gõ dở thì mất mạng", await window.Page.Locator("[name='Form.Target.Measure']").InputValueAsync());
        Assert.False(await window.Page.Locator("[data-changed]").IsVisibleAsync());

        await using var other = await site.OpenAs(DemoAccounts.HeadOfDivision, correct!);
        await other.Type("Form.Target.Measure", "Người khác sửa trong lúc đó");
        await other.Send();
        await window.Go(correct!);
        Assert.Equal("Đang gõ dở thì mất mạng", await window.Page.Locator("[name='Form.Target.Measure']").InputValueAsync());
        Assert.True(await window.Page.Locator("[data-changed]").IsVisibleAsync());
        await window.Page.Locator("main .form-actions button").First.ClickAsync();
        await window.Page.Locator(".error-summary").WaitForAsync();
        Assert.Contains("Người khác sửa trong lúc đó", await window.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_marks_its_task_as_done()
    {
        await using var head = await site.OpenAs("kinhte", "/boards", Screen.Phone);
        var work = head.Page.Locator("a[href*='complete-task']").First;
        var name = await head.Page.Locator("main tbody tr").First.Locator("a").First.InnerTextAsync();
        await work.ClickAsync();
        await head.CanBeUsed("journey-complete-task");
        await head.Type("Form.Note", "Đã gửi văn bản đề nghị");
        await head.Send();
        await LookAt(head, "reopen-task");
        await head.Go("/plans/by-office/mine");
        Assert.Contains(name, await head.Page.Locator(".card", new() { HasText = "Hoàn thành" }).Last.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_can_be_taken_back()
    {
        await using var officer = await site.OpenAs(DemoAccounts.Officer, "/plans/by-deadline/subscribe");
        await officer.Send();
        await LookAt(officer, "revoke");
        await officer.Go("/plans/imports/import-plan");
        await Import(officer, Document);
        var plan = officer.Page.Url.Split('?')[0].Split('/')[^1];
        await officer.Go($"/plans/lint/{plan}");
        await officer.Go((await officer.Page.Locator("a[href*='set-aside-finding']").First.GetAttributeAsync("href"))!);
        await officer.Type("Form.Reason", "Hai mức áp dụng cho hai loại văn bản");
        await officer.Send();
        await officer.Go($"/plans/lint/{plan}");
        await LookAt(officer, "reopen-finding");
        await officer.Go($"/plans/review/{plan}?tab=task");
        await officer.Page.Locator(".review-item.pending a.review-title").First.ClickAsync();
        await officer.Page.Locator("form[action*='confirm-item'] button").First.ClickAsync();
        await officer.Page.Locator(".review-item.confirmed a.review-title").First.ClickAsync();
        await officer.Page.Locator("form[action*='reopen-item']").First.WaitForAsync();
        await LookAt(officer, "reopen-item");
        await officer.Go($"/plans/review/{plan}?tab=task");
        await officer.Page.Locator(".review-item.pending a.review-title").First.ClickAsync();
        await officer.Page.Locator(".review-item.on a[href*='split-item']").First.ClickAsync();
        await officer.Type("Form.First", "Rà soát thủ tục");
        await officer.Type("Form.Second", "Công bố thủ tục");
        await officer.Send();
        await LookAt(officer, "undo-split");
        await officer.Go($"/plans/review/{plan}?tab=task");
        await officer.Page.Locator(".review-item.pending a.review-title").First.ClickAsync();
        await officer.Page.Locator(".review-item.on a[href*='correct-item']").First.ClickAsync();
        await officer.Type("Form.Task.Name", "Rà soát lại thủ tục");
        await officer.Send();
        await LookAt(officer, "undo-correction");
    }

    [Fact]
    public async Task A_province_looks_into_a_commune_and_sets_up_others_from_a_workbook()
    {
        await using var province = await site.OpenAs(DemoAccounts.ProvinceAdministrator, "/admin/communes");
        await province.Page.Locator("a[href*='enter-commune']").First.ClickAsync();
        await province.Type("Reason", "Kiểm tra số liệu quý II");
        await province.Send();
        await province.Go("/admin/communes/leave-commune");
        await province.CanBeUsed("journey-leave-commune");
        await province.Send();
        var workbook = await province.Page.APIRequest.GetAsync(site.Address + "/admin/import/workbook");

        await province.Go("/admin/villages");
        await province.CanBeUsed("journey-choose-commune");
        await province.Page.Locator("a[href*='enter-commune']").First.ClickAsync();
        await province.Type("Reason", "Hỗ trợ thiết lập");
        await province.Send();
        await province.CanBeUsed("journey-visited-villages");
        await province.Page.Locator("a[href*='edit-village']").First.ClickAsync();
        await province.Type("Form.ValidFrom", "02/07/2025");
        await province.Send();
        await province.Page.Locator(".visit button").ClickAsync();
        await province.Page.WaitForURLAsync("**/admin/communes");

        await province.Go("/admin/import");
        await province.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "khai-bao.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = await workbook.BodyAsync() });
        await province.Send();
        await Ended();
        await province.CanBeUsed("journey-import-check");
        await province.Send();
        await Ended();
        await province.CanBeUsed("journey-import-result");

        Task Ended() => province.Page.Locator("main .bar").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task An_administrator_closes_an_account_opens_it_again_and_gives_a_second_position()
    {
        await using var administrator = await site.OpenAs(DemoAccounts.Administrator, "/admin/accounts");
        await administrator.Page.Locator("main tbody a", new() { HasText = "phochutich" }).Or(administrator.Page.Locator("main tbody tr", new() { HasText = "phochutich" }).Locator("a")).First.ClickAsync();
        var account = administrator.Page.Url.Split('?')[0].Split('/')[^1];
        await administrator.Go($"/admin/accounts/give-position/{account}");
        await administrator.Page.Locator("[name='Form.Role']").SelectOptionAsync("HeadOfDivision");
        await administrator.Send();
        await using var deputy = await site.OpenAs("phochutich", "/profile");
        await LookAt(deputy, "switch-position");
        await administrator.Go($"/admin/accounts/close-account/{account}");
        await administrator.Type("Form.Reason", "Nghỉ chế độ");
        await administrator.Send();
        await administrator.Go($"/admin/accounts/open-account/{account}");
        await administrator.CanBeUsed("journey-open-account");
    }

    /// <summary>Opens a page that the one on the screen leads to, and comes back.</summary>
    private static async Task LookAt(Window window, string act)
    {
        var from = window.Page.Url;
        var address = await window.Page.Locator($"main a[href*='/{act}'], main form[action*='/{act}']").First.EvaluateAsync<string>("e => e.getAttribute('href') ?? e.getAttribute('action')");
        await window.Go(address);
        await window.CanBeUsed("journey-" + act);
        await window.Go(from);
    }

    /// <returns>The edition in preparation.</returns>
    private static async Task<string> Amend(Window clerk, string plan, string document, string kind)
    {
        await clerk.Go($"/plans/amendments/amend-plan/{plan}");
        await clerk.CanBeUsed("journey-amend-plan");
        await clerk.Page.Locator($"main [value='{kind}']").CheckAsync();
        await clerk.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "sua-doi.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(document) });
        await clerk.Send();
        await HasBeenRead(clerk);
        return clerk.Page.Url.Split('?')[0].Split('/')[^1];
    }

    private static async Task Import(Window window, string sample)
    {
        await window.Page.Locator("main input[type=file]").SetInputFilesAsync(Repository.PathTo("samples/" + sample));
        await window.Send();
        await HasBeenRead(window);
    }

    /// <summary>What takes long is read in the background, and its page leads on by itself.</summary>
    private static Task HasBeenRead(Window window) =>
        window.Page.WaitForURLAsync(new Regex("/plans/(review|amendments)/[^/]+$"), new() { Timeout = (float)TimeSpan.FromMinutes(2).TotalMilliseconds });

    /// <summary>One item after the other; what was not understood is set aside.</summary>
    private static async Task ConfirmByPressing(Window window)
    {
        var tabs = await window.Page.Locator(".review-items .tabs a").EvaluateAllAsync<string[]>("tabs => tabs.map(t => t.getAttribute('href'))");
        foreach (var tab in tabs)
        {
            await window.Go(tab);
            for (var left = 200; left > 0 && await window.Page.Locator("form[action*='confirm-item'] button").CountAsync() > 0; left--)
            {
                await Reviewing(window, () => window.Page.Locator("form[action*='confirm-item'] button").First.ClickAsync());
            }

            while (await window.Page.Locator(".review-item.on a[href*='reject-item']").CountAsync() > 0)
            {
                await window.Page.Locator(".review-item.on a[href*='reject-item']").ClickAsync();
                await window.Type("Form.Reason", "Không phải nhiệm vụ");
                await window.Send();
            }
        }

        await window.Go(tabs[0]);
        await AllIsReviewed(window);
    }

    /// <summary>Enter confirms and goes on; each kind of item has its tab.</summary>
    private static async Task ConfirmByKeyboard(Window window)
    {
        var tabs = await window.Page.Locator(".review-items .tabs a").EvaluateAllAsync<string[]>("tabs => tabs.map(t => t.getAttribute('href'))");
        foreach (var tab in tabs)
        {
            await window.Go(tab);
            for (var left = 200; left > 0 && await window.Page.Locator("form[data-key=Enter]").CountAsync() > 0; left--)
            {
                await Reviewing(window, () => window.Page.Keyboard.PressAsync("Enter"));
            }
        }

        await AllIsReviewed(window);
    }

    /// <summary>Until the page has counted what was done: what is asked of it before is asked of the page that goes.</summary>
    private static async Task Reviewing(Window window, Func<Task> step)
    {
        var before = await window.Page.Locator("#review-items").GetAttributeAsync("data-reviewed");
        await step();
        await window.Page.Locator($"#review-items:not([data-reviewed='{before}'])").WaitForAsync();
    }

    private static async Task AllIsReviewed(Window window)
    {
        var items = window.Page.Locator("#review-items");
        Assert.Equal(await items.GetAttributeAsync("data-total"), await items.GetAttributeAsync("data-reviewed"));
    }

    private static async Task Return(Window chairman, string plan)
    {
        await chairman.Go($"/plans/lifecycle/return-plan/{plan}");
        await chairman.CanBeUsed("journey-return-plan");
        await chairman.Type("Form.Reason", "Nêu rõ đơn vị chủ trì nhiệm vụ 8");
        await chairman.Send();
    }

    private static async Task Issue(Window chairman, string plan, string number)
    {
        await chairman.Go($"/plans/lifecycle/issue-plan/{plan}");
        await chairman.CanBeUsed("journey-issue-plan");
        await chairman.Type("Form.Number", number);
        await chairman.Type("Form.SignedOn", DateTime.UtcNow.AddDays(-1).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
        await chairman.Type("Form.Signer", "Mẫu Văn An");
        await chairman.Send();
    }
}
