using System.Globalization;
using System.Text;
using System.Xml;

namespace XaSo.Plans.Documents.Layout;

/// <summary>PDF by the programs of poppler: words with their places from pdftotext, drawn lines from a coarse picture of pdftoppm.</summary>
internal sealed class PdfReader(DocumentLimits limits, DocumentPrograms programs, ScanReading scans)
{
    /// <summary>Pixels of the longer side of a page; a line of a table stays one pixel wide.</summary>
    private const int PictureSide = 1100;
    private const double UsualSide = 842;
    private const double ShortestRuling = 12;
    private const int FewestWords = 4;

    public async Task<SourceDocument> Read(Stream content, CancellationToken ct)
    {
        using var folder = new TempFolder();
        var file = folder.Save("document.pdf", content);
        var count = await CountPages(file, ct);
        var time = limits.Time + (count * limits.TimePerPage);
        var text = Words(file, time, ct);
        var pictures = Pictures(file, time, ct);
        await Task.WhenAll(text, pictures);

        var (pages, shown) = (await text, await pictures);
        for (var i = 0; i < Math.Min(pages.Count, shown.Count); i++)
        {
            pages[i] = shown[i].Complete(pages[i] with { Words = PlacedWords.JoinPieces(pages[i].Words) });
        }

        var ocr = new OcrReader(limits, programs, scans);
        var remarks = await ocr.ReadScanned(file, pages, p => p.Words.Count < FewestWords && p.HasInk, ct);
        return new DraftDocument("pdf", limits.TextLength).Assemble(LayoutReader.Read(pages, ct), pages.Count, remarks);
    }

    private async Task<int> CountPages(string file, CancellationToken ct)
    {
        var said = "";
        await Run("pdfinfo", programs.PdfInfo, ["-enc", "UTF-8", file], limits.Time, async (output, _) =>
        {
            using var reader = new StreamReader(output, Encoding.UTF8);
            said = await reader.ReadToEndAsync(ct);
        }, ct);
        var line = said.Split('\n').FirstOrDefault(l => l.StartsWith("Pages:", StringComparison.Ordinal));
        if (!int.TryParse(line?[6..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var pages) || pages < 1)
        {
            throw new UnreadableDocumentException(RefusalReason.Damaged);
        }

        return pages <= limits.Pages ? pages : throw new UnreadableDocumentException(RefusalReason.TooManyPages, pages.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<List<PageContent>> Words(string file, TimeSpan time, CancellationToken ct)
    {
        var pages = new List<PageContent>();
        await Run("pdftotext", programs.PdfToText, ["-bbox-layout", "-enc", "UTF-8", file, "-"], time, (output, _) =>
        {
            ReadWords(output, pages, ct);
            return Task.CompletedTask;
        }, ct);
        return pages;
    }

    private void ReadWords(Stream output, List<PageContent> pages, CancellationToken ct)
    {
        // The program writes a document type without any content of its own.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = limits.ProgramOutput };
        using var reader = XmlReader.Create(new StreamReader(output, Encoding.UTF8), settings);
        long letters = 0;
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "page")
            {
                pages.Add(new(pages.Count + 1, Number(reader, "width"), Number(reader, "height"), []));
            }
            else if (reader.LocalName == "word" && pages.Count > 0)
            {
                var (x0, y0, x1, y1) = (Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
                var word = reader.Read() && reader.NodeType == XmlNodeType.Text ? reader.Value.Trim() : "";
                letters += word.Length + 1;
                if (letters > limits.TextLength)
                {
                    throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
                }

                if (word.Length > 0 && y1 > y0 && x1 >= x0)
                {
                    pages[^1].Words.Add(new(word, x0, y0, x1, y1));
                }
            }
        }
    }

    private async Task<List<PagePicture>> Pictures(string file, TimeSpan time, CancellationToken ct)
    {
        var pictures = new List<PagePicture>();
        string[] arguments = ["-gray", "-aa", "no", "-aaVector", "no", "-scale-to", PictureSide.ToString(CultureInfo.InvariantCulture), file];
        await Run("pdftoppm", programs.PdfToPpm, arguments, time, (output, _) =>
        {
            using var buffered = new BufferedStream(output, 1 << 16);
            while (GreyImage.Read(buffered, limits.PicturePixels) is { } image)
            {
                ct.ThrowIfCancellationRequested();
                pictures.Add(new(RulingFinder.Find(image, ShortestRuling * PictureSide / UsualSide), image.Width, image.Height, image.HasInk()));
            }

            return Task.CompletedTask;
        }, ct);
        return pictures;
    }

    private async Task Run(string name, string? path, IEnumerable<string> arguments, TimeSpan time, Func<Stream, string, Task> read, CancellationToken ct)
    {
        try
        {
            await new ExternalProgram(name, path, limits).Run(arguments, time, read, ct);
        }
        catch (ProgramFailedException e)
        {
            throw new UnreadableDocumentException(e.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) ? RefusalReason.Encrypted : RefusalReason.Damaged, inner: e);
        }
        catch (XmlException e)
        {
            throw new UnreadableDocumentException(RefusalReason.Damaged, inner: e);
        }
    }

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
}

internal sealed record PagePicture(Rulings Rulings, int Width, int Height, bool HasInk)
{
    /// <summary>Puts the lines on the page. The size that comes with the words is that of the sheet before it was turned.</summary>
    public PageContent Complete(PageContent page)
    {
        var isTurned = (Width > Height) != (page.Width > page.Height) && Width != Height;
        var turned = isTurned ? page with { Width = page.Height, Height = page.Width } : page;
        return turned with { Rulings = Rulings.Scale(turned.Width / Width, turned.Height / Height), HasInk = HasInk };
    }
}
