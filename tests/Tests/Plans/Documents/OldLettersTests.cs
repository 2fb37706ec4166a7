using System.Text;
using XaSo.Plans.Documents;
using XaSo.Plans.Documents.Plain;

namespace XaSo.Tests.Plans.Documents;

public sealed class OldLettersTests
{
    private const string Meant = "KẾ HOẠCH\nKế hoạch chuyển đổi số của xã và các đơn vị được thực hiện. Tổ chức thực hiện nhiệm vụ của các đơn vị.\n";
    private const string Tcvn = "KÕ HO¹CH\nKÕ ho¹ch chuyÓn ®æi sè cña x· vµ c¸c ®¬n vÞ ®\u00ADîc thùc hiÖn. Tæ chøc thùc hiÖn nhiÖm vô cña c¸c ®¬n vÞ.\n";
    private const string Vni = "KEÁ HOAÏCH\nKeá hoaïch chuyeån ñoåi soá cuûa xaõ vaø caùc ñôn vò ñöôïc thöïc hieän. Toå chöùc thöïc hieän nhieäm vuï cuûa caùc ñôn vò.\n";

    public static TheoryData<string> Old => [Tcvn, Vni];

    [Theory, MemberData(nameof(Old))]
    public void Letters_of_old_fonts_are_changed_and_the_reviewer_is_told(string text)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), Encoding.Latin1.GetBytes(text) })
        {
            var document = PlainTextReader.Read(bytes);
            Assert.Equal(Meant, document.Text);
            Assert.Equal([RemarkTexts.OldLetters], document.Remarks);
        }
    }

    [Theory]
    [InlineData(Meant)]
    [InlineData("Führungskräfte müssen größere Büros räumen. Les élèves où ça va très bien à l'école.")]
    [InlineData("")]
    public void Other_text_is_left_alone(string text) => Assert.Null(OldLetters.Converted(text));

    [Fact]
    public void A_Word_file_whose_fonts_have_other_names_is_changed_too()
    {
        using var file = new MemoryStream(Made.Docx(string.Concat(Tcvn.Trim().Split('\n').Select(l => $"<w:p><w:r><w:t>{l}</w:t></w:r></w:p>"))));
        var document = XaSo.Plans.Documents.Docx.DocxReader.Read(file, new(), TestContext.Current.CancellationToken);
        Assert.Equal(Meant, document.Text);
    }
}
