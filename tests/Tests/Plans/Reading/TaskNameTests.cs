using XaSo.Plans.Documents.Plain;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Reading;

/// <summary>The short name of a task in prose, and when it is due.</summary>
public sealed class TaskNameTests
{
    private static IReadOnlyList<ReadTask> Read(string points) =>
        PlanReader.Read(PlainTextReader.Read($"KẾ HOẠCH\nChuyển đổi số xã Suối Mẫu giai đoạn 2026 - 2045\n\nỦy ban nhân dân xã ban hành Kế hoạch chuyển đổi số để các phòng chuyên môn và các thôn cùng thực hiện như sau:\n\nII. NHIỆM VỤ\n{points}\n")).Tasks;

    [Theory]
    [InlineData("Ban hành các quy trình nội bộ về nuôi cá lồng như: quy trình A; quy trình B.", "Ban hành các quy trình nội bộ về nuôi cá lồng")]
    [InlineData("Triển khai phong trào xây dựng thôn số, gồm: ba nội dung.", "Triển khai phong trào xây dựng thôn số")]
    [InlineData("Mở điểm đọc sách số tại nhà văn hóa; giao thôn trông coi.", "Mở điểm đọc sách số tại nhà văn hóa")]
    [InlineData("Rà soát toàn bộ đường dây, cột, tủ mạng và các thiết bị đầu cuối đang dùng ở các nhà văn hóa của mười hai thôn vùng cao để có phương án thay thế trước mùa mưa bão.", "Rà soát toàn bộ đường dây, cột, tủ mạng và các thiết bị đầu cuối đang dùng ở các nhà văn hóa của mười hai thôn vùng cao")]
    [InlineData("Hướng dẫn bà con các thôn (Suối Trên, Suối Giữa, Suối Dưới, Nà Ngoài, Nà Trong, Nà Giữa) dùng điện thoại thông minh của gia đình mình trong việc mua bán nông sản", "Hướng dẫn bà con các thôn (Suối Trên, Suối Giữa, Suối Dưới, Nà Ngoài, Nà Trong, Nà Giữa) dùng điện thoại thông minh của gia đình mình")]
    public void A_name_is_a_phrase_of_its_own(string point, string name) => Assert.Equal(name, Assert.Single(Read("- " + point)).Name);

    [Theory]
    [InlineData("Ban hành quy chế dùng máy chủ như", "Ban hành quy chế dùng máy chủ")]
    [InlineData("Lắp đặt loa ở các thôn, bao gồm:", "Lắp đặt loa ở các thôn")]
    [InlineData("Mua sắm máy quét cho", "Mua sắm máy quét")]
    [InlineData("Sửa loa truyền thanh.", "Sửa loa truyền thanh")]
    public void A_name_does_not_end_with_a_word_that_wants_another(string words, string name) => Assert.Equal(name, TaskReader.Ended(words));

    [Fact]
    public void The_office_before_a_point_leads_all_its_sentences_and_is_in_no_name()
    {
        var tasks = Read("- Phòng Văn hóa - Xã hội: Sửa loa của các thôn trước ngày 15/3/2027. Phát bản tin chuyển đổi số 2 lần/tuần.");
        Assert.Equal(["Sửa loa của các thôn trước ngày 15/3/2027", "Phát bản tin chuyển đổi số 2 lần/tuần"], tasks.Select(t => t.Name));
        Assert.All(tasks, t => Assert.Equal(["Phòng Văn hóa - Xã hội"], t.LeadOffices));
    }

    [Theory]
    [InlineData("Tổng hợp số liệu hằng tháng trước ngày 25.", "hằng tháng trước ngày 25")]
    [InlineData("Tổng hợp số liệu hằng tháng, chậm nhất ngày 5 hằng tháng.", "hằng tháng, chậm nhất ngày 5 hằng tháng")]
    [InlineData("Tổng hợp số liệu hằng tháng, kể từ năm nay.", "hằng tháng")]
    public void The_day_of_the_month_belongs_to_work_that_comes_again(string point, string words)
    {
        var due = Assert.Single(Read("- " + point)).Due;
        Assert.Equal((DueKind.Recurring, Frequency.Month, words), (due.Kind, due.Every, due.Text));
    }

    [Fact]
    public void A_time_after_a_sentence_is_that_of_its_task_and_its_prose_still_names_the_offices()
    {
        var task = Assert.Single(Read("1. Rà soát các vùng lõm sóng. Phòng Kinh tế chủ trì, phối hợp với Công an xã; thời gian thực hiện: trước năm 2028."));
        Assert.Equal((DueKind.Before, new DateOnly(2027, 12, 31)), (task.Due.Kind, task.Due.To));
        Assert.Equal(["Phòng Kinh tế"], task.LeadOffices);
        Assert.Equal(["Công an xã"], task.CoordinatingOffices);
    }

    [Fact]
    public void A_list_of_levels_by_years_is_not_due_at_the_first_of_them() =>
        Assert.Equal(new DateOnly(2045, 12, 31), Assert.Single(Read("- Bảo đảm chi cho chuyển đổi số ≥ 2% vào năm 2027, từng bước tăng lên trên 3% vào năm 2045.")).Due.To);
}
