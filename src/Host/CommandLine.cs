using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using XaSo.Platform;
using Microsoft.Extensions.Localization;

namespace XaSo.Host;

/// <summary>Words name a command; without words, or with "serve", the program serves pages and the rest are settings.</summary>
public sealed class CommandLine
{
    private readonly IReadOnlyList<Module> _modules;
    private readonly string[] _words;
    private readonly Command? _command;
    private readonly string[] _arguments;

    public CommandLine(string[] arguments, IReadOnlyList<Module> modules)
    {
        _modules = modules;
        _words = [.. arguments.TakeWhile(a => !a.StartsWith('-'))];
        Serves = _words is [] or ["serve"] && !arguments.Contains("--help");
        Settings = Serves ? arguments[_words.Length..] : [];
        _command = modules.SelectMany(m => m.Commands)
            .Where(c => string.Join(' ', _words.Append("")).StartsWith(c.Words + " ", StringComparison.Ordinal))
            .MaxBy(c => c.Words.Length);
        _arguments = _command is null ? [] : arguments[_command.Words.Split(' ').Length..];
    }

    /// <summary>English where the machine speaks English, otherwise Vietnamese.</summary>
    public static CultureInfo Language { get; } =
        CultureInfo.GetCultureInfo(CultureInfo.InstalledUICulture.TwoLetterISOLanguageName == "en" ? "en" : "vi");

    public bool Serves { get; }

    /// <summary>--Section:Key value</summary>
    public string[] Settings { get; }

    public async Task<int> Run(IServiceProvider services)
    {
        CultureInfo.CurrentUICulture = Language;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var texts = services.GetRequiredService<IStringLocalizerFactory>();
        if (_command is null)
        {
            var asked = _words is [] or ["help"];
            await (asked ? Console.Out : Console.Error).WriteAsync(Help(texts, asked));
            return asked ? 0 : 2;
        }

        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        await using var scope = services.CreateAsyncScope();
        return await _command.Run(new(scope.ServiceProvider, _arguments, Console.Out, Console.Error, stop.Token));
    }

    private string Help(IStringLocalizerFactory texts, bool asked)
    {
        var t = texts.Create(typeof(HostTexts));
        var help = new StringBuilder();
        if (!asked)
        {
            help.AppendLine(t["There is no command “{0}”.", string.Join(' ', _words)]).AppendLine();
        }

        AddLine("serve [--urls http://127.0.0.1:5080]", t["Serves the pages of this installation"]);
        foreach (var module in _modules)
        {
            var ownTexts = texts.Create(module.Texts);
            foreach (var command in module.Commands)
            {
                AddLine($"{command.Words} {command.Arguments}", ownTexts[command.Usage]);
            }
        }

        AddLine("help", t["Shows these commands"]);
        return help.ToString();

        void AddLine(string words, string usage) => help.AppendLine(CultureInfo.InvariantCulture, $"  {words,-44} {usage}");
    }
}

public sealed class HostTexts;
