using System.Globalization;
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

    public static async Task<int> RunUntilStopped(this WebApplication app)
    {
        var t = app.Services.GetRequiredService<IStringLocalizer<HostTexts>>();
        CultureInfo.CurrentUICulture = CommandLine.Language;
        string taken = t["{0} is in use by another program; choose another address with --urls.", app.Configuration["urls"] ?? ""];
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            _done = true;
            if (app.Urls.Count > 0) // none in a test server
            {
                Greet(app.Urls, t);
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

    private static void Greet(IEnumerable<string> addresses, IStringLocalizer t)
    {
        Console.WriteLine();
        Console.WriteLine(t["XaSo is ready: {0}", string.Join("  ", addresses)]);
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
