using Microsoft.Extensions.Configuration;

namespace XaSo.Plans.Documents;

/// <summary>Where the programs for PDF and pictures are found: named in the configuration (Programs:PdfToText ...) or on the path; null when missing.</summary>
public sealed record DocumentPrograms(string? PdfInfo, string? PdfToText, string? PdfToPpm, string? Tesseract)
{
    public static DocumentPrograms From(IConfiguration? configuration) => new(
        configuration?["Programs:PdfInfo"] ?? OnPath("pdfinfo"),
        configuration?["Programs:PdfToText"] ?? OnPath("pdftotext"),
        configuration?["Programs:PdfToPpm"] ?? OnPath("pdftoppm"),
        configuration?["Programs:Tesseract"] ?? OnPath("tesseract"));

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists);
}
