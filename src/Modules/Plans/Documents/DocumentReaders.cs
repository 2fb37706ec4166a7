using System.Text;
using System.Xml;
using XaSo.Plans.Documents.Docx;
using XaSo.Plans.Documents.Html;
using XaSo.Plans.Documents.Layout;
using XaSo.Plans.Documents.Plain;
using XaSo.Platform.Files;

namespace XaSo.Plans.Documents;

/// <summary>Reads a file of any known format. Its content decides which one it is, whatever its name says.</summary>
public sealed class DocumentReaders(DocumentLimits limits, DocumentPrograms programs)
{
    /// <param name="fileName">Only for messages and logs; never trusted.</param>
    /// <returns>A document or the reason why there is none; it does not throw for anything that the file contains.</returns>
    public Task<ReadingOutcome> Read(Stream content, string fileName, CancellationToken ct) => Read(content, fileName, new(), ct);

    /// <param name="scans">What to do with pages that are pictures.</param>
    public async Task<ReadingOutcome> Read(Stream content, string fileName, ScanReading scans, CancellationToken ct)
    {
        try
        {
            using var copy = await Copy(content, ct);
            return new(await ReadTyped(copy, scans, ct), null);
        }
        catch (PostponedScanException e)
        {
            return new(null, null) { PostponedPages = e.Pages };
        }
        catch (UnreadableDocumentException e)
        {
            return new(null, e.Refusal);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(null, new(RefusalReason.TookTooLong));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or DecoderFallbackException)
        {
            return new(null, new(RefusalReason.Damaged));
        }
    }

    /// <summary>Into memory, because zip files are read from their end; the limit keeps it small.</summary>
    private async Task<MemoryStream> Copy(Stream content, CancellationToken ct)
    {
        var copy = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = await content.ReadAsync(chunk, ct)) > 0;)
        {
            if (copy.Length + read > limits.FileBytes)
            {
                throw new UnreadableDocumentException(RefusalReason.TooLarge, $"{limits.FileBytes >> 20}");
            }

            copy.Write(chunk, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    private async Task<SourceDocument> ReadTyped(MemoryStream content, ScanReading scans, CancellationToken ct)
    {
        var typing = FileTypes.Of(content);
        if (typing.Refusal is { } refused)
        {
            throw new UnreadableDocumentException(ReasonOf(refused));
        }

        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(limits.Time);
        return typing.Kind switch
        {
            FileKind.Docx => await Task.Run(() => DocxReader.Read(content, limits, clock.Token), ct),
            FileKind.Odt => await Task.Run(() => OdtReader.Read(content, limits, clock.Token), ct),
            FileKind.Txt => await Task.Run(() => ReadText(content), ct),
            FileKind.Html => await Task.Run(() => HtmlReader.Read(content, limits, clock.Token), ct),
            FileKind.Pdf => await new PdfReader(limits, programs, scans).Read(content, ct),
            FileKind.Png or FileKind.Jpg => await new OcrReader(limits, programs, scans).ReadPicture(content, ct),
            FileKind.Xlsx => throw new UnreadableDocumentException(RefusalReason.Spreadsheet),
            _ => throw new UnreadableDocumentException(RefusalReason.WrongKind),
        };
    }

    private SourceDocument ReadText(MemoryStream content)
    {
        if (content.Length > limits.TextBytes)
        {
            throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
        }

        var document = PlainTextReader.Read(content.ToArray());
        return document.Blocks.Count > 0 ? document : throw new UnreadableDocumentException(RefusalReason.NoText);
    }

    private static RefusalReason ReasonOf(FileRefusal refusal) => refusal switch
    {
        FileRefusal.Empty => RefusalReason.Empty,
        FileRefusal.TooLarge => RefusalReason.TooLarge,
        FileRefusal.OldOffice => RefusalReason.OldWord,
        FileRefusal.EncryptedOffice or FileRefusal.EncryptedArchive => RefusalReason.Encrypted,
        FileRefusal.Macros => RefusalReason.Macros,
        FileRefusal.Presentation => RefusalReason.Presentation,
        FileRefusal.RichText => RefusalReason.RichText,
        FileRefusal.OtherPicture => RefusalReason.OtherPicture,
        FileRefusal.Damaged => RefusalReason.Damaged,
        _ => RefusalReason.WrongKind,
    };
}
