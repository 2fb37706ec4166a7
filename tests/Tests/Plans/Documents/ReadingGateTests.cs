using System.Globalization;
using XaSo.Plans.Documents;
using XaSo.Plans.Documents.Layout;
using XaSo.Plans.Imports;
using XaSo.Tests.Plans.Imports;

namespace XaSo.Tests.Plans.Documents;

public sealed class ReadingGateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DocumentReaders Readers => new(new(), DocumentPrograms.From(null));

    [Fact]
    public async Task No_more_are_let_in_than_there_are_places_and_who_waits_may_leave()
    {
        using var gate = new ReadingGate(1);
        var first = await gate.Enter(Ct);
        using var impatient = new CancellationTokenSource();
        var second = gate.Enter(impatient.Token);

        Assert.False(second.IsCompleted);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        using var third = await gate.Enter(Ct);
    }

    [Fact]
    public async Task A_long_reading_lets_others_go_first_between_its_pages()
    {
        using var gate = new ReadingGate(1);
        using var scan = await gate.Enter(Ct);
        var other = gate.Enter(Ct);
        var way = scan.GiveWay(Ct);

        var place = await other;
        Assert.False(way.IsCompleted);
        place.Dispose();
        await way;
    }

    [Fact]
    public async Task Who_gave_way_and_was_cancelled_holds_no_place()
    {
        using var gate = new ReadingGate(1);
        var scan = await gate.Enter(Ct);
        var other = gate.Enter(Ct);
        using var stop = new CancellationTokenSource();
        var way = scan.GiveWay(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => way);
        scan.Dispose();

        (await other).Dispose();
        using var all = await gate.Enter(Ct);
        Assert.False(gate.Enter(stop.Token).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled_between_two_pages()
    {
        Assert.SkipUnless(Importing.IsPossible, "tesseract is not installed");
        using var stop = new CancellationTokenSource();
        using var content = new MemoryStream(await Importing.ScanContent());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Readers.Read(content, "a.pdf", new() { BeforePage = (_, _, _) => stop.CancelAsync() }, stop.Token));
    }

    [Fact]
    public async Task A_PDF_of_pictures_says_how_many_pages_wait()
    {
        Assert.SkipUnless(Importing.IsPossible, "tesseract is not installed");
        using var pdf = new MemoryStream(await Importing.ScanContent());

        var outcome = await Readers.Read(pdf, "a.pdf", new() { Postpone = true }, Ct);

        Assert.Null(outcome.Document);
        Assert.Null(outcome.Refusal);
        Assert.Equal(2, outcome.PostponedPages);
    }

    [Fact]
    public async Task What_is_not_read_while_one_waits_is_read_later()
    {
        using var gate = new ReadingGate(1);
        using var busy = await gate.Enter(Ct);
        using var content = new MemoryStream("KẾ HOẠCH"u8.ToArray());
        var limits = new DocumentLimits { Patience = TimeSpan.FromMilliseconds(1) };

        Assert.True((await new ReadPlanFile(Readers, limits, gate).Glance(content, "a.txt", Ct)).TakesLong);
    }

    [Fact]
    public async Task A_program_dies_with_all_that_it_started()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell");
        using var stop = new CancellationTokenSource();
        var child = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ExternalProgram("sh", "/bin/sh", new()).Run(["-c", "sleep 100000 & echo $!; wait"], TimeSpan.FromHours(1), async (output, _) =>
        {
            using var reader = new StreamReader(output);
            child = int.Parse(reader.ReadLine()!, CultureInfo.InvariantCulture);
            await stop.CancelAsync();
            await reader.ReadToEndAsync(Ct);
        }, stop.Token));

        await Eventually.Holds(() => Task.FromResult(!IsAlive(child)));
    }

    private static bool IsAlive(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
