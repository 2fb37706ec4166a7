using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using XaSo.Plans;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Tests.Plans;
using XaSo.Tests.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace XaSo.Tests.Architecture;

/// <summary>
/// Finds the forms of the program by following its links through communes with plans in several states, and posts to each something that
/// cannot be read, field by field: the page comes again, says so beside the field, and has kept what was typed.
/// </summary>
public sealed partial class UnreadableInputTests(TestApp app)
{
    private const int AddressesOfARoute = 2;

    private const string Amendment = """
        KẾ HOẠCH
        Sửa đổi, bổ sung Kế hoạch chuyển đổi số xã Mẫu

        II. NHIỆM VỤ, GIẢI PHÁP

        1. Phòng Văn hóa - Xã hội

        - Rà soát bộ thủ tục hành chính, hoàn thành trước ngày 30/11/2026.

        - Lắp đặt hệ thống truyền thanh thông minh tại các thôn, hoàn thành trước ngày 15/12/2026.
        """;

    [Fact]
    public async Task Every_form_shows_again_what_it_could_not_read()
    {
        var routes = (await Route.All(app.Services)).Where(r => r.Page is not null).ToList();
        var forms = routes.Where(r => r.Methods.Contains("POST") && UnreadableFieldsOf(r).Any()).ToDictionary(r => r.Address, _ => 0);
        var faults = new List<string>();
        var visits = new List<(Visitor Visitor, HashSet<string> Ids)>();
        foreach (var visitor in await Visitors(routes))
        {
            var (opened, ids) = await Follow(visitor, routes);
            visits.Add((visitor, ids));
            foreach (var (route, address) in opened.Where(o => forms.ContainsKey(o.Route.Address)))
            {
                forms[route.Address]++;
                faults.AddRange(await PostTo(visitor, route, address));
            }
        }

        foreach (var route in routes.Where(r => forms.GetValueOrDefault(r.Address, 1) == 0))
        {
            faults.AddRange(await Search(visits, route) is { } found ? await PostTo(found.Visitor, route, found.Address) : [$"{route.Address}: no id opens it"]);
        }

        Faults.Empty(faults);
    }

    /// <summary>A form that is deep in a list is looked for with every id that was met.</summary>
    private static async Task<(Visitor Visitor, string Address)?> Search(List<(Visitor Visitor, HashSet<string> Ids)> visits, Route route)
    {
        foreach (var (visitor, ids) in visits)
        {
            foreach (var address in ids.Select(id => Parameter.Replace(route.Address, "/" + id)))
            {
                using var response = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return (visitor, address);
                }
            }
        }

        return null;
    }

    private static async Task<List<string>> PostTo(Visitor visitor, Route route, string address)
    {
        var faults = new List<string>();
        foreach (var (field, value) in UnreadableFieldsOf(route))
        {
            var opened = await visitor.Open(address);
            var (response, page) = await visitor.Post(address, Visitor.ValuesOf(opened), (field, value));
            var fault = response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Conflict
                ? FaultOf(opened, page, field, value)
                : $"answers {(int)response.StatusCode}";
            faults.AddRange(fault is null ? [] : [$"{address} {field}: {fault}"]);
        }

        return faults;
    }

    private static string? FaultOf(IHtmlDocument opened, IHtmlDocument page, string field, string value)
    {
        if (FormOf(opened)?.QuerySelector($"[name='{field}']") is not { } control || control is IHtmlInputElement { Type: "hidden" })
        {
            return null; // nobody types there
        }

        if (page.QuerySelector(".error-summary") is null)
        {
            return "no summary of errors";
        }

        var wrong = page.QuerySelectorAll($"[name='{field}']").FirstOrDefault(e => e is not IHtmlInputElement { Type: "hidden" });
        if (wrong?.Closest(".refused")?.QuerySelector(".error") is null)
        {
            return "no error beside the field";
        }

        if (control is IHtmlSelectElement { Length: var choices } && ((IHtmlSelectElement)wrong).Length < choices)
        {
            return "the list of choices is lost";
        }

        var kept = wrong switch { IHtmlInputElement { Type: "text" } input => input.Value, IHtmlTextAreaElement area => area.Value.Trim(), _ => value };
        return kept == value ? null : $"“{kept}” stands where “{value}” was typed";
    }

    private static IElement? FormOf(IHtmlDocument page) => page.QuerySelectorAll("form[method=post]") is { Length: > 0 } forms ? forms[^1] : null;

    /// <summary>The fields of a form that are not text, with something that they cannot be.</summary>
    private static IEnumerable<(string Field, string Value)> UnreadableFieldsOf(Route route) =>
        from property in route.Page!.BoundProperties.OfType<PageBoundPropertyDescriptor>()
        where !property.Property.GetCustomAttributesData().Any(a => a.NamedArguments.Any(n => n is { MemberName: "SupportsGet", TypedValue.Value: true }))
        from field in FieldsOf(property.BindingInfo?.BinderModelName ?? property.Name, property.ParameterType)
        select field;

    private static IEnumerable<(string Field, string Value)> FieldsOf(string name, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string) || plain.IsAssignableTo(typeof(IFormFile)))
        {
            return [];
        }

        if (plain == typeof(DateOnly))
        {
            return [(name, "31/02/2025")];
        }

        if (plain.IsPrimitive || plain.IsEnum || plain == typeof(decimal) || plain == typeof(Guid))
        {
            return [(name, "không đọc được")];
        }

        return plain.IsAssignableTo(typeof(System.Collections.IEnumerable))
            ? FieldsOf(name, plain.IsArray ? plain.GetElementType()! : plain.GetGenericArguments()[0])
            : from property in plain.GetProperties() where property.SetMethod is { IsPublic: true } from field in FieldsOf($"{name}.{property.Name}", property.PropertyType) select field;
    }

    /// <summary>Opens one page after the other, a few of each kind, and answers those that could be opened.</summary>
    private static async Task<(List<(Route Route, string Address)> Opened, HashSet<string> Ids)> Follow(Visitor visitor, List<Route> routes)
    {
        var patterns = routes.OrderBy(r => r.Address.Count(c => c == '{')).Select(r => (Route: r, Pattern: PatternOf(r))).ToList();
        var (seen, ids) = (new HashSet<string>(), new HashSet<string>());
        var opened = new List<(Route Route, string Address)>();
        var waiting = new Queue<string>(routes.Where(r => !r.HasParameters).Select(r => r.WithoutOptional));
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address) || patterns.Find(p => p.Pattern.IsMatch(address.Split('?')[0])).Route is not { } route || opened.Count(o => o.Route == route) >= AddressesOfARoute)
            {
                continue;
            }

            using var response = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            opened.Add((route, address));
            var page = await Visitor.Parse(response);
            foreach (var link in page.QuerySelectorAll("a[href^='/'], form[action^='/']").Select(a => a.GetAttribute("href") ?? a.GetAttribute("action")!))
            {
                waiting.Enqueue(link.Split('#')[0]);
                ids.UnionWith(Id.Matches(link).Select(m => m.Value));
            }
        }

        return (opened, ids);
    }

    private static Regex PatternOf(Route route) => new("^" + Parameter.Replace(route.Address, p =>
        (p.Value.Contains(":guid", StringComparison.Ordinal) ? "(/[0-9a-f-]{36})" : "(/[^/]+)") + (p.Value.EndsWith("?}", StringComparison.Ordinal) ? "?" : "")) + "$", RegexOptions.IgnoreCase);

    /// <summary>Somebody who may do everything in a commune with a plan in each state, and somebody of the province.</summary>
    private async Task<List<Visitor>> Visitors(List<Route> routes)
    {
        var permissions = string.Join(',', routes.Select(r => r.Permission).OfType<string>().Distinct());
        var visitors = new List<Visitor>();
        foreach (var status in new[] { PlanStatus.Draft, PlanStatus.Submitted, PlanStatus.Issued, PlanStatus.Issued })
        {
            var commune = await app.Commune();
            var plan = await PlanFixture.Add(app, commune.Id, status);
            var account = await app.Account(Role.Chairman, commune.Id);
            await app.Account(Role.Officer, commune.Id);
            await app.InDatabase(commune.Id, db =>
            {
                db.AddRange(Organization.Create(OrganizationKind.Village, "Thôn Đông", null, [], new(2025, 7, 1)), Organization.Create(OrganizationKind.OutsideBody, "Sở Mẫu", null, [], new(2025, 7, 1)));
                return db.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
            var visitor = app.VisitAs(Role.Chairman, commune.Id, plan.Culture.Id, account.Id, await PositionOf(commune.Id, account.Id));
            visitor.Http.DefaultRequestHeaders.Remove("X-Permissions");
            visitor.Http.DefaultRequestHeaders.Add("X-Permissions", permissions);
            visitors.Add(visitor);
            if (status == PlanStatus.Draft)
            {
                await visitor.Fill($"/plans/corrections/split-item/{plan.Late.Id}", ("Form.First", "Rà soát"), ("Form.Second", "Công bố"));
            }

            if (status == PlanStatus.Issued)
            {
                await visitor.Fill($"/plans/planned-tasks/complete-task/{plan.Late.Id}");
            }
        }

        // The last of the issued plans is being amended.
        var amended = visitors[^1];
        var form = (await Follow(amended, routes)).Opened.First(o => o.Address.Contains("/amend-plan/", StringComparison.Ordinal)).Address;
        await amended.Upload(form, "Form.Content", "sua-doi.txt", Encoding.UTF8.GetBytes(Amendment), ("Form.Kind", nameof(EditionKind.Amendment)));

        var province = app.VisitAs(Role.ProvinceAdministrator, (await app.Commune("25")).Id, "25");
        province.Http.DefaultRequestHeaders.Remove("X-Permissions");
        province.Http.DefaultRequestHeaders.Add("X-Permissions", permissions);
        return [.. visitors, province];
    }

    private Task<Guid> PositionOf(Guid commune, Guid account) => app.InDatabase(commune, db => Task.FromResult(db.Set<XaSo.Platform.Accounts.Position>().Single(p => p.AccountId == account).Id));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.IgnoreCase)]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"/\{[^}]*\}")]
    private static partial Regex Parameter { get; }
}
