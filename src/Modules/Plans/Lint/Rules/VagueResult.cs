using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Text;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>An expected result in which there is nothing to show: no figure, no document, no thing.</summary>
internal sealed class VagueResult : IRule
{
    private static readonly string[] _things = Folded(
    [
        "ban hanh", "van ban", "ke hoach", "bao cao", "quyet dinh", "nghi quyet", "quy che", "quy dinh", "quy trinh", "cong van", "to trinh", "de an", "phuong an", "bien ban", "danh sach", "danh muc", "ho so", "tai lieu",
        "he thong", "phan mem", "co so du lieu", "du lieu", "nen tang", "trang", "cong", "tai khoan", "chung thu", "chu ky so", "may", "thiet bi", "duong truyen", "mang", "wifi", "camera", "phong hop", "diem",
        "lop", "khoa", "hoi nghi", "hoi thi", "cuoc", "buoi", "dot", "tin", "bai", "chuyen muc", "pano", "to cong nghe", "ban chi dao", "mo hinh", "san pham", "gian hang", "hop dong", "kinh phi", "du toan",
        "thu tuc", "dich vu", "can bo", "nguoi", "ho", "thon", "doanh nghiep", "hop tac xa", "truong", "phieu", "bang", "so lieu", "ung dung", "tram", "loa", "ma qr", "chung nhan", "cong trinh", "ket noi", "lien thong", "so hoa",
    ]);

    private static readonly string[] _praise = Folded(
    [
        "day du", "chat luong", "hieu qua", "dung thanh phan", "nang cao", "dam bao", "bao dam", "tot", "kip thoi", "on dinh", "thong suot", "thuong xuyen", "phat huy", "dung quy dinh", "theo yeu cau", "hoan thanh", "thuc hien",
    ]);

    public IEnumerable<Finding> Check(PlanContent plan) =>
        from task in plan.Tasks
        where !string.IsNullOrWhiteSpace(task.Result) && IsVague(task)
        select new Finding(Finding.KeyOf(FindingKind.VagueResult, [task], task.Result), FindingKind.VagueResult, Severity.Note,
            T["The expected result “{0}” has nothing that can be checked.", task.Result!],
            T["Name a figure, or what will be there at the end: a document, a system, a class."], [plan.Cite(task)]);

    private static bool IsVague(PlannedTask task)
    {
        var folded = $" {SearchText.Fold(task.Result)} ";
        return _praise.Any(Says) && !folded.Any(char.IsDigit) && !_things.Any(Says);

        bool Says(string words) => folded.Contains($" {words} ", StringComparison.Ordinal);
    }

    private static string[] Folded(string[] phrases) => [.. phrases.Select(p => SearchText.Fold(p))];
}
