using XaSo.Plans.Reading.Phrases;

namespace XaSo.Tests.Plans.Reading.Phrases;

public sealed class DocumentHeadsTests
{
    private static readonly PlanPeriod _signed2026 = PlanPeriod.Of(2026);

    public static TheoryData<string> Examples => [.. PlanPeriods.Patterns.Select(p => p.Example)];

    [Theory, MemberData(nameof(Examples))]
    public void Every_pattern_of_a_period_reads_its_example(string example) =>
        Assert.NotEqual(PlanPeriod.Unknown, PlanPeriods.InTitle(example, null));

    [Fact]
    public void An_issued_plan_tells_all_about_itself()
    {
        var head = DocumentHeads.Read(Texts.Document(
            "ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "Số: 05/KH-UBND", "Tân Lập, ngày 08 tháng 3 năm 2026", "KẾ HOẠCH", "Chuyển đổi số xã Tân Lập năm 2026",
            "Căn cứ Kế hoạch số 9/KH-UBND ngày 02/01/2026 của UBND tỉnh Sơn La;", "Ủy ban nhân dân xã Tân Lập ban hành kế hoạch như sau:",
            "I. MỤC TIÊU", "Nơi nhận:", "- UBND tỉnh;", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Thị Mẫu"));

        Assert.Equal(("Kế hoạch", "Chuyển đổi số xã Tân Lập năm 2026", "Tân Lập", "Sơn La"), (head.Kind, head.Title, head.Commune, head.Province));
        Assert.Equal(("05/KH-UBND", new DateOnly(2026, 3, 8)), (head.Number, head.SignedOn));
        Assert.Equal((_signed2026.From, _signed2026.To), (head.PeriodFrom, head.PeriodTo));
        Assert.Equal(("Lò Thị Mẫu", "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"), (head.Signer, head.SignerTitle));
    }

    [Fact]
    public void A_draft_has_neither_number_nor_day()
    {
        var head = DocumentHeads.Read(Texts.Document("Số: /KH-UBND", "Tân Lập, ngày tháng năm 2026", "KẾ HOẠCH", "Chuyển đổi số", "giai đoạn 2026 - 2030", "I. MỤC TIÊU"));

        Assert.Equal((null, null, null), (head.Number, head.SignedOn, head.Signer));
        Assert.Equal("Chuyển đổi số giai đoạn 2026 - 2030", head.Title);
    }

    [Theory]
    [InlineData("Cải cách hành chính 6 tháng cuối năm 2026", "2026-07-01", "2026-12-31")]
    [InlineData("Chuyển đổi số giai đoạn 2026 đến năm 2030", "2026-01-01", "2030-12-31")]
    [InlineData("Thực hiện Nghị quyết số 1-NQ/TW ngày 02/3/2024 của Bộ Chính trị đến năm 2030, tầm nhìn đến năm 2040", "2026-01-01", "2040-12-31")]
    [InlineData("Thực hiện Nghị quyết số 1-NQ/TW ngày 02 tháng 3 năm 2024 của Bộ Chính trị năm 2027", "2027-01-01", "2027-12-31")]
    [InlineData("Thực hiện chuyển đổi số", null, null)]
    public void The_title_names_the_period(string title, string? from, string? to)
    {
        var period = PlanPeriods.InTitle(title, 2026);

        Assert.Equal((from, to), (period.From?.ToString("yyyy-MM-dd", null), period.To?.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void A_title_in_capitals_keeps_the_names_in_it() =>
        Assert.Equal("Chuyển đổi số xã Tân Lập, tỉnh Sơn La năm 2026",
            DocumentHeads.Read(Texts.Document("KẾ HOẠCH", "CHUYỂN ĐỔI SỐ XÃ TÂN LẬP, TỈNH SƠN LA NĂM 2026", "I. MỤC TIÊU")).Title);

    [Fact]
    public void An_empty_document_has_an_empty_head() => Assert.Null(DocumentHeads.Read(Texts.Document("")).Title);
}
