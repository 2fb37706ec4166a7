using XaSo.Plans.Documents;
using XaSo.Plans.Documents.Layout;

namespace XaSo.Tests.Plans.Documents;

public sealed class LayoutReaderTests
{
    private static readonly double[] _columns = [60, 100, 300, 500];

    [Fact]
    public void A_row_that_goes_on_overleaf_is_one_row_and_repeated_titles_are_marked()
    {
        var first = Page(1);
        Grid(first, 100, 130, 160, 800);
        Put(first, 110, (65, "TT"), (105, "Nhiệm vụ"), (305, "Đơn vị"));
        Put(first, 140, (65, "1"), (105, "Lắp mạng"), (305, "Phòng A"));
        Put(first, 780, (65, "2"), (105, "Tổ chức lớp học cho"), (305, "Phòng B"));
        var second = Page(2);
        Grid(second, 50, 80, 120, 160);
        Put(second, 60, (65, "TT"), (105, "Nhiệm vụ"), (305, "Đơn vị"));
        Put(second, 90, (105, "người cao tuổi"));
        Put(second, 130, (65, "3"), (105, "Báo cáo"), (305, "Phòng C"));

        Assert.Equal(["# 0: TT | 1: Nhiệm vụ | 2: Đơn vị", "0: 1 | 1: Lắp mạng | 2: Phòng A", "0: 2 | 1: Tổ chức lớp học cho người cao tuổi | 2: Phòng B",
            "# 0: TT | 1: Nhiệm vụ | 2: Đơn vị", "0: 3 | 1: Báo cáo | 2: Phòng C"], Read(first, second).Rows());
    }

    [Fact]
    public void Columns_of_a_table_without_lines_are_found_by_their_gaps()
    {
        var page = Page(1);
        Put(page, 100, (60, "TT"), (120, "Chỉ tiêu"), (350, "Kết quả"));
        Put(page, 120, (60, "1"), (120, "Phủ sóng di động"), (350, "95%"));
        Put(page, 135, (120, "toàn xã"));
        Put(page, 150, (60, "2"), (120, "Hồ sơ trực tuyến"), (350, "80%"));

        Assert.Equal(["# 0: TT | 1: Chỉ tiêu | 2: Kết quả", "0: 1 | 1: Phủ sóng di động toàn xã | 2: 95%", "0: 2 | 1: Hồ sơ trực tuyến | 2: 80%"], Read(page).Rows());
    }

    [Fact]
    public void Page_numbers_and_repeated_headers_are_dropped_and_a_sentence_goes_on_overleaf()
    {
        var pages = Enumerable.Range(1, 4).Select(number =>
        {
            var page = Page(number);
            Put(page, 30, (200, "Dự thảo lần hai"));
            Put(page, 400, (60, string.Join(' ', Enumerable.Repeat("chữ", 22)) + " hết"));
            Put(page, 810, (290, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return page;
        }).ToArray();

        var paragraph = Assert.Single(Read(pages).Paragraphs());
        Assert.Equal(string.Join(' ', Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("chữ", 22)) + " hết", 4)), paragraph);
    }

    [Theory, InlineData(3.2), InlineData(-5.75)]
    public void The_angle_of_a_skewed_page_is_found(double degrees)
    {
        var pixels = new byte[800 * 1000];
        Array.Fill(pixels, (byte)255);
        for (var line = 100; line < 900; line += 25)
        {
            for (var x = 100; x < 700; x++)
            {
                var y = line + (int)Math.Round((x - 400) * Math.Tan(degrees * Math.PI / 180));
                (pixels[(y * 800) + x], pixels[((y + 1) * 800) + x]) = (0, 0);
            }
        }

        Assert.Equal(degrees, Deskew.Angle(new(800, 1000, pixels)), 0.2);
    }

    private static PageContent Page(int number) => new(number, 595, 842, []) { Rulings = new([], []) };

    private static void Put(PageContent page, double y, params (double X, string Text)[] pieces)
    {
        foreach (var (start, text) in pieces)
        {
            var x = start;
            foreach (var word in text.Split(' '))
            {
                page.Words.Add(new(word, x, y, x + (6 * word.Length), y + 14));
                x += (6 * word.Length) + 3;
            }
        }
    }

    private static void Grid(PageContent page, params double[] rows)
    {
        page.Rulings.Horizontal.AddRange(rows.Select(y => new Ruling(y, _columns[0], _columns[^1])));
        page.Rulings.Vertical.AddRange(_columns.Select(x => new Ruling(x, rows[0], rows[^1])));
    }

    private static SourceDocument Read(params PageContent[] pages) =>
        new DraftDocument("pdf", 100_000).Assemble(LayoutReader.Read(pages, TestContext.Current.CancellationToken), pages.Length, []);
}
