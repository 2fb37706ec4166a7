using System.Globalization;
using System.Text;

namespace XaSo.Plans.Documents.Layout;

/// <summary>Recognises the letters of scans and photos with tesseract and its Vietnamese model.</summary>
internal sealed class OcrReader(DocumentLimits limits, DocumentPrograms programs, ScanReading scans)
{
    private const int Dpi = 300;
    private const double ShortestRuling = 14;
    private const int Shrink = 2;
    private const double LeastConfidence = 15;
    private const string Signs = "-–+*•%≥≤><=/&()";

    private readonly ExternalProgram _toPicture = new("pdftoppm", programs.PdfToPpm, limits);
    private readonly ExternalProgram _recognise = new("tesseract", programs.Tesseract, limits);

    /// <summary>Fills the pages that are pictures; without the program they stay empty, which is an error only if there is no other page.</summary>
    /// <returns>Remarks for the person who reviews.</returns>
    public async Task<IReadOnlyList<string>> ReadScanned(string file, List<PageContent> pages, Func<PageContent, bool> isScanned, CancellationToken ct)
    {
        var scanned = Enumerable.Range(0, pages.Count).Where(i => isScanned(pages[i])).ToList();
        if (scanned.Count == 0)
        {
            return [];
        }

        if (!_recognise.IsInstalled)
        {
            return scanned.Count < pages.Count ? [RemarkTexts.PicturesUnread] : throw new UnreadableDocumentException(RefusalReason.ProgramMissing, "tesseract");
        }

        if (scanned.Count > limits.ScannedPages)
        {
            throw new UnreadableDocumentException(RefusalReason.TooManyScannedPages, scanned.Count.ToString(CultureInfo.InvariantCulture));
        }

        if (scans.Postpone)
        {
            throw new PostponedScanException(scanned.Count);
        }

        for (var i = 0; i < scanned.Count; i++)
        {
            if (scans.BeforePage is { } before)
            {
                await before(i + 1, scanned.Count, ct);
            }

            pages[scanned[i]] = await ReadPage(file, scanned[i] + 1, ct);
            ct.ThrowIfCancellationRequested();
        }

        return [RemarkTexts.Recognised];
    }

    public async Task<SourceDocument> ReadPicture(MemoryStream picture, CancellationToken ct)
    {
        using var folder = new TempFolder();
        var file = folder.Save("picture.pdf", new MemoryStream(PictureWrap.Wrap(picture.ToArray(), limits.PicturePixels)));
        var pages = new List<PageContent> { new(1, 0, 0, []) };
        var remarks = await ReadScanned(file, pages, _ => true, ct);
        return new DraftDocument("image", limits.TextLength).Assemble(LayoutReader.Read(pages, ct), 1, remarks);
    }

    private async Task<PageContent> ReadPage(string file, int number, CancellationToken ct)
    {
        GreyImage? image = null;
        var page = number.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["-gray", "-r", Dpi.ToString(CultureInfo.InvariantCulture), "-f", page, "-l", page, file];
        await Run(_toPicture, arguments, output => image = GreyImage.Read(new BufferedStream(output, 1 << 16), limits.PicturePixels), ct);
        return image is null ? throw new UnreadableDocumentException(RefusalReason.Damaged) : await Recognise(Deskew.Straighten(image), number, ct);
    }

    private async Task<PageContent> Recognise(GreyImage image, int number, CancellationToken ct)
    {
        const double Points = 72.0 / Dpi;
        var rulings = RulingFinder.Find(image.Shrink(Shrink), ShortestRuling / Points / Shrink).Scale(Points * Shrink, Points * Shrink);
        var page = new PageContent(number, image.Width * Points, image.Height * Points, []) { Rulings = rulings };
        var tables = RuledTables.Find(page);
        var words = await Words(CellStack.Rest(image, tables, 1 / Points), ct);
        foreach (var stack in CellStack.Of(image, tables.SelectMany(t => t.Boxes), 1 / Points))
        {
            words.AddRange(stack.ToPage(await Words(stack.Image, ct)));
        }

        page.Words.AddRange(words.Select(w => new PlacedWord(w.Text, w.X0 * Points, w.Y0 * Points, w.X1 * Points, w.Y1 * Points)));
        return page;
    }

    private async Task<List<PlacedWord>> Words(GreyImage image, CancellationToken ct)
    {
        using var folder = new TempFolder();
        var picture = folder.PathOf("page.pgm");
        await using (var stream = File.Create(picture))
        {
            image.Write(stream);
        }

        var words = new List<PlacedWord>();
        string[] arguments = [picture, "stdout", "-l", "vie", "--psm", "6", "--dpi", Dpi.ToString(CultureInfo.InvariantCulture), "tsv"];
        await Run(_recognise, arguments, output => ReadWords(output, words), ct);
        return words;
    }

    /// <summary>Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    private static void ReadWords(Stream output, List<PlacedWord> words)
    {
        using var reader = new StreamReader(output, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length < 12 || fields[0] != "5" || fields[11].Trim() is not { Length: > 0 } text || !double.TryParse(fields[10], CultureInfo.InvariantCulture, out var confidence) || confidence < LeastConfidence)
            {
                continue;
            }

            var box = fields[6..10].Select(f => double.TryParse(f, CultureInfo.InvariantCulture, out var n) ? n : 0).ToArray();
            if (text.Any(char.IsLetterOrDigit) || (text.Length == 1 && Signs.Contains(text[0], StringComparison.Ordinal)))
            {
                words.Add(new(text, box[0], box[1], box[0] + box[2], box[1] + box[3]));
            }
        }
    }

    private async Task Run(ExternalProgram program, IEnumerable<string> arguments, Action<Stream> read, CancellationToken ct)
    {
        try
        {
            await program.Run(arguments, limits.TimePerScannedPage, (output, _) =>
            {
                read(output);
                return Task.CompletedTask;
            }, ct);
        }
        catch (ProgramFailedException e)
        {
            throw new UnreadableDocumentException(RefusalReason.ProgramFailed, e.Program, e);
        }
    }
}
