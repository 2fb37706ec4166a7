using FsCheck;
using FsCheck.Fluent;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;

namespace XaSo.Tests.Plans.Amendments;

/// <summary>Each row is "mark | number | name | lead office | pillar | words of the document | budget in million"; rows of one mark are the same task.</summary>
public sealed class ItemMatcherTests
{
    public static TheoryData<string, string[], string[]> Cases => new()
    {
        {
            "a twin is put in between and everything after it is renumbered: offices tell them apart",
            ["a|1|Khai mạc chương trình|Văn phòng", "b|2|Tổ chức tập huấn|Văn phòng", "c|3|Rà soát máy tính|Công an xã", "d|4|Tổ chức tập huấn|Công an xã"],
            ["a|1|Khai mạc chương trình|Văn phòng", "b|2|Tổ chức tập huấn|Văn phòng", "x|3|Tổ chức tập huấn|Trạm Y tế", "c|4|Rà soát máy tính|Công an xã", "d|5|Tổ chức tập huấn|Công an xã"]
        },
        {
            "the first of two twins is dropped: what stands around tells them apart",
            ["a|1|Khai mạc chương trình|", "b|2|Tổ chức tập huấn|", "c|3|Rà soát máy tính|", "d|4|Tổ chức tập huấn|", "e|5|Tổng kết năm|"],
            ["a|1|Khai mạc chương trình|", "c|2|Rà soát máy tính|", "d|3|Tổ chức tập huấn|", "e|4|Tổng kết năm|"]
        },
        {
            "twins change places",
            ["a|1|Khai mạc chương trình|", "b|2|Tổ chức tập huấn|Văn phòng|Workforce", "c|3|Rà soát máy tính|", "d|4|Tổ chức tập huấn|Công an xã|Security"],
            ["a|1|Khai mạc chương trình|", "d|2|Tổ chức tập huấn|Công an xã|Security", "c|3|Rà soát máy tính|", "b|4|Tổ chức tập huấn|Văn phòng|Workforce"]
        },
        {
            "a reviewer gave an item another name: it still stands in the same sentence",
            ["a|1|Nâng cao năng lực số cho cán bộ thôn|Văn phòng||1. Mở 02 lớp bồi dưỡng trong quý II", "b|2|Rà soát máy tính|"],
            ["x|1|Lắp đặt camera|Công an xã", "a|2|Mở 02 lớp bồi dưỡng|Văn phòng||2. Mở 02 lớp bồi dưỡng trong quý II", "b|3|Rà soát máy tính|"]
        },
        {
            "one figure changed",
            ["a|1|Trang bị 10 máy tính cho bộ phận một cửa|Văn phòng", "b|2|Rà soát máy tính|"],
            ["a|1|Trang bị 12 máy tính cho bộ phận một cửa|Văn phòng", "b|2|Rà soát máy tính|"]
        },
        {
            "numbers begin anew in each part",
            ["a|1|Mua sắm máy tính bộ phận một cửa||Government"],
            ["x|1|Mua sắm máy tính một phòng họp||Security"]
        },
        {
            "the same number in the same part",
            ["a|1|Mua sắm máy tính bộ phận một cửa||Government"],
            ["a|1|Mua sắm máy tính một phòng họp||Government"]
        },
        {
            "a sentence that was split goes on with the part that has a budget",
            ["b|1|Mở lớp|Văn phòng||Mở lớp; cấp giấy chứng nhận", "a|1|Cấp giấy chứng nhận|Văn phòng||Mở lớp; cấp giấy chứng nhận|5"],
            ["a|1|Mở lớp; cấp giấy chứng nhận|Văn phòng||Mở lớp; cấp giấy chứng nhận"]
        },
        {
            "of twins that nothing tells apart none is taken for the old one",
            ["a||Tổ chức tập huấn|"],
            ["x||Tổ chức tập huấn|", "y||Tổ chức tập huấn|"]
        },
        {
            "many twins keep their order around one that is new",
            ["a|1|Báo cáo|A", "b|2|Báo cáo|B", "c|3|Báo cáo|C", "d|4|Báo cáo|D", "e|5|Báo cáo|E", "f|6|Báo cáo|F", "g|7|Báo cáo|G"],
            ["a|1|Báo cáo|A", "b|2|Báo cáo|B", "c|3|Báo cáo|C", "x|4|Báo cáo|X", "d|5|Báo cáo|D", "e|6|Báo cáo|E", "f|7|Báo cáo|F", "g|8|Báo cáo|G"]
        },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_task_is_found_again(string because, string[] before, string[] after)
    {
        var (old, items) = (Edition(before), Edition(after));

        var pairs = ItemMatcher.Match(old, items).Select(p => (Mark(before, old, p.Old), Mark(after, items, p.New))).Order();

        Assert.Equal(Marks(before).Intersect(Marks(after)).Order().Select(m => (m, m)), pairs);
        Assert.NotEmpty(because);
    }

    [Fact]
    public void Of_two_levels_of_one_measure_each_keeps_its_year_whatever_its_figure()
    {
        var old = Levels((80, 2026), (95, 2027));
        var items = Levels((85, 2026), (95, 2027));

        Assert.Equal([0, 1], ItemMatcher.Match(old, items).OrderBy(p => p.New.Position).Select(p => p.Old.Position));
    }

    [Fact]
    public void In_the_same_document_each_item_is_itself()
    {
        var words = Gen.Elements("Tổ chức tập huấn", "Rà soát máy tính", "Lắp đặt camera an ninh", "Báo cáo kết quả");
        var offices = Gen.Elements("", "Văn phòng", "Công an xã");
        var rows = words.SelectMany(w => offices.Select(o => $"m|1|{w}|{o}")).ListOf().Select(r => r.ToArray()).ToArbitrary();
        Prop.ForAll(rows, r => ItemMatcher.Match(Edition(r), Edition(r)).Count(p => p.Old.Position == p.New.Position) == r.Length).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void No_item_is_in_two_pairs()
    {
        var words = Gen.Elements("Tổ chức tập huấn", "Tổ chức tập huấn kỹ năng số", "Tổ chức tập huấn kỹ năng số cộng đồng", "Báo cáo kết quả");
        var rows = words.SelectMany(w => Gen.Choose(1, 3).Select(n => $"m|{n}|{w}|{(n == 2 ? "Văn phòng" : "")}")).ListOf().Select(r => r.ToArray());
        Prop.ForAll(rows.SelectMany(a => rows.Select(b => (Before: a, After: b))).ToArbitrary(), editions =>
        {
            var pairs = ItemMatcher.Match(Edition(editions.Before), Edition(editions.After));
            return pairs.DistinctBy(p => p.Old.Id).Count() == pairs.Count && pairs.DistinctBy(p => p.New.Id).Count() == pairs.Count;
        }).Check(Config.QuickThrowOnFailure);
    }

    private static EditionItems Levels(params (decimal Value, int Year)[] levels)
    {
        var plan = Guid.CreateVersion7();
        PlanItem[] targets = [.. levels.Select((l, i) => new Target { PlanId = plan, Position = i, Quote = "Số hóa hồ sơ hằng năm", Measure = "Tỷ lệ hồ sơ số hóa", Value = l.Value, Unit = "%", Due = new(l.Year, 12, 31) })];
        return new(targets, Array.Empty<ItemOffice>().ToLookup(o => o.ItemId), new HashSet<Guid>());
    }

    private static EditionItems Edition(string[] rows)
    {
        var plan = Guid.CreateVersion7();
        var tasks = rows.Select((row, position) => Task(plan, row.Split('|'), position)).ToList();
        var offices = rows.Select((row, i) => (Name: row.Split('|')[3], Task: tasks[i])).Where(o => o.Name.Length > 0)
            .Select(o => new ItemOffice { PlanId = plan, ItemId = o.Task.Id, Name = o.Name, Part = OfficePart.Lead });
        return new(tasks, offices.ToLookup(o => o.ItemId), new HashSet<Guid>());
    }

    private static PlannedTask Task(Guid plan, string[] row, int position) => new()
    {
        PlanId = plan,
        Position = position,
        Number = row[1].Length > 0 ? row[1] : null,
        Name = row[2],
        Pillar = row.Length > 4 && row[4].Length > 0 ? Enum.Parse<Pillar>(row[4]) : Pillar.General,
        Quote = row.Length > 5 && row[5].Length > 0 ? row[5] : row[2],
        Budget = row.Length > 6 ? long.Parse(row[6], null) : null,
    };

    private static IEnumerable<string> Marks(string[] rows) => rows.Select(r => r.Split('|')[0]);

    private static string Mark(string[] rows, EditionItems edition, PlanItem item) => rows[edition.Items.ToList().IndexOf(item)].Split('|')[0];
}
