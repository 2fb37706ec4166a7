using System.Diagnostics;

namespace XaSo.Bench.Hosting;

/// <summary>Runs other programs.</summary>
internal static class Programs
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(5);

    public static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program}: {await error}");
    }

    /// <summary>The peak of the program's working set, without that of programs which it starts.</summary>
    public static async Task<long> MostMemoryOf(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var most = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            most = Math.Max(most, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.Delay(_look);
        }

        await output;
        return most;
    }
}
