using System.Globalization;
using System.Text;

namespace XaSo.Plans.Documents.Layout;

/// <summary>Recognises the letters of scans and photos with tesseract and its Vietnamese model.</summary>
internal sealed class OcrReader(DocumentLimits limits, DocumentPrograms programs)
{
    private const int Dpi = 300;
    private const double ShortestRuling = 22;
    private const int Shrink = 3;
    private const double LeastConfidence = 15;

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

        foreach (var i in scanned)
        {
            pages[i] = await ReadPage(file, i + 1, ct);
        }

        return [RemarkTexts.Recognised];
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
        using var folder = new TempFolder();
        var picture = folder.PathOf("page.pgm");
        await using (var stream = File.Create(picture))
        {
            image.Write(stream);
        }

        const double Points = 72.0 / Dpi;
        var small = image.Shrink(Shrink);
        var words = new List<PlacedWord>();
        string[] arguments = [picture, "stdout", "-l", "vie", "--psm", "6", "--dpi", Dpi.ToString(CultureInfo.InvariantCulture), "tsv"];
        await Run(_recognise, arguments, output => ReadWords(output, words, Points), ct);
        return new(number, image.Width * Points, image.Height * Points, words)
        {
            Rulings = RulingFinder.Find(small, ShortestRuling * Dpi / 72 / Shrink).Scale(Points * Shrink, Points * Shrink),
        };
    }

    /// <summary>Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    private static void ReadWords(Stream output, List<PlacedWord> words, double points)
    {
        using var reader = new StreamReader(output, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length < 12 || fields[0] != "5" || fields[11].Trim() is not { Length: > 0 } text || !double.TryParse(fields[10], CultureInfo.InvariantCulture, out var confidence) || confidence < LeastConfidence)
            {
                continue;
            }

            var box = fields[6..10].Select(f => double.TryParse(f, CultureInfo.InvariantCulture, out var n) ? n * points : 0).ToArray();
            if (text.Any(char.IsLetterOrDigit) || text.Length <= 2)
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
