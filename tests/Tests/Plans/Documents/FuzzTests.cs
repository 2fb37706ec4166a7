using System.IO.Compression;
using System.Text;
using XaSo.Plans.Documents;

namespace XaSo.Tests.Plans.Documents;

/// <summary>Throws damaged files at every reader: a document or a refusal comes back, never an exception. The seeds are fixed, so that a failure comes again.</summary>
public sealed class FuzzTests
{
    /// <summary>Recognition takes seconds a page and is another program's concern.</summary>
    private static readonly DocumentReaders _readers = new(new() { Time = TimeSpan.FromSeconds(20) }, DocumentPrograms.From(null) with { Tesseract = null });

    public static TheoryData<string, int> Kinds => new()
    {
        { "docx", 120 }, { "docx markup", 200 }, { "odt", 60 }, { "odt markup", 120 }, { "html", 200 }, { "txt", 150 }, { "pdf", 40 }, { "png", 40 }, { "noise", 60 },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_damaged_file_gives_a_document_or_a_refusal(string kind, int cases)
    {
        var whole = Original(kind.Split(' ')[0]);
        for (var seed = 0; seed < cases; seed++)
        {
            var random = new Random((seed * 1000) + kind.Length);
            var file = kind.EndsWith("markup", StringComparison.Ordinal) ? DamageMarkup(whole, random) : Damage(whole, random);
            ReadingOutcome? outcome = null;
            var thrown = await Record.ExceptionAsync(async () => outcome = await _readers.Read(new MemoryStream(file), "file", TestContext.Current.CancellationToken));

            Assert.True(thrown is null, $"{kind}, seed {seed}: {thrown}");
            Assert.True(outcome!.Document is null != outcome.Refusal is null, $"{kind}, seed {seed}");
            Check(outcome.Document);
        }
    }

    private static void Check(SourceDocument? document)
    {
        foreach (var passage in document?.Blocks.SelectMany(PassagesOf) ?? [])
        {
            Assert.All(passage.PlacesIn(document!.Text), place => Assert.InRange(place.End, 1, document.Text.Length));
        }
    }

    private static IEnumerable<Passage> PassagesOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Table table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Content),
        _ => [],
    };

    private static byte[] Original(string kind) => kind switch
    {
        "docx" or "pdf" or "txt" => File.ReadAllBytes(Directory.EnumerateFiles(Repository.PathTo("samples"), $"*.{kind}").Order(StringComparer.Ordinal).Last()),
        "odt" => Made.Odt("""
            <text:list text:style-name="L"><text:list-item><text:p>Mục <text:s text:c="3"/>một</text:p><text:list><text:list-item><text:p>con</text:p></text:list-item></text:list></text:list-item></text:list>
            <table:table><table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>Ô</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
            """, """<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="I" text:start-value="3"/></text:list-style>"""),
        "png" => File.ReadAllBytes(Repository.PathTo("tests/Tests/Plans/Documents/Fixtures/scan.png")),
        "html" => Encoding.UTF8.GetBytes("""
            <!DOCTYPE html><html><body><h1 style="text-align:center">KẾ HOẠCH</h1><p>Đoạn <b>một</b><br>- hai</p><ol type="a" start="3"><li value="7">ba<ul><li>bốn</li></ul></li></ol>
            <table border="1"><thead><tr><th colspan="2" rowspan="2">TT</th></tr></thead><tr><td>x<table><tr><td>y</td></tr></table></td><td>95%</td></tr></table></body></html>
            """),
        _ => new byte[3000],
    };

    private static byte[] Damage(byte[] whole, Random random)
    {
        var file = whole.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var (at, length) = (random.Next(file.Count), random.Next(1, 400));
            length = Math.Min(length, file.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when file.Count > 100:
                    file.RemoveRange(at, length);
                    break;
                case 2:
                    file.InsertRange(at, file.GetRange(random.Next(file.Count - length + 1), length));
                    break;
                case 3:
                    var noise = new byte[length];
                    random.NextBytes(noise);
                    file.RemoveRange(at, length);
                    file.InsertRange(at, noise);
                    break;
                case 4 when file.Count > 200 && random.Next(4) == 0:
                    file.RemoveRange(at, file.Count - at);
                    break;
            }

            if (file.Count == 0)
            {
                break;
            }
        }

        return [.. file];
    }

    /// <summary>Damages what is packed and packs it again: a damaged zip seldom gets as far as its markup.</summary>
    private static byte[] DamageMarkup(byte[] whole, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(whole));
        var parts = zip.Entries.Where(e => e.Length is > 0 and < 5_000_000).Select(e => (e.FullName, Text: new StreamReader(e.Open()).ReadToEnd())).ToArray();
        var xml = Enumerable.Range(0, parts.Length).Where(i => parts[i].FullName.EndsWith(".xml", StringComparison.Ordinal)).ToArray();
        ref var part = ref parts[xml[random.Next(xml.Length)]];
        var pieces = part.Text.Split('<').ToList();
        for (var i = random.Next(1, 8); i > 0 && pieces.Count > 4; i--)
        {
            var at = random.Next(1, pieces.Count);
            switch (random.Next(4))
            {
                case 0:
                    pieces.RemoveAt(at);
                    break;
                case 1:
                    pieces.Insert(at, pieces[random.Next(1, pieces.Count)]);
                    break;
                case 2:
                    (pieces[at], pieces[1]) = (pieces[1], pieces[at]);
                    break;
                default:
                    pieces[at] = string.Concat(pieces[at].Select(c => char.IsAsciiDigit(c) ? "-999999999999"[random.Next(13)] : c));
                    break;
            }
        }

        part.Text = string.Join('<', pieces);
        return Made.Zip(parts);
    }
}
