using System.Globalization;
using XaSo.Migrations;
using XaSo.Platform;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Localization;

namespace XaSo.Host;

/// <summary>What the person who starts the program sees.</summary>
public static class Start
{
    private static bool _done;

    /// <summary>What goes wrong before the start is done ends the program, which says it once.</summary>
    public static void SilenceFailures(ILoggingBuilder logging) =>
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => _done && level >= LogLevel.Warning);

    public static bool RefusesDemo(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Demo") || !app.IsReachableFromOutside())
        {
            return false;
        }

        CultureInfo.CurrentUICulture = CommandLine.Language;
        var t = app.Services.GetRequiredService<IStringLocalizer<HostTexts>>();
        Console.Error.WriteLine(t["The demo, whose passwords everybody knows, is served on this machine only: --urls http://127.0.0.1:5080"]);
        return true;
    }

    /// <summary>Brings the database up to date, adds what a new installation needs, and answers with whom one can sign in, for the person who started it.</summary>
    public static async Task<IReadOnlyList<string>> Prepare(this WebApplication app, IReadOnlyList<Module> modules)
    {
        await using var turn = await Databases.TakeTurn(app.Configuration);
        await app.Services.Migrate(app.Configuration);
        await app.Services.AddFirstRows();
        CultureInfo.CurrentUICulture = CommandLine.Language;
        var t = app.Services.GetRequiredService<IStringLocalizer<HostTexts>>();
        if (app.Configuration.GetValue<bool>("Demo"))
        {
            await app.Services.AddDemoData(modules);
            return [.. Demo.AccountLines(t, app.Services.GetRequiredService<IStringLocalizer<PlatformTexts>>())];
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(Guid.Empty, "");
        return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().Prepare() is { } password
            ? [t["Sign in as {0} with the password {1} and set up the first commune.", FirstAdministrator.UserName, password]]
            : [];
    }

    public static async Task<int> RunUntilStopped(this WebApplication app, IReadOnlyList<string> accounts)
    {
        var t = app.Services.GetRequiredService<IStringLocalizer<HostTexts>>();
        CultureInfo.CurrentUICulture = CommandLine.Language;
        string taken = t["{0} is in use by another program; choose another address with --urls.", app.Configuration["urls"] ?? ""];
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            _done = true;
            if (app.Urls.Count > 0) // none in a test server
            {
                Greet(app.Urls, accounts, t);
            }
        });

        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(taken);
            return 1;
        }
    }

    private static void Greet(IEnumerable<string> addresses, IReadOnlyList<string> accounts, IStringLocalizer t)
    {
        Console.WriteLine();
        Console.WriteLine(t["XaSo is ready: {0}", string.Join("  ", addresses)]);
        foreach (var account in accounts)
        {
            Console.WriteLine(account);
        }

        Console.WriteLine(t["Stop it with Ctrl+C."]);
        if (!IsOnPath("pdftotext"))
        {
            Console.WriteLine(t["PDF files cannot be read yet: sudo apt install poppler-utils"]);
        }

        if (!IsOnPath("tesseract"))
        {
            Console.WriteLine(t["Scans cannot be read yet: sudo apt install tesseract-ocr tesseract-ocr-vie"]);
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
