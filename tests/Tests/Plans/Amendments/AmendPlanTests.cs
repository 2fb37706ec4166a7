using System.Net;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Amendments;

public sealed class AmendPlanTests(TestApp app)
{
    [Fact]
    public async Task What_an_amendment_does_not_mention_goes_on_and_what_it_mentions_keeps_its_lineage()
    {
        var plan = await PlanFixture.Add(app);

        var edition = await Amend(plan, EditionKind.Amendment);

        var items = await Items(plan, edition);
        var stored = await app.InDatabase(plan.Tenant, db => db.Plans.AsNoTracking().SingleAsync(p => p.Id == edition));
        Assert.Equal((plan.Plan.LineageId, 2, plan.Plan.Id, PlanStatus.Draft), (stored.LineageId, stored.Edition, stored.PreviousId!.Value, stored.Status));
        Assert.Equal((ReviewState.Pending, Origin.Read), Of(plan.Late));
        Assert.Equal((ReviewState.Confirmed, Origin.Carried), Of(plan.Soon));
        Assert.Equal((ReviewState.Confirmed, Origin.Carried), Of(plan.Targets[0]));
        Assert.DoesNotContain(items, i => i.LineageId == plan.SetAside.LineageId);
        Assert.Contains(items, i => i is PlannedTask { State: ReviewState.Pending } task && task.Name.Contains("truyền thanh thông minh", StringComparison.Ordinal));

        (ReviewState, Origin) Of(PlanItem old)
        {
            var item = items.Single(i => i.LineageId == old.LineageId);
            return (item.State, item.Origin);
        }
    }

    [Fact]
    public async Task What_a_replacement_does_not_mention_ends_unless_somebody_keeps_it()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Replacement);
        Assert.DoesNotContain(await Items(plan, edition), i => i.LineageId == plan.Soon.LineageId);

        await Officer(plan).Fill($"/plans/amendments/keep-item/{plan.Soon.Id}");

        var kept = (await Items(plan, edition)).Single(i => i.LineageId == plan.Soon.LineageId);
        Assert.Equal((ReviewState.Confirmed, Origin.Carried), (kept.State, kept.Origin));
        Assert.Equal([PlanFixture.PoliceOffice], await app.InDatabase(plan.Tenant, db => db.ItemOffices.Where(o => o.ItemId == kept.Id).Select(o => o.Name).ToListAsync()));
    }

    [Fact]
    public async Task The_page_shows_each_change_beside_what_was_and_accepting_it_confirms_the_item()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId);

        var page = await Officer(plan).Open($"/plans/amendments/{edition}");
        var change = page.QuerySelector($"#d-{item.Id}")!;
        var (response, _) = await Officer(plan).Fill($"/plans/amendments/accept-item/{item.Id}");

        Assert.Contains("30/11/2026", change.QuerySelector("ins")!.ParentElement!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/plans/amendments/{edition}?did=accepted&at={item.LineageId}#l-{item.LineageId}", response.Headers.Location!.ToString());
        Assert.Equal(ReviewState.Confirmed, (await Items(plan, edition)).Single(i => i.Id == item.Id).State);
        var said = (await Officer(plan).Open(response.Headers.Location.ToString())).QuerySelector($"#d-{item.Id} [role=status]")!;
        Assert.Equal("The change was accepted", said.TextContent.Trim());
    }

    [Fact]
    public async Task A_change_is_declined_so_that_the_item_keeps_what_was_corrected_before_and_either_choice_can_be_taken_back()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Replacement);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId);

        await Choose(plan, edition, item.Id, "decline-change");
        var kept = (PlannedTask)(await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId && i.State == ReviewState.Confirmed);
        Assert.Equal((plan.Late.DueTo, plan.Late.Result, Origin.Carried), (kept.DueTo, kept.Result, kept.Origin));
        Assert.Equal(2, await app.InDatabase(plan.Tenant, db => db.ItemOffices.CountAsync(o => o.ItemId == kept.Id)));
        var shown = await Officer(plan).Open($"/plans/amendments/{edition}?did=declined&at={item.LineageId}");
        Assert.Equal("The item is kept as in the edition before", shown.QuerySelector($"#d-{kept.Id} [role=status]")!.TextContent.Trim());
        Assert.Contains("30/11/2026", shown.QuerySelector($"#d-{kept.Id} .change-table")!.TextContent, StringComparison.Ordinal);

        await Choose(plan, edition, kept.Id, "reconsider-item");
        Assert.Equal((item.Id, ReviewState.Pending), (await Items(plan, edition)).Where(i => i.LineageId == plan.Late.LineageId).Select(i => (i.Id, i.State)).Single());
        await Choose(plan, edition, item.Id, "accept-item");
        await Choose(plan, edition, item.Id, "reconsider-item");
        Assert.Equal(ReviewState.Pending, (await Items(plan, edition)).Single(i => i.Id == item.Id).State);
    }

    [Theory]
    [InlineData("accept-item")]
    [InlineData("separate-item")]
    [InlineData("reconsider-item")]
    public async Task What_was_declined_does_not_come_back_beside_what_was_kept(string act)
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId);
        await Choose(plan, edition, item.Id, "decline-change");

        var (response, _) = await Officer(plan).Fill($"/plans/amendments/{act}/{item.Id}");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(ReviewState.Merged, await app.InDatabase(plan.Tenant, db => db.PlanItems.Where(i => i.Id == item.Id).Select(i => i.State).SingleAsync()));
    }

    [Fact]
    public async Task A_budget_that_was_entered_meanwhile_goes_on_when_a_decision_is_taken_back()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId);
        await Choose(plan, edition, item.Id, "decline-change");
        var kept = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId && i.State == ReviewState.Confirmed);
        await app.InDatabase(plan.Tenant, db => db.PlannedTasks.Where(t => t.Id == kept.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Budget, (long?)50_000_000)));

        await Choose(plan, edition, kept.Id, "reconsider-item");

        Assert.Equal(50_000_000, await app.InDatabase(plan.Tenant, db => db.PlannedTasks.Where(t => t.Id == item.Id).Select(t => t.Budget).SingleAsync()));
    }

    /// <summary>From the review, too: both cannot go on.</summary>
    [Fact]
    public async Task An_item_that_was_declined_and_is_taken_back_in_the_review_ends_what_was_kept()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId);
        await Choose(plan, edition, item.Id, "decline-change");

        await Officer(plan).Fill($"/plans/review/reopen-item/{item.Id}");

        Assert.Equal((item.Id, ReviewState.Pending), (await Items(plan, edition)).Where(i => i.LineageId == plan.Late.LineageId).Select(i => (i.Id, i.State)).Single());
    }

    [Fact]
    public async Task An_item_that_was_wrongly_taken_for_an_old_one_becomes_new_and_the_old_one_can_be_kept()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Replacement);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId);

        await Officer(plan).Fill($"/plans/amendments/separate-item/{item.Id}");
        await Officer(plan).Fill($"/plans/amendments/keep-item/{plan.Late.Id}");

        var items = await Items(plan, edition);
        Assert.Equal(Origin.Carried, items.Single(i => i.LineageId == plan.Late.LineageId).Origin);
        Assert.Equal(ReviewState.Confirmed, items.Single(i => i.Id == item.Id).State);
    }

    [Fact]
    public async Task An_item_that_was_carried_over_can_be_dropped_with_a_reason()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Soon.LineageId);

        var (refused, _) = await Officer(plan).Fill($"/plans/amendments/drop-item/{item.Id}");
        await Officer(plan).Fill($"/plans/amendments/drop-item/{item.Id}", ("Form.Reason", "Đã giao đơn vị khác"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain(await Items(plan, edition), i => i.LineageId == plan.Soon.LineageId);
    }

    [Fact]
    public async Task What_was_merged_into_an_item_that_is_dropped_waits_again()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var items = await Items(plan, edition);
        var (carried, added) = (items.Single(i => i.LineageId == plan.Soon.LineageId), items.Single(i => i is PlannedTask { Name: var name } && name.Contains("truyền thanh", StringComparison.Ordinal)));
        await Officer(plan).Fill($"/plans/corrections/merge-item/{added.Id}?into={carried.Id}");

        await Officer(plan).Fill($"/plans/amendments/drop-item/{carried.Id}", ("Form.Reason", "Đã giao đơn vị khác"));

        var left = (await Items(plan, edition)).Single(i => i.Id == added.Id);
        Assert.Equal((ReviewState.Pending, null), (left.State, left.MergedIntoId));
    }

    [Theory]
    [InlineData(EditionKind.Amendment)]
    [InlineData(EditionKind.Replacement)]
    public async Task A_person_says_which_item_of_the_edition_before_an_added_one_is(object kind)
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, (EditionKind)kind);
        var added = (await Items(plan, edition)).Single(i => i is PlannedTask { Name: var name } && name.Contains("truyền thanh", StringComparison.Ordinal));
        var address = (await Officer(plan).Open($"/plans/amendments/{edition}")).QuerySelector($"#d-{added.Id} a[href*=pair-item]")!.GetAttribute("href")!;

        var (refused, _) = await Officer(plan).Fill(address);
        var (taken, _) = await Officer(plan).Fill(address, ("Form.OldId", plan.Late.Id.ToString()));
        var (paired, _) = await Officer(plan).Fill(address, ("Form.OldId", plan.Soon.Id.ToString()));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.Redirect], [refused.StatusCode, taken.StatusCode, paired.StatusCode]);
        Assert.Equal(added.Id, (await Items(plan, edition)).Single(i => i.LineageId == plan.Soon.LineageId).Id);
    }

    [Fact]
    public async Task All_that_is_unchanged_is_accepted_at_once()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        await app.InDatabase(plan.Tenant, async db =>
        {
            foreach (var carried in await db.PlanItems.Where(i => i.PlanId == edition && i.State == ReviewState.Confirmed).ToListAsync())
            {
                carried.Reopen();
            }

            return await db.SaveChangesAsync();
        });

        var (response, _) = await Officer(plan).Fill($"/plans/amendments/accept-unchanged/{edition}");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.All((await Items(plan, edition)).Where(i => i.Origin == Origin.Carried), i => Assert.Equal(ReviewState.Confirmed, i.State));
    }

    [Fact]
    public async Task Issuing_the_new_edition_ends_the_one_before_and_taking_it_back_restores_that()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        await app.Issue(plan, edition);

        Assert.Equal([PlanStatus.Superseded, PlanStatus.Issued], await Statuses(plan));
        await app.VisitAs(Role.Chairman, plan.Tenant).Fill($"/plans/lifecycle/undo-issue/{edition}", ("Form.Reason", "Ghi sai số"));
        Assert.Equal([PlanStatus.Issued, PlanStatus.Submitted], await Statuses(plan));
    }

    [Fact]
    public async Task Only_an_issued_plan_is_amended_and_only_once_at_a_time()
    {
        var draft = await PlanFixture.Add(app, PlanStatus.Draft);
        var plan = await PlanFixture.Add(app);
        await Amend(plan, EditionKind.Amendment);

        Assert.Equal(HttpStatusCode.Conflict, (await Officer(draft).Amend(draft.Plan.Id)).Response.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Officer(plan).Amend(plan.Plan.Id)).Response.StatusCode);
    }

    [Fact]
    public async Task Of_two_documents_that_are_read_at_once_only_one_becomes_the_next_edition()
    {
        var plan = await PlanFixture.Add(app);

        var posts = await Task.WhenAll(Officer(plan).Amend(plan.Plan.Id), Officer(plan).Amend(plan.Plan.Id), Officer(plan).Amend(plan.Plan.Id));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict], posts.Select(p => p.Response.StatusCode).Order());
        Assert.Equal([PlanStatus.Issued, PlanStatus.Draft], await Statuses(plan));
    }

    [Fact]
    public async Task An_edition_number_is_given_once_but_for_those_that_were_discarded()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);

        await Assert.ThrowsAsync<DbUpdateException>(() => app.InDatabase(plan.Tenant, db =>
        {
            db.Add(new Plan { Title = "Lần thứ nhất khác", LineageId = plan.Plan.LineageId });
            return db.SaveChangesAsync();
        }));
        await Officer(plan).Fill($"/plans/lifecycle/discard-plan/{plan.Plan.Id}", ("Form.Reason", "Nhập nhầm"));

        Assert.Equal(1, await app.InDatabase(plan.Tenant, db =>
        {
            db.Add(new Plan { Title = "Lần thứ nhất khác", LineageId = plan.Plan.LineageId });
            return db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task Who_looks_at_an_earlier_state_of_the_plan_does_not_amend_it()
    {
        var plan = await PlanFixture.Add(app);

        var (response, page) = await Officer(plan).Upload($"/plans/amendments/amend-plan/{plan.Plan.Id}", "Form.Content", "a.txt", [1], ("Form.Kind", "Replacement"), ("Form.Version", "9"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.True(((AngleSharp.Html.Dom.IHtmlInputElement)page.QuerySelector("input[value=Replacement]")!).IsChecked);
    }

    [Fact]
    public async Task Another_commune_finds_neither_edition_and_who_lacks_the_permission_is_refused()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).First();
        foreach (var path in (string[])[$"{edition}", $"amend-plan/{plan.Plan.Id}", $"accept-unchanged/{edition}", $"accept-item/{item.Id}", $"separate-item/{item.Id}", $"drop-item/{item.Id}", $"decline-change/{item.Id}", $"reconsider-item/{item.Id}", $"pair-item/{item.Id}", $"keep-item/{plan.Late.Id}"])
        {
            var permissions = PlansPermissions.All.Select(p => p.Name).ToArray();
            Assert.Equal(HttpStatusCode.NotFound, (await app.Visit(Guid.NewGuid(), permissions).Http.GetAsync($"/plans/amendments/{path}", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Visit(plan.Tenant).Http.GetAsync($"/plans/amendments/{path}", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await app.Visit(plan.Tenant, permissions).Http.GetAsync($"/plans/amendments/{path}", TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task A_replacement_in_which_one_figure_is_another_shows_one_change()
    {
        var plan = await PlanFixture.Add(app);
        var text = await File.ReadAllTextAsync(Repository.PathTo("samples/ke-hoach-cds-song-mau-2026.txt"), TestContext.Current.CancellationToken);
        var first = await Edition(plan.Plan.Id, text);
        await app.Issue(plan, first);

        var second = await Edition(first, text.Replace("tối thiểu 70% khu dân cư", "tối thiểu 75% khu dân cư", StringComparison.Ordinal));

        var shown = (await Officer(plan).Open($"/plans/amendments/{second}")).QuerySelector(".page-header")!.TextContent;
        Assert.Contains("1 changed, 0 added, 0 no longer mentioned", shown, StringComparison.Ordinal);

        async Task<Guid> Edition(Guid before, string document)
        {
            var (response, _) = await Officer(plan).Amend(before, EditionKind.Replacement, document);
            return Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]);
        }
    }

    /// <summary>Presses the button of that name at the difference.</summary>
    private async Task Choose(PlanFixture plan, Guid edition, Guid item, string act)
    {
        var address = $"/plans/amendments/{act}/{item}";
        var officer = Officer(plan);
        var page = await officer.Open($"/plans/amendments/{edition}");
        Assert.NotNull(page.QuerySelector($"#d-{item} form[action='{address}']"));
        var (response, _) = await officer.Post(address, Visitor.ValuesOf(page, address));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private Visitor Officer(PlanFixture plan) => app.VisitAs(Role.Officer, plan.Tenant);

    private Task<Guid> Amend(PlanFixture plan, EditionKind kind) => app.Amend(plan, kind);

    private Task<List<PlanItem>> Items(PlanFixture plan, Guid edition) =>
        app.InDatabase(plan.Tenant, db => db.PlanItems.AsNoTracking().Where(i => i.PlanId == edition).ToListAsync());

    private Task<List<PlanStatus>> Statuses(PlanFixture plan) =>
        app.InDatabase(plan.Tenant, db => db.Plans.AsNoTracking().OrderBy(p => p.Edition).Select(p => p.Status).ToListAsync());
}
