using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace XaSo.Platform.Data;

/// <summary>
/// Forgets forms that were posted long ago: nobody posts them again. Posts:KeptDays of the settings says how long they are remembered. One
/// statement over an index every few hours, on every node, for it does no harm twice.
/// </summary>
internal sealed partial class PrunePosts(IServiceScopeFactory scopes, IConfiguration settings, TimeProvider clock, ILogger<PrunePosts> log) : BackgroundService
{
    private const int KeptDays = 14;
    private static readonly TimeSpan _every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, clock);
        do
        {
            try
            {
                await Prune(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                DatabaseFailed(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task<int> Prune(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var oldest = clock.GetUtcNow() - TimeSpan.FromDays(settings.GetValue("Posts:KeptDays", KeptDays));
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Post>().Where(p => p.At < oldest).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(LogLevel.Error, "Old posts could not be forgotten")]
    private partial void DatabaseFailed(Exception e);
}
