namespace XaSo.Platform;

/// <summary>Something the program does when it is started with these words, instead of serving pages.</summary>
/// <param name="Words">Lower-case words, parted by one space: "plan read".</param>
/// <param name="Usage">An English sentence, translated by the texts of the module.</param>
/// <param name="Run">Answers the exit code: 0 done, 1 failed, 2 called wrongly.</param>
public sealed record Command(string Words, string Usage, Func<CommandContext, Task<int>> Run)
{
    /// <summary>What follows the words, as shown by help: "FILE [--json]".</summary>
    public string Arguments { get; init; } = "";
}

/// <summary>Results go to <paramref name="Out"/> and nothing else does; messages go to <paramref name="Error"/>. The database has not been touched.</summary>
/// <param name="Services">A scope of its own, in which nobody is signed in.</param>
/// <param name="Arguments">What followed the words.</param>
public sealed record CommandContext(IServiceProvider Services, IReadOnlyList<string> Arguments, TextWriter Out, TextWriter Error, CancellationToken Cancelled);
