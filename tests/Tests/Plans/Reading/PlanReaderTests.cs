using System.Text.Json;
using XaSo.Plans.Documents;
using XaSo.Plans.Documents.Plain;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Reading;

public sealed class PlanReaderTests
{
    private static PlanReading Read(string body) => PlanReader.Read(PlainTextReader.Read($"""
        KẾ HOẠCH
        Chuyển đổi số xã Suối Mẫu năm 2026

        {body}
        """));

    private static IEnumerable<string> Levels(PlanReading reading) => reading.Targets.Select(t => $"{t.Measure}: {t.Comparator} {t.Value:0.##} {t.Unit}");

    [Fact]
    public void Two_levels_of_one_sentence_are_two_targets_with_their_own_words()
    {
        var reading = Read("""
            I. MỤC TIÊU
            - 100% trường học có mạng cáp quang; tỷ lệ hồ sơ nộp trực tuyến đạt từ 75% trở lên.
            - Trên 60% hộ kinh doanh dùng hóa đơn điện tử, doanh thu qua mạng đạt khoảng 20% tổng mức bán lẻ.
            - 90% người dân có tài khoản định danh, ít nhất 25% có chữ ký số.
            """);
        Assert.Equal(
            [
                "trường học có mạng cáp quang: Equal 100 %",
                "hồ sơ nộp trực tuyến: AtLeast 75 %",
                "hộ kinh doanh dùng hóa đơn điện tử: MoreThan 60 %",
                "doanh thu qua mạng trên tổng mức bán lẻ: Equal 20 %",
                "người dân có tài khoản định danh: Equal 90 %",
                "người dân có chữ ký số: AtLeast 25 %",
            ],
            Levels(reading));
        Assert.All(reading.Targets, t => Assert.Equal((new DateOnly(2026, 12, 31), Section.Objectives), (t.Due, t.Where)));
        Assert.Empty(reading.Tasks);
    }

    [Fact]
    public void A_heading_gives_its_year_to_the_levels_below_it_and_words_of_their_own_come_first()
    {
        var reading = Read("""
            II. CHỈ TIÊU
            1. Đến năm 2030
            - 80% người dân dùng dịch vụ số.
            - 50% hộ dân có ví điện tử vào năm 2028, tiến tới 100% vào năm 2029.
            """);
        Assert.Equal([2030, 2028, 2029], reading.Targets.Select(t => t.Due!.Value.Year));
        Assert.Equal("hộ dân có ví điện tử", reading.Targets[2].Measure);
    }

    [Fact]
    public void What_was_reached_last_year_is_no_target()
    {
        var reading = Read("""
            Phần I
            KẾT QUẢ THỰC HIỆN NĂM 2025
            1. Hạ tầng số
            - 9/9 thôn có Internet; đã thành lập 09 tổ công nghệ số cộng đồng.
            Phần II
            KẾ HOẠCH NĂM 2026
            I. MỤC TIÊU
            - 95% văn bản được ký số.
            """);
        Assert.Equal(["9 thôn 2025", "9 tổ 2025"], reading.Baselines.Select(b => $"{b.Value:0} {b.Unit} {b.Year}"));
        Assert.Equal("văn bản được ký số", Assert.Single(reading.Targets).Measure);
    }

    [Fact]
    public void A_point_is_one_task_unless_its_sentences_are_due_at_different_times()
    {
        var reading = Read("""
            II. NHIỆM VỤ
            1. Nhận thức số
            - Tuyên truyền về dịch vụ công; treo pano ở chợ. Vận động người dân tham gia.
            - Sửa chữa loa truyền thanh trước ngày 15/3. Phát bản tin chuyển đổi số 2 lần/tuần.
            """);
        Assert.Equal([DueKind.None, DueKind.Before, DueKind.Recurring], reading.Tasks.Select(t => t.Due.Kind));
        Assert.Equal(Pillar.Awareness, reading.Tasks[0].Pillar);
    }

    [Fact]
    public void The_office_above_or_before_a_point_leads_it()
    {
        var reading = Read("""
            III. TỔ CHỨC THỰC HIỆN
            1. Phòng Văn hóa - Xã hội
            - Chủ trì, phối hợp với Công an xã tập huấn kỹ năng số cho tổ công nghệ số cộng đồng.
            2. Các đơn vị khác
            - Phòng Kinh tế: Hướng dẫn hộ kinh doanh dùng hóa đơn điện tử.
            """);
        Assert.Equal(["Phòng Văn hóa - Xã hội", "Phòng Kinh tế"], reading.Tasks.Select(t => Assert.Single(t.LeadOffices)));
        Assert.Equal(["Công an xã"], reading.Tasks[0].CoordinatingOffices);
    }

    [Fact]
    public void A_table_of_targets_gives_a_target_for_each_year()
    {
        var reading = Read("Phụ lục\nCÁC CHỈ TIÊU\nSTT\tChỉ tiêu\tĐơn vị tính\tMục tiêu 2026\tMục tiêu 2030\tCơ quan chủ trì\n"
            + "A\tChính quyền số\t\t\t\t\n1\tTỷ lệ hồ sơ trực tuyến\t%\t≥ 75\t95\tVăn phòng HĐND và UBND\n2\tSố mô hình điểm\tmô hình\t2\t10\tPhòng Kinh tế\n");
        Assert.Equal(
            ["AtLeast 75 % 2026", "Equal 95 % 2030", "Equal 2 mô hình 2026", "Equal 10 mô hình 2030"],
            reading.Targets.Select(t => $"{t.Comparator} {t.Value:0} {t.Unit} {t.Due!.Value.Year}"));
        Assert.All(reading.Targets, t => Assert.Equal((Section.Annex, Pillar.Government), (t.Where, t.Pillar)));
        Assert.Equal("Phòng Kinh tế", Assert.Single(reading.Targets[^1].LeadOffices));
    }

    [Fact]
    public void A_cell_that_reaches_down_belongs_to_every_row_beside_it()
    {
        var table = new Table(
            [
                Row(("TT", 0, 1), ("Nhiệm vụ", 1, 1), ("Thời gian", 2, 1), ("Cơ quan chủ trì", 3, 1)),
                Row(("1", 0, 1), ("Khảo sát vùng lõm sóng", 1, 1), ("Trước ngày 20/4/2026", 2, 2), ("Phòng Kinh tế", 3, 2)),
                Row(("2", 0, 1), ("Thay máy tính quá cũ", 1, 1)),
            ], 1);
        var reading = PlanReader.Read(new("docx", Cells, [table]), TestContext.Current.CancellationToken);
        Assert.Equal([new DateOnly(2026, 4, 20), new DateOnly(2026, 4, 20)], reading.Tasks.Select(t => t.Due.To));
        Assert.All(reading.Tasks, t => Assert.Equal("Phòng Kinh tế", Assert.Single(t.LeadOffices)));
    }

    [Fact]
    public void Duties_to_report_are_read_with_each_of_their_periods()
    {
        var reading = Read("III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng HĐND và UBND\n- Tổng hợp, báo cáo kết quả theo quý, 6 tháng, 9 tháng gửi Đảng ủy xã.\n");
        Assert.Equal([Frequency.Quarter, Frequency.HalfYear, Frequency.NineMonths], reading.Reporting.Select(r => r.Every!.Value));
    }

    [Fact]
    public void The_written_form_has_the_names_that_annotations_use()
    {
        using var json = JsonDocument.Parse(PlanReadingJson.Write(Read("I. MỤC TIÊU\n- Rà quét lỗ hổng tối thiểu 6 tháng/01 lần.\n"), "a.txt"));
        var target = Assert.Single(json.RootElement.GetProperty("targets").EnumerateArray());
        Assert.Equal((">=", "half-year", "objectives", "2026-12-31"),
            (target.GetProperty("comparator").GetString(), target.GetProperty("per").GetString(), target.GetProperty("where").GetString(), target.GetProperty("due").GetString()));
    }

    [Theory]
    [InlineData("5%, ", 20_000)]
    [InlineData("(", 100_000)]
    [InlineData("- 1.1. a) ", 20_000)]
    [InlineData("TT Nội dung Thời gian Đơn vị chủ trì\n", 3_000)]
    [InlineData("trước ngày 1/1 và ", 10_000)]
    [InlineData("đạt ", 30_000)]
    [InlineData("a   b   c   \n", 9_000)]
    [InlineData("TT   Nhiệm vụ   Đơn vị chủ trì   Thời gian\n1   a   b   c\n", 2_000)]
    [InlineData("Chủ trì: ", 13_000)]
    [InlineData("phát huy vai trò hoạt động phối hợp với phòng kinh tế ", 3_000)]
    [InlineData("Đơn vị chủ trì: Phòng Kinh tế\n", 4_000)]
    public async Task A_text_made_to_take_long_is_read_to_its_end(string part, int times)
    {
        // How long each takes is measured by the bench; here it must end at all, however busy the machine is.
        await Task.Run(() => Read("I. MỤC TIÊU\n- " + string.Concat(Enumerable.Repeat(part, times)))).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_paragraph_of_endless_length_is_listed_as_not_read()
    {
        var reading = Read("I. MỤC TIÊU\n- 80% người dân có tài khoản.\n- " + string.Concat(Enumerable.Repeat("trước ngày 1/1 và ", 1_000)));
        Assert.Equal("a paragraph too long to be read", Assert.Single(reading.Unread).Why);
        Assert.Single(reading.Targets);
    }

    private const string Cells = "TT Nhiệm vụ Thời gian Cơ quan chủ trì 1 Khảo sát vùng lõm sóng Trước ngày 20/4/2026 Phòng Kinh tế 2 Thay máy tính quá cũ";

    private static Row Row(params (string Text, int Column, int Rows)[] cells) => new([.. cells.Select(c =>
        new Cell(Passage.Of(Cells, new XaSo.Plans.Documents.Span(Cells.IndexOf(c.Text, StringComparison.Ordinal), c.Text.Length)), c.Column, 1, c.Rows))]);
}
