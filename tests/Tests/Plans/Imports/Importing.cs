using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Documents;
using XaSo.Plans.Imports;
using XaSo.Platform.Data;
using XaSo.Platform.Files;
using XaSo.Platform.Jobs;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Imports;

/// <summary>Documents that are read in the background.</summary>
internal static class Importing
{
    /// <summary>Two pages of pictures, made from parts of a sample.</summary>
    private const string Scan = "tests/Tests/Plans/Documents/Fixtures/scanned-plan.pdf";

    /// <summary>So far in the future that no node takes the job.</summary>
    public static readonly TimeSpan Never = TimeSpan.FromDays(365);

    public static bool IsPossible => DocumentPrograms.From(null) is { Tesseract: not null, PdfToPpm: not null };

    /// <summary>An import as it stands in the database.</summary>
    /// <param name="content">A scan; by default a text that is no plan.</param>
    /// <param name="dueIn">When a node may take it; null without a job.</param>
    public static async Task<PlanImport> AddImport(this TestApp app, Guid commune, TimeSpan? dueIn = null, int attempts = 0, byte[]? content = null, Guid? amends = null, Action<PlanImport>? change = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(commune, "Người gửi");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var name = content is null ? "thuc-don.txt" : "ban-quet.pdf";
        using var stream = new MemoryStream(content ?? Encoding.UTF8.GetBytes("Thực đơn hôm nay: cơm, canh, cá kho. Hẹn gặp lại."));
        var file = (await scope.ServiceProvider.GetRequiredService<KeepFile>().Handle(stream, name, "", TestContext.Current.CancellationToken)).Value!;
        var import = new PlanImport { FileId = file.Id, FileName = name, AmendsId = amends, EditionKind = EditionKind.Amendment, AccountId = Guid.Empty, By = "Người gửi", AskedAt = DateTimeOffset.UtcNow, Language = "en" };
        change?.Invoke(import);
        db.Add(import);
        if (dueIn is { } due)
        {
            db.Add(new Job { Kind = typeof(ReadImport).FullName!, Subject = import.Id, By = "Người gửi", DueAt = DateTimeOffset.UtcNow + due, Attempts = attempts });
        }

        await db.SaveChangesAsync();
        return import;
    }

    public static Task<PlanImport> Import(this TestApp app, Guid commune, Guid id) => app.InDatabase(commune, db => db.PlanImports.AsNoTracking().SingleAsync(i => i.Id == id));

    public static async Task<PlanImport> UntilEnded(this TestApp app, Guid commune, Guid id)
    {
        await Eventually.Holds(async () => !(await app.Import(commune, id)).IsInWork);
        return await app.Import(commune, id);
    }

    public static Task<byte[]> ScanContent() => File.ReadAllBytesAsync(Repository.PathTo(Scan), TestContext.Current.CancellationToken);
}
