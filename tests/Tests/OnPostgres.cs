using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace XaSo.Tests;

/// <summary>A test of what only PostgreSQL does. On SQLite there is no such test, so that none is counted which asked nothing.</summary>
[XunitTestCaseDiscoverer(typeof(OnPostgresDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1) : FactAttribute(sourceFilePath, sourceLineNumber);

public sealed class OnPostgresDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Expected.Provider == "Postgres" ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}

internal static class Expected
{
    /// <summary>The database that this run is for; tests/with-postgres says so.</summary>
    public static string Provider => Environment.GetEnvironmentVariable("XASO_TESTED_ON") ?? "Sqlite";
}
