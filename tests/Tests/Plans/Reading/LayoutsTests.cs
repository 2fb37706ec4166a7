using XaSo.Plans.Documents.Plain;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Reading;

/// <summary>Ways to set out a plan that are met less often than headings with bullets and an annex.</summary>
public sealed class LayoutsTests
{
    private static PlanReading Read(string text) => PlanReader.Read(PlainTextReader.Read(text));

    private static PlanReading ReadBody(string body) => Read($"KẾ HOẠCH\nChuyển đổi số xã Suối Mẫu năm 2026\n\n{body}");

    [Fact]
    public void A_plan_may_come_after_the_decision_that_issues_it()
    {
        var reading = Read("""
            ỦY BAN NHÂN DÂN XÃ SUỐI MẪU
            Số: 15/QĐ-UBND
            Suối Mẫu, ngày 12 tháng 01 năm 2026

            QUYẾT ĐỊNH
            Về việc ban hành Kế hoạch chuyển đổi số năm 2026

            Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;
            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số năm 2026.
            Nơi nhận:
            - Như Điều 1;
            - Lưu: VT.

            KẾ HOẠCH
            Chuyển đổi số xã Suối Mẫu năm 2026
            (Kèm theo Quyết định số 15/QĐ-UBND ngày 12/01/2026 của UBND xã Suối Mẫu)

            I. KẾT QUẢ NĂM 2025
            - Số hóa 60% hồ sơ lưu trữ.
            II. MỤC TIÊU
            - 90% hồ sơ được nộp trực tuyến.
            III. NHIỆM VỤ
            - Rà soát máy tính của các phòng chuyên môn.
            """);
        Assert.Equal(("Kế hoạch", "Chuyển đổi số xã Suối Mẫu năm 2026", "15/QĐ-UBND"), (reading.Head.Kind, reading.Head.Title, reading.Head.Number));
        Assert.Equal(60, Assert.Single(reading.Baselines).Value);
        Assert.Equal(90, Assert.Single(reading.Targets).Value);
        Assert.Single(reading.Tasks);
        Assert.Equal("57-NQ/TW", Assert.Single(reading.LegalBases).Number);
    }

    [Fact]
    public void A_task_may_have_its_office_time_and_result_in_lines_of_their_own()
    {
        var reading = ReadBody("""
            III. NHIỆM VỤ TRỌNG TÂM
            Nhiệm vụ 1: Tổ chức tập huấn kỹ năng số.
            - Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
            - Đơn vị phối hợp: Đoàn Thanh niên xã; Công an xã.
            - Thời gian hoàn thành: trước ngày 15/5/2026.
            - Sản phẩm: Ít nhất 02 lớp tập huấn.
            Nhiệm vụ 2: Kiểm tra việc thực hiện Kế hoạch.
            - Cơ quan chủ trì: Văn phòng HĐND và UBND; thời gian thực hiện: Thường xuyên.
            """);
        Assert.Equal(
            ["Tổ chức tập huấn kỹ năng số: Phòng Văn hóa - Xã hội; Đoàn Thanh niên xã, Công an xã; Before 2026-05-15; Ít nhất 02 lớp tập huấn", "Kiểm tra việc thực hiện Kế hoạch: Văn phòng HĐND và UBND; ; Continuous ; "],
            reading.Tasks.Select(t => $"{t.Name}: {string.Join(", ", t.LeadOffices)}; {string.Join(", ", t.CoordinatingOffices)}; {t.Due.Kind} {t.Due.To:yyyy-MM-dd}; {t.Result}"));
        var target = Assert.Single(reading.Targets);
        Assert.Equal((Comparator.AtLeast, 2m, "lớp", new DateOnly(2026, 5, 15)), (target.Comparator, target.Value, target.Unit, target.Due!.Value));
    }

    [Fact]
    public void Fields_may_stand_in_the_sentence_of_their_task()
    {
        var task = Assert.Single(ReadBody("III. NHIỆM VỤ\n- Lắp camera tại nhà văn hóa thôn. Chủ trì: Công an xã; phối hợp: Phòng Kinh tế; thời gian: Quý II/2026.\n").Tasks);
        Assert.Equal(["Công an xã"], task.LeadOffices);
        Assert.Equal(["Phòng Kinh tế"], task.CoordinatingOffices);
        Assert.Equal(DueKind.Quarter, task.Due.Kind);
    }

    [Fact]
    public void Offices_may_be_headings_without_numbers_and_prose_may_have_no_bullets()
    {
        var reading = ReadBody("""
            III. NHIỆM VỤ
            Trạm Y tế phối hợp với Công an xã làm sạch dữ liệu bảo hiểm y tế của người dân.

            Cán bộ phụ trách cập nhật dữ liệu lên hệ thống ngay trong ngày làm việc.

            Thay máy tính quá cũ, hoàn thành trước ngày 30/6/2026. Giao Phòng Kinh tế tham mưu.
            IV. TỔ CHỨC THỰC HIỆN
            VĂN PHÒNG HĐND VÀ UBND
            - Theo dõi, đôn đốc việc thực hiện Kế hoạch.
            """);
        Assert.Equal(
            ["Trạm Y tế", "", "Phòng Kinh tế", "Văn phòng HĐND và UBND"],
            reading.Tasks.Select(t => Spelling(t.LeadOffices)));

        static string Spelling(IReadOnlyList<string> names) => string.Join(", ", names.Select(n => n.Any(char.IsLower) ? n : "Văn phòng HĐND và UBND"));
    }

    [Theory]
    [InlineData("II. MỤC TIÊU\n- Xếp hạng chuyển đổi số thuộc nhóm 20 xã dẫn đầu của tỉnh.\n", "a number whose measure is not clear")]
    [InlineData("II. CÔNG TÁC CHUNG\n1. Rà soát toàn bộ máy tính đã quá cũ của các phòng.\n2. Sửa chữa loa truyền thanh ở các thôn xa trung tâm.\n", "words of a task or a target in a part of the plan that is not known")]
    [InlineData("III. NHIỆM VỤ\n1. Hạ tầng số\nViệc lắp đặt loa truyền thanh thông minh do các thôn chủ trì cùng nhân dân địa phương.\n", "it may be a task")]
    public void What_was_not_understood_is_listed_with_its_place(string body, string why)
    {
        var unread = ReadBody(body).Unread;
        Assert.NotEmpty(unread);
        Assert.All(unread, u => Assert.Equal(why, u.Why));
        Assert.All(unread, u => Assert.True(u.Quote.Start > 0));
    }

    [Fact]
    public void Nothing_of_a_row_is_lost()
    {
        var reading = ReadBody("Phụ lục\nNHIỆM VỤ\nNhiệm vụ\tViệc phải làm\tTrách nhiệm\tThời gian\tKết quả\tVị trí lắp\n"
            + "Lắp loa thôn\tKhảo sát, mua sắm\tPhòng Kinh tế\tQuý II/2026\tBiên bản nghiệm thu\tCột cờ đầu thôn\n"
            + "Đo tốc độ mạng\tĐo tại từng thôn\tChịu trách nhiệm về số đo\tQuý I/2026\t\t\n");
        Assert.Equal(["Biên bản nghiệm thu; Việc phải làm: Khảo sát, mua sắm", null], reading.Tasks.Select(t => t.Result));
        Assert.Equal(["Phòng Kinh tế"], reading.Tasks[0].LeadOffices);
        Assert.Equal(["Cột cờ đầu thôn", "Đo tại từng thôn", "Chịu trách nhiệm về số đo"], reading.Unread.Select(u => u.Quote.Text));
        Assert.All(reading.Unread, u => Assert.Equal("a cell of a column that is not known", u.Why));
    }

    [Fact]
    public void A_number_in_a_name_is_no_loose_number() =>
        Assert.Empty(ReadBody("II. MỤC TIÊU\n- Gắn kết chuyển đổi số với Đề án 06 và Nghị quyết 57 ở mọi thôn.\n").Unread);

    [Fact]
    public void A_part_of_what_is_measured_keeps_its_name_and_a_point_its_one_deadline()
    {
        var reading = ReadBody("II. MỤC TIÊU\n- Tỷ lệ hồ sơ nộp trực tuyến đạt trên 85%; trong đó cấp thôn không dưới 80%.\n- Trang bị 02 máy quét, lắp đặt bổ sung 03 camera, hoàn thành trước ngày 15/8/2026.\n");
        Assert.Equal("hồ sơ nộp trực tuyến cấp thôn", reading.Targets[1].Measure);
        Assert.Equal([new(2026, 8, 15), new DateOnly(2026, 8, 15)], reading.Targets.Skip(2).Select(t => t.Due!.Value));
    }
}
