using XaSo.Plans.Documents;

namespace XaSo.Tests.Plans.Documents;

public sealed class PdfReaderTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.PathTo("samples"), "*.pdf").Select(f => Path.GetFileNameWithoutExtension(f))];

    /// <summary>The strictest test that there is: the same document as Word knows it.</summary>
    [Theory, MemberData(nameof(Samples))]
    public async Task The_PDF_of_a_sample_reads_like_its_Word_file(string sample)
    {
        var word = await ReadSample(sample + ".docx");
        var pdf = await ReadSample(sample + ".pdf");

        Assert.Equal(word.Paragraphs(), pdf.Paragraphs());
        // Titles that come again on each page stand in a PDF only.
        Assert.Equal(word.Rows().Distinct(), pdf.Rows().Distinct());
        Assert.True(pdf.Pages > 1);
    }

    private static async Task<SourceDocument> ReadSample(string file) =>
        await Made.Read(await File.ReadAllBytesAsync(Repository.PathTo($"samples/{file}"), TestContext.Current.CancellationToken));
}
