using System.Net;
using XaSo.Platform.Events;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Tests.Platform;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Architecture;

/// <summary>Asks every route for rows that another commune really has, as somebody with every permission in their own.</summary>
public sealed class ForeignIdTests(TestApp app)
{
    private const string Token = "__RequestVerificationToken";
    private static readonly string[] _words = ["Reason", "Note", "Name", "Title"];
    private static readonly HttpStatusCode[] _closed = [HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized];

    [Fact]
    public async Task What_another_commune_has_is_neither_shown_nor_changed()
    {
        var permissions = (await Route.All(app.Services)).Select(r => r.Permission).OfType<string>().Distinct().ToArray();
        var rows = await ForeignRows.Add(app, permissions);
        var commune = await app.Commune();
        var account = await app.Account(Role.Administrator, commune.Id);
        var visitor = app.Visit(commune.Id, permissions);
        visitor.Http.DefaultRequestHeaders.Add("X-Role", nameof(Role.Administrator));
        visitor.Http.DefaultRequestHeaders.Add("X-Account", account.Id.ToString());
        var token = Visitor.ValuesOf(await visitor.Open("/profile/change-password")).Single(v => v.Key == Token);
        var before = await TraceOf(rows.Tenant);

        var faults = new List<string>();
        foreach (var route in (await Route.All(app.Services)).Where(r => r.TakesId && !r.IsPublic))
        {
            if (rows.For(route.Address) is not { } row)
            {
                faults.Add($"{route.Address}: name a row of another commune in {nameof(ForeignRows)}");
                continue;
            }

            var address = route.For(row.Id) + row.Query;
            using var theirs = await row.Owner.Http.GetAsync(address, TestContext.Current.CancellationToken);
            if (_closed.Contains(theirs.StatusCode) || (int)theirs.StatusCode >= 500)
            {
                faults.Add($"GET {address}: {theirs.StatusCode} in its own commune, so the row proves nothing");
            }

            using var seen = await visitor.Http.GetAsync(address, TestContext.Current.CancellationToken);
            Closed($"GET {address}", seen);
            if (route.Methods.Contains("POST"))
            {
                var form = Visitor.ValuesOf((IHtmlDocument)await Visitor.Parse(theirs)).Where(v => v.Key is not (Token or "IdempotencyKey")).Select(Typed);
                using var content = new FormUrlEncodedContent(form.Append(token));
                using var posted = await visitor.Http.PostAsync(address, content, TestContext.Current.CancellationToken);
                Closed($"POST {address}", posted);
            }
        }

        Faults.Empty(faults);
        Assert.Equal(before, await TraceOf(rows.Tenant));

        void Closed(string request, HttpResponseMessage response)
        {
            if (!_closed.Contains(response.StatusCode))
            {
                faults.Add($"{request}: {response.StatusCode} from another commune");
            }
        }
    }

    /// <summary>Reasons and notes have to be given before anything is done.</summary>
    private static KeyValuePair<string, string> Typed(KeyValuePair<string, string> field) =>
        field.Value == "" && _words.Any(w => field.Key.EndsWith(w, StringComparison.Ordinal)) ? new(field.Key, "Thử") : field;

    /// <summary>What a change would leave behind.</summary>
    private Task<(int Events, int Unread)> TraceOf(Guid tenant) => app.InDatabase(tenant, async db =>
        (await db.Set<RecordedEvent>().CountAsync(), await db.Set<Notice>().CountAsync(n => n.ReadAt == null)));
}
