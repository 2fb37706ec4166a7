using System.Text.RegularExpressions;
using XaSo.Platform.Text;

namespace XaSo.Plans.Lint;

/// <summary>The words by which a measure or a piece of work is recognised when it stands in two places: syllables without filler and tone marks.</summary>
internal sealed partial class Likeness
{
    private static readonly (string Short, string Long)[] _abbreviations = Folded(
    [
        ("cbccvc", "can bo cong chuc vien chuc"), ("cbcc", "can bo cong chuc"), ("tthc", "thu tuc hanh chinh"), ("dvctt", "dich vu cong truc tuyen"), ("dvc", "dich vu cong"),
        ("cds", "chuyen doi so"), ("cntt", "cong nghe thong tin"), ("tmdt", "thuong mai dien tu"), ("attt", "an toan thong tin"), ("hssk", "ho so suc khoe"),
        ("csdl", "co so du lieu"), ("ttdt", "thong tin dien tu"), ("dan so", "nguoi dan"), ("ti le", "ty le"), ("moi truong dien tu", "moi truong mang"), ("vneid", "dinh danh dien tu"),
        ("ttcs", "truyen thanh co so"), ("cccd", "can cuoc"),
    ]);

    /// <summary>Say nothing about what is measured.</summary>
    private static readonly HashSet<string> _filler =
    [
        .. ("tỷ tỉ lệ trọng số các của được có trên tại và hoặc với cho về đạt từ bằng qua thông việc là những mỗi mọi tất cả toàn bộ ở theo địa bàn xã phường đến đi này do khi để phấn đấu đảm bảo " +
            "thực hiện triển khai sử dụng áp ứng thường xuyên đầy đủ hiệu quả tiếp tục tăng cường đẩy mạnh thuộc thẩm quyền tổng năm").Split(' '),
    ];

    /// <summary>Say what is done or had. A measure without any is cut short, and is the same only as one in the same words.</summary>
    private static readonly HashSet<string> _predicates =
    [
        .. ("ký có được đạt dùng nộp xử kết cung tiếp tham cài lập giải thanh trao phủ duyệt hài trang tập bồi đào hóa hoá gắn mở tạo gửi nhận hoàn chuyển truy học sử thực áp ứng triển đưa").Split(' '),
    ];

    /// <summary>Narrow a measure to a part: what differs in one of them is another measure.</summary>
    private static readonly string[] _scopes = Folded(
    [
        "truong thanh", "nho va vua", "lanh dao", "quan ly", "mam non", "tieu hoc", "trung hoc co so", "thcs", "pho thong", "cap xa", "cap huyen", "cap tinh", "thon", "ap", "ho ngheo", "cao tuoi", "dang vien",
        "hoc sinh", "giao vien", "tre em", "toan trinh", "mot phan", "co ban", "nang cao", "chuyen sau", "doi ngu", "van ban di", "van ban den", "noi bo", "lao dong", "khong chuyen trach", "chuyen trach",
        "cong dong", "dinh ky", "dot xuat", "lan dau", "phi dia gioi", "khong dung tien mat", "co dinh", "di dong", "cap lai", "truoc han", "dung han", "so hoa", "dinh danh", "hai long", "tai khoan", "chung thu", "ty trong", "thanh toan", "giao dich", "truy cap",
    ]);

    private const int FewestWords = 3;

    private const int WordsOfTheHead = 6;

    private readonly HashSet<string> _words;
    private readonly string[] _head;
    private readonly HashSet<string> _scope;
    private readonly HashSet<string> _figures;
    private readonly bool _isWhole;

    private Likeness(IReadOnlyList<string> words, HashSet<string> scope, HashSet<string> figures, bool isWhole) =>
        (_words, _head, _scope, _figures, _isWhole) = ([.. words], [.. words.Take(WordsOfTheHead)], scope, figures, isWhole);

    public int Count => _words.Count;

    public static Likeness Of(string text)
    {
        var spoken = Aside.Replace(text.Normalize().ToLowerInvariant(), " ").Split([' ', ',', ';', '.', '-', '/', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        var folded = $" {SearchText.Fold(string.Join(' ', spoken))} ";
        foreach (var (abbreviation, full) in _abbreviations)
        {
            folded = folded.Replace($" {abbreviation} ", $" {full} ", StringComparison.Ordinal);
        }

        var filler = spoken.Where(_filler.Contains).Select(SearchText.Fold).ToHashSet();
        filler.ExceptWith(spoken.Where(w => !_filler.Contains(w)).Select(SearchText.Fold));
        var scope = _scopes.Where(s => folded.Contains($" {s} ", StringComparison.Ordinal)).ToHashSet();
        if (BothWays.IsMatch(folded))
        {
            scope.ExceptWith(["van ban di", "van ban den"]);
        }

        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new([.. words.Where(w => !filler.Contains(w) && !char.IsDigit(w[0]))], scope, [.. words.Where(w => char.IsDigit(w[0]))], spoken.Any(_predicates.Contains));
    }

    /// <summary>Both speak of the same measure: the shorter is told again in the longer, and nothing narrows only one of them.</summary>
    public bool IsSameMeasure(Likeness other) =>
        Math.Min(Count, other.Count) >= FewestWords && Share(other) >= 0.9 && IsSameHead(other) && (Shorter(other)._isWhole || Overlap(other) >= 0.9) && _scope.SetEquals(other._scope)
        && (_figures.SetEquals(other._figures) || (_figures.Count == 0 || other._figures.Count == 0) && Share(other) == 1);

    /// <summary>They begin with the same things: goods that are sold online are not the share of online trade.</summary>
    private bool IsSameHead(Likeness other) => _head.Count(other._head.Contains) >= 2;

    private Likeness Shorter(Likeness other) => Count <= other.Count ? this : other;

    public bool SaysOnly(IReadOnlySet<string> words) => _words.All(words.Contains);

    /// <summary>How much of the shorter stands in the longer: 0 to 1.</summary>
    public double Share(Likeness other)
    {
        var shorter = Math.Min(Count, other.Count);
        return shorter == 0 ? 0 : (double)_words.Count(other._words.Contains) / shorter;
    }

    /// <summary>How much they have in common of all that both say: 0 to 1.</summary>
    public double Overlap(Likeness other)
    {
        var common = _words.Count(other._words.Contains);
        var all = Count + other.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    /// <summary>As text is folded before it is compared with them.</summary>
    private static string[] Folded(string[] phrases) => [.. phrases.Select(p => SearchText.Fold(p))];

    private static (string, string)[] Folded((string Short, string Long)[] pairs) => [.. pairs.Select(p => (SearchText.Fold(p.Short), SearchText.Fold(p.Long)))];

    [GeneratedRegex(@"\([^)]*\)|(không bao gồm|không gồm|trừ)\s[^,;]*")]
    private static partial Regex Aside { get; }

    [GeneratedRegex(" van ban (di den|den di|di va den|den va di) ")]
    private static partial Regex BothWays { get; }
}
