using Microsoft.EntityFrameworkCore.Infrastructure;

namespace XaSo.Tests.Platform.Data;

public sealed class ThreadChecksTests(TestApp app)
{
    /// <summary>A context that two threads use is found by the tests or by nobody: the program itself does without the checks.</summary>
    [Fact]
    public async Task The_tests_run_with_the_checks_that_the_program_does_without() =>
        Assert.True(await app.InDatabase(Guid.CreateVersion7(), db => Task.FromResult(db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.ThreadSafetyChecksEnabled)));
}
