using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace XaSo.Platform.Data;

/// <summary>Whether this node can do its work; asked by what watches it or shares the load.</summary>
internal sealed class DatabaseHealth(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
