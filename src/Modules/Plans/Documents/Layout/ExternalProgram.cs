using System.ComponentModel;
using System.Diagnostics;

namespace XaSo.Plans.Documents.Layout;

/// <summary>Runs a well-kept program for a format that none of our own code reads, within bounds of time, memory and output.</summary>
internal sealed class ExternalProgram(string name, string? path, DocumentLimits limits)
{
    private static readonly TimeSpan _watch = TimeSpan.FromMilliseconds(50);

    public bool IsInstalled => path is not null;

    /// <param name="read">Reads what the program prints; it is stopped with the program.</param>
    /// <returns>What the program says of errors.</returns>
    public async Task<string> Run(IEnumerable<string> arguments, TimeSpan time, Func<Stream, string, Task> read, CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(time);
        using var process = Start(arguments);
        var tooLarge = false;
        using var stop = clock.Token.Register(() => Kill(process));
        var guard = Watch();
        var errors = ReadErrors(process);
        try
        {
            process.StandardInput.Close();
            await using (var output = new BoundedStream(process.StandardOutput.BaseStream, limits.ProgramOutput))
            {
                await Task.Run(() => read(output, name), CancellationToken.None);
            }

            await process.WaitForExitAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is not UnreadableDocumentException && (clock.IsCancellationRequested || tooLarge))
        {
            // Told below.
        }
        finally
        {
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None);
            await guard;
        }

        ct.ThrowIfCancellationRequested();
        if (clock.IsCancellationRequested)
        {
            throw new UnreadableDocumentException(RefusalReason.TookTooLong);
        }

        return tooLarge ? throw new UnreadableDocumentException(RefusalReason.TooMuchInside)
            : process.ExitCode == 0 ? await errors
            : throw new ProgramFailedException(name, process.ExitCode, await errors);

        async Task Watch()
        {
            while (!process.HasExited)
            {
                await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(_watch, CancellationToken.None));
                if (MemoryOf(process) > limits.ProgramMemory)
                {
                    tooLarge = true;
                    Kill(process);
                }
            }
        }
    }

    private Process Start(IEnumerable<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo(path ?? throw new UnreadableDocumentException(RefusalReason.ProgramMissing, name))
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            // Two threads of recognition on a machine of two cores hinder each other and everybody else.
            start.Environment["OMP_THREAD_LIMIT"] = "1";
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new UnreadableDocumentException(RefusalReason.ProgramMissing, name, e);
        }
    }

    /// <summary>Enough of them to tell one failure from another.</summary>
    private static async Task<string> ReadErrors(Process process)
    {
        var start = "";
        var part = new char[4096];
        for (int read; (read = await process.StandardError.ReadAsync(part)) > 0;)
        {
            start = start.Length < 4096 ? start + new string(part, 0, read) : start;
        }

        return start;
    }

    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }

    private sealed class BoundedStream(Stream inner, long most) : Stream
    {
        private long _read;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            _read += read;
            return _read > most ? throw new UnreadableDocumentException(RefusalReason.TooMuchInside) : read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

internal sealed class ProgramFailedException(string program, int code, string errors) : Exception($"{program} ended with {code}: {errors}")
{
    public string Program => program;
    public string Errors => errors;
}
