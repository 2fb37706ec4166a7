using XaSo.Plans.Reading.Phrases;

namespace XaSo.Tests.Plans.Reading.Phrases;

public sealed class OfficeNamesTests
{
    public static TheoryData<string> Examples => [.. OfficeRoles.Patterns.Select(p => p.Example)];

    [Theory, MemberData(nameof(Examples))]
    public void Every_pattern_gives_the_office_of_its_example_its_role(string example)
    {
        var role = OfficeRoles.Patterns.Single(p => p.Example == example).Role;
        var (leads, helpers) = Index(example).LeadAndCoordinating(example, (string?)null);

        Assert.Equal(role == OfficeRole.Lead || example.StartsWith("Chỉ đạo", StringComparison.Ordinal) ? ["Trạm Y tế xã"] : [], leads);
        Assert.Equal(role == OfficeRole.Coordinating || example.StartsWith("Thông qua", StringComparison.Ordinal) ? ["Trạm Y tế xã"] : [], helpers.Where(h => h.StartsWith("Trạm", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Phòng Văn hóa - Xã hội", "Phòng VH&XH", "Phòng VHXH", "phòng VH-XH", "Phòng Văn hoá và xã hội")]
    [InlineData("Trung tâm Phục vụ hành chính công", "Trung tâm PVHCC", "TT PVHCC", "Trung tâm phục vụ HCC")]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam xã", "UB MTTQ Việt Nam xã", "MTTQ", "Mặt trận Tổ quốc")]
    [InlineData("Tổ Công nghệ số cộng đồng", "tổ CNSCĐ", "các tổ CNS cộng đồng")]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng KT, HT&ĐT", "Phòng KTHTĐT")]
    [InlineData("Công an xã", "Công an", "CA xã")]
    public void All_spellings_of_an_office_are_one(params string[] spellings)
    {
        var index = Index([.. spellings.Select(s => $"Giao {s} thực hiện.")]);

        Assert.Equal(Spelling.Lower(spellings[0]).Replace("các ", "", StringComparison.Ordinal), Spelling.Lower(Assert.Single(index.Offices).Name).Replace("các ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Phòng Kinh tế; Công an xã", "Phòng Kinh tế|Công an xã")]
    [InlineData("- Trạm Y tế - Phòng VH&XH", "Trạm Y tế|Phòng Văn hóa - Xã hội")]
    [InlineData("Trung tâm Văn hóa, TT&TT", "Trung tâm Văn hóa, Thể thao và Truyền thông")]
    [InlineData("- Trung tâm Văn hoá, TT&TT - Phòng VH&XH", "Trung tâm Văn hoá, Thể thao và Truyền thông|Phòng Văn hóa - Xã hội")]
    [InlineData("Sở GD&ĐT; Sở KH&CN", "Sở Giáo dục và Đào tạo|Sở Khoa học và Công nghệ")]
    [InlineData("P.KT; CA xã; VP HĐND-UBND", "Phòng Kinh tế|Công an xã|Văn phòng HĐND-UBND")]
    [InlineData("Công an xã và các phòng", "Công an xã|Các phòng")]
    [InlineData("Các thôn, Ban công tác Mặt trận thôn", "Các thôn|Ban công tác Mặt trận thôn")]
    [InlineData("Các sở, ban, ngành; UBND các xã, phường", "Các sở, ban, ngành|Ủy ban nhân dân các xã, phường")]
    [InlineData("Phòng VHXH, Văn phòng HĐND-UBND", "Phòng Văn hóa - Xã hội|Văn phòng HĐND-UBND")]
    [InlineData("TT Đảng ủy, HĐND xã", "Thường trực Đảng ủy|Thường trực HĐND xã")]
    [InlineData("Ban Thường vụ Xã ủy, UBND xã", "Ban Thường vụ Xã ủy|Ủy ban nhân dân xã")]
    [InlineData("Ban Quản lý chợ; Trưởng phòng Kinh tế", "Ban Quản lý chợ|Phòng Kinh tế")]
    [InlineData("Tổ trưởng các tổ dân phố", "Các tổ dân phố")]
    [InlineData("Nhóm Hoa Sen, Công an xã", "Nhóm Hoa Sen|Công an xã")]
    [InlineData("BQL cảng, bến; Công an xã", "BQL cảng, bến|Công an xã")]
    [InlineData("Nhóm Hoa Sen, bến xe, trường học", "Nhóm Hoa Sen, bến xe|Trường học")]
    [InlineData("", "")]
    public void A_cell_of_offices_is_split(string cell, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), Index().SplitCell(cell));

    [Fact]
    public void A_cell_may_name_helpers_in_brackets()
    {
        var (leads, helpers) = Index().ReadCell("Phòng Kinh tế (phối hợp Công an xã, Trạm Y tế)");

        Assert.Equal(["Phòng Kinh tế"], leads);
        Assert.Equal(["Công an xã", "Trạm Y tế"], helpers);
    }

    [Theory]
    [InlineData("2. Phòng Kinh tế", "Phòng Kinh tế")]
    [InlineData("7. Đề nghị Hội Nông dân xã.", "Hội Nông dân xã")]
    [InlineData("- Công an xã: Tiếp tục làm sạch dữ liệu.", "Công an xã")]
    [InlineData("Ngành Giáo dục và Y tế: lập hồ sơ", "Ngành Giáo dục|Ngành Y tế")]
    [InlineData("2. Hạ tầng số", "")]
    [InlineData("1. Hoàn thiện Trung tâm Phục vụ hành chính công", "")]
    [InlineData("V. TỔ CHỨC THỰC HIỆN", "")]
    public void A_heading_is_an_office_only_when_it_is_nothing_else(string heading, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), Index().OfficesOf(heading));

    [Theory]
    [InlineData("Phòng Kinh tế", "Chủ trì, phối hợp với Công an xã và Trạm Y tế xã lập danh sách cho các thôn.", "Phòng Kinh tế", "Công an xã|Trạm Y tế xã")]
    [InlineData("Phòng Kinh tế", "Tham mưu UBND xã bố trí vốn.", "Phòng Kinh tế", "")]
    [InlineData("Phòng Kinh tế", "Phát huy vai trò của Đoàn Thanh niên.", "Phòng Kinh tế", "")]
    [InlineData("Phòng Kinh tế", "Phối hợp với Công an xã và các đơn vị liên quan.", "Phòng Kinh tế", "Công an xã")]
    [InlineData("Phòng Kinh tế", "Chủ trì, phối hợp với các cơ quan, đơn vị, các ngành liên quan.", "Phòng Kinh tế", "Các ngành liên quan")]
    [InlineData("Phòng Kinh tế", "Phối hợp các doanh nghiệp viễn thông (VNPT, Viettel) mở lớp.", "Phòng Kinh tế", "Các doanh nghiệp viễn thông")]
    [InlineData("Phòng Kinh tế", "Chủ trì, phối hợp với Trạm Y tế xã, các đơn vị liên quan lập hồ sơ.", "Phòng Kinh tế", "Trạm Y tế xã|Các đơn vị liên quan")]
    [InlineData("Phòng Kinh tế", "Phối hợp với các cơ quan, đơn vị, trường học mở lớp.", "Phòng Kinh tế", "Các cơ quan, đơn vị|Trường học")]
    [InlineData("Phòng Kinh tế", "Phối hợp với các ngành, đơn vị, doanh nghiệp viễn thông, doanh nghiệp số mở lớp.", "Phòng Kinh tế", "Các ngành, đơn vị|Doanh nghiệp viễn thông|Doanh nghiệp số")]
    [InlineData("Phòng Kinh tế", "Phối hợp với MTTQ và các đoàn thể (Đoàn Thanh niên, Hội Phụ nữ) vận động người dân.", "Phòng Kinh tế", "Mặt trận Tổ quốc|Các đoàn thể|Đoàn Thanh niên|Hội Phụ nữ")]
    [InlineData(null, "Người đứng đầu UBND xã chịu trách nhiệm về kết quả.", "Người đứng đầu UBND xã", "")]
    [InlineData(null, "Công an xã chủ trì, phối hợp Trạm Y tế xã rà soát.", "Công an xã", "Trạm Y tế xã")]
    [InlineData(null, "Giao Công an xã tổng hợp, báo cáo UBND xã.", "Công an xã", "")]
    [InlineData(null, "Phát huy vai trò Hội Nông dân, Đoàn Thanh niên trong tuyên truyền.", "", "Hội Nông dân|Đoàn Thanh niên")]
    [InlineData(null, "Phối hợp các doanh nghiệp viễn thông phủ sóng các thôn.", "", "Các doanh nghiệp viễn thông")]
    [InlineData(null, "Tổ chức hội nghị tập huấn cho cán bộ xã.", "", "")]
    public void A_sentence_says_who_leads_and_who_helps(string? heading, string sentence, string leads, string helpers)
    {
        var (read, helping) = Index(sentence).LeadAndCoordinating(sentence, heading);

        Assert.Equal(leads.Split('|', StringSplitOptions.RemoveEmptyEntries), read);
        Assert.Equal(helpers.Split('|', StringSplitOptions.RemoveEmptyEntries), helping);
    }

    [Theory]
    [InlineData("Tổ chức hội nghị, phòng chống dịch, ban hành văn bản, trường hợp khó, cơ sở dữ liệu, cán bộ trẻ, hội thảo, bộ chỉ số")]
    [InlineData("TỔ CHỨC THỰC HIỆN; phần mềm VNPT-Kho; các bản vá lỗi; công tác chuyên ngành; TT Tên việc; lấy dân làm trung tâm phục vụ")]
    [InlineData("xây dựng xã hội số, thôn số, hỗ trợ số hóa hồ sơ")]
    [InlineData("theo Quyết định số 5/QĐ-UBND ngày 01/02/2026 của UBND tỉnh Sơn Hà")]
    public void Everyday_words_are_no_offices(string text) => Assert.Empty(Index(text).Offices);

    [Fact]
    public void Hostile_text_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("các phòng, ban và Phòng A và B, C - UBND xã X (phối hợp ", 4_000));
        var index = Index(text);

        Assert.NotEmpty(index.SplitCell(text));
        Assert.Empty(index.OfficesOf(text));
        Assert.NotEmpty(index.LeadAndCoordinating(text, "Y").Coordinating);
    }

    private static OfficeIndex Index(params string[] lines) => OfficeNames.Collect(Texts.Document(lines));
}
