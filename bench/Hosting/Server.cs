using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace XaSo.Bench.Hosting;

/// <summary>A program that serves pages, in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Statement = "Executed DbCommand";
    private const int MostLines = 100;
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _printed = [];
    private int _statements;

    private Server(Process process, string address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
    }

    public string Address { get; }

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>Statements sent to the database, if the server was told to log them.</summary>
    public int Statements => Volatile.Read(ref _statements);

    /// <summary>What it said, but for its log.</summary>
    public IEnumerable<string> Printed => _printed;

    /// <summary>Of all its threads since it started.</summary>
    public TimeSpan Cpu => Refreshed().TotalProcessorTime;

    public long Memory => Refreshed().WorkingSet64;

    public long MostMemory => Refreshed().PeakWorkingSet64;

    public static async Task<Server> Start(string program, string[] arguments, string address, IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--urls", address]) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings.Append(new("ASPNETCORE_CONTENTROOT", Path.GetDirectoryName(program))))
        {
            start.Environment[name] = value;
        }

        var began = Stopwatch.GetTimestamp();
        var server = new Server(Process.Start(start)!, address);
        try
        {
            await server.Wait(began);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task Wait(long began)
    {
        using var http = new HttpClient { BaseAddress = new(Address) };
        while (Stopwatch.GetElapsedTime(began) < _patience && !_process.HasExited)
        {
            try
            {
                using var response = await http.GetAsync("/");
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    FirstAnswer = Stopwatch.GetElapsedTime(began);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(_look);
        }

        throw new InvalidOperationException($"{Path.GetFileName(_process.StartInfo.ArgumentList[0])} does not answer at {Address}.");
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }

    private void Read(string? line)
    {
        if (line?.Contains(Statement, StringComparison.Ordinal) == true)
        {
            Interlocked.Increment(ref _statements);
        }
        else if (line is { Length: > 0 } && _printed.Count < MostLines)
        {
            _printed.Enqueue(line);
        }
    }
}
