using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using AngleSharp.Html.Parser;
using XaSo.Migrations;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace XaSo.Tests.Platform.Ui;

public sealed class ErrorTests(TestApp app)
{
    [Fact]
    public async Task A_missing_page_says_so_in_plain_words_and_leads_home()
    {
        using var response = await app.Visit(Guid.CreateVersion7()).Http.GetAsync("/no/such/page", TestContext.Current.CancellationToken);
        var page = await Visit(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Không tìm thấy trang này", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a.btn[href='/']"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_an_explanation()
    {
        using var form = new FormUrlEncodedContent([]);
        using var response = await app.Visit(Guid.CreateVersion7(), "platform.ui.read").Http.PostAsync("/ui", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Phần mềm không hiểu yêu cầu này", (await Visit(response)).QuerySelector("h1")!.TextContent);
    }

    [Theory, InlineData(400), InlineData(403), InlineData(404), InlineData(409), InlineData(413), InlineData(429), InlineData(500)]
    public async Task Every_error_has_a_page_of_its_own_in_both_languages(int code)
    {
        var visitor = app.Visit(Guid.CreateVersion7());
        var vietnamese = (await visitor.Open($"/errors/{code}", "vi")).QuerySelector("h1")!.TextContent;
        var english = (await visitor.Open($"/errors/{code}")).QuerySelector("h1")!.TextContent;

        Assert.NotEqual(vietnamese, english);
        Assert.DoesNotContain("cannot be done", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_problem_details_instead_of_a_page()
    {
        using var response = await app.Visit(Guid.CreateVersion7()).Http.GetAsync("/api/no/such/thing", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_fault_shows_the_reference_that_the_log_bears_and_nothing_of_its_cause()
    {
        var log = new Lines();
        await using var broken = app.WithWebHostBuilder(host => host.ConfigureTestServices(services => services
            .AddSingleton<IStartupFilter, Broken>()
            .AddSingleton<ILoggerProvider>(log)));
        using var client = broken.CreateClient();
        client.DefaultRequestHeaders.Add("X-Tenant", Guid.CreateVersion7().ToString());

        using var response = await client.GetAsync("/broken", TestContext.Current.CancellationToken);
        var page = await Visit(response);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(log.Written, l => l.Contains(page.QuerySelector(".reference")!.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("secret cause", page.Source.Text, StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task With_the_database_down_who_is_signed_in_gets_the_page_of_the_fault_and_the_log_its_route()
    {
        var (log, down) = (new Lines(), new Down());
        await using var broken = app.WithWebHostBuilder(host => host.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(down))
            .ConfigureDbContext<PostgresDb>(o => o.AddInterceptors(down))
            .AddSingleton<ILoggerProvider>(log)));
        broken.Server.PreserveExecutionContext = true; // so that the clock of this test is that of its requests
        var account = await app.Account(Role.Administrator, (await app.Commune()).Id);
        var visitor = new Visitor(broken.CreateClient(new() { AllowAutoRedirect = false }));
        await visitor.Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", People.Password));
        down.Is.Value = true;

        using var later = app.Later(TimeSpan.FromMinutes(6)); // by then the session is compared with the account
        var secret = Guid.CreateVersion7();
        using var response = await visitor.Http.GetAsync($"/admin/accounts/{secret}", TestContext.Current.CancellationToken);
        var page = await Visit(response);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var reference = page.QuerySelector(".reference")!.TextContent;
        var line = Assert.Single(log.Written, l => l.Contains(reference, StringComparison.Ordinal));
        Assert.EndsWith("GET /admin/accounts/{id:guid}", line, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.ToString(), line, StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Visit(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>For the requests of one test; the node goes on with its other work.</summary>
    private sealed class Down : DbCommandInterceptor
    {
        public AsyncLocal<bool> Is { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Is.Value ? throw new TimeoutException("secret cause") : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    private sealed class Broken : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((context, rest) => context.Request.Path == "/broken" ? throw new InvalidOperationException("secret cause") : rest());
        };
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Written.Enqueue(formatter(state, exception));
        public void Dispose() { }
    }
}
