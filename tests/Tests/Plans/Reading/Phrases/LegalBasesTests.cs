using XaSo.Plans.Reading.Phrases;

namespace XaSo.Tests.Plans.Reading.Phrases;

public sealed class LegalBasesTests
{
    [Theory]
    [InlineData("Căn cứ Nghị quyết số 12-NQ/TW, ngày 05/3/2026 của Bộ Chính trị về kinh tế biển;", "Nghị quyết", "12-NQ/TW", "2026-03-05", "Bộ Chính trị")]
    [InlineData("Căn cứ Luật Bưu chính số 49/2010/QH12;", "Luật", "49/2010/QH12", null, "Quốc hội")]
    [InlineData("Luật Thư viện 46/2019/QH14 ngày 21/11/2019;", "Luật", "46/2019/QH14", "2019-11-21", "Quốc hội")]
    [InlineData("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;", "Luật", null, "2019-11-21", null)]
    [InlineData("theo NĐ 61/2026/NĐ-CP", "Nghị định", "61/2026/NĐ-CP", null, "Chính phủ")]
    [InlineData("theo Kế hoạch số 77/KH- UBND ngày 4/5/2026 của UBND tỉnh Sơn Hà về trồng rừng.", "Kế hoạch", "77/KH-UBND", "2026-05-04", "UBND tỉnh Sơn Hà")]
    [InlineData("Quyết định số 9/QĐ-TTg ngày 01 tháng 02 năm 2026 của Thủ tướng Chính phủ phê duyệt Đề án;", "Quyết định", "9/QĐ-TTg", "2026-02-01", "Thủ tướng Chính phủ")]
    [InlineData("Thông tư số 3/2026/TT-BKHCN của Bộ Khoa học và Công nghệ quy định về đo lường", "Thông tư", "3/2026/TT-BKHCN", null, "Bộ Khoa học và Công nghệ")]
    [InlineData("Kế hoạch hành động số 8-KH/ĐU ngày 6/6/2026 của BTV Đảng ủy xã Tân Lập", "Kế hoạch hành động", "8-KH/ĐU", "2026-06-06", "Ban Thường vụ Đảng ủy xã Tân Lập")]
    public void A_citation_is_read_in_its_parts(string text, string kind, string? number, string? date, string? issuer)
    {
        var basis = Assert.Single(LegalBases.Read(Texts.Document(text)));

        Assert.Equal((kind, number, date, issuer), (basis.Kind, basis.Number, basis.Date?.ToString("yyyy-MM-dd", null), basis.Issuer));
        Assert.Contains(basis.Quote.Text, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_cited_twice_is_one_basis_in_its_fullest_words()
    {
        var basis = Assert.Single(LegalBases.Read(Texts.Document("Thực hiện Nghị quyết 12-NQ/TW.", "Căn cứ Nghị quyết số 12-NQ/TW ngày 05/3/2026 của Bộ Chính trị;")));

        Assert.Equal("Nghị quyết số 12-NQ/TW ngày 05/3/2026 của Bộ Chính trị", basis.Quote.Text);
    }

    [Fact]
    public void A_slip_in_a_number_makes_no_second_document() =>
        Assert.Single(LegalBases.Read(Texts.Document("Chương trình số 9-CTr/TU ngày 05/3/2026 (Chương trình số 9- CTtr/TƯ);")));

    [Fact]
    public void Passages_that_are_left_out_give_no_basis()
    {
        var document = Texts.Document("Năm qua xã đã ban hành Quyết định số 5/QĐ-UBND.", "Căn cứ Nghị quyết số 12-NQ/TW;");
        var past = Passages.Of(document).First();

        Assert.Equal("12-NQ/TW", Assert.Single(LegalBases.Read(document, new HashSet<XaSo.Plans.Documents.Passage> { past })).Number);
    }

    [Fact]
    public void Two_documents_of_one_issuer_share_it() =>
        Assert.All(LegalBases.Read(Texts.Document("Nghị quyết số 4/NQ-MTTQ ngày 05/7/2026, Chương trình số 8/CTr-MTTQ ngày 24/7/2026 của Ban Mặt trận tỉnh về thi đua.")),
            b => Assert.Equal("Ban Mặt trận tỉnh", b.Issuer));

    [Theory]
    [InlineData("phủ sóng 4G/5G tại 7/7 thôn, hỗ trợ 24/7")]
    [InlineData("Số: /KH-UBND ngày tháng năm 2026")]
    [InlineData("tuân thủ Luật An ninh mạng khi làm việc")]
    public void What_looks_like_a_number_is_no_citation(string text) => Assert.Empty(LegalBases.Read(Texts.Document(text)));

    [Theory]
    [InlineData("71/NQ-CP", "Chính phủ", true)]
    [InlineData("71-NQ/TW", "Chính phủ", false)]
    [InlineData("71-NQ/TW", "Ban Chấp hành Trung ương Đảng khóa XIII", true)]
    [InlineData("9/QĐ-TTg", "Thủ tướng Chính phủ", true)]
    [InlineData("46/2019/QH14", "Quốc hội", true)]
    [InlineData("5/QĐ-UBND", "Chủ tịch UBND tỉnh", true)]
    [InlineData("5/XYZ", "Ban Quản lý", true)]
    public void The_number_says_who_may_have_issued_it(string number, string issuer, bool fits) => Assert.Equal(fits, CitationRules.Fits(number, issuer));

    [Theory]
    [InlineData("71-NQ/CP", "71/NQ-CP")]
    [InlineData("57/NQ-TW", "57-NQ/TW")]
    [InlineData("71/NQ-CP", null)]
    public void The_Party_and_the_state_write_numbers_differently(string number, string? proper) => Assert.Equal(proper, CitationRules.ProperForm(number));

    [Fact]
    public void Hostile_text_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("Luật Căn cứ Luật Nghị quyết số 1-NQ/TW của Bộ về kế hoạch 2/KH- ", 2_000));

        Assert.NotEmpty(LegalBases.Read(Texts.Document(text)));
    }
}
