namespace XaSo.Plans.Reading.Phrases;

/// <summary>The name of the body that issued a document, which ends where its subject begins.</summary>
internal static class Issuers
{
    private const int LongestName = 14;

    private static readonly HashSet<string> _words = new(StringComparer.Ordinal)
    {
        "nhân", "dân", "tỉnh", "huyện", "xã", "phường", "thành", "phố", "thị", "trấn", "quận", "chỉ", "đạo", "chấp", "hành", "thường", "vụ", "trực", "ủy", "tổ", "quốc",
        "gia", "chính", "trị", "trung", "ương", "đảng", "bộ", "phủ", "tướng", "bí", "thư", "hội", "đồng", "ban", "trận", "mặt", "trưởng", "tịch", "đặc", "khu", "khóa",
        "phòng", "văn", "nước", "ubnd", "hđnd", "khoa", "học", "công", "nghệ", "thông", "tin", "truyền", "nội", "an", "tài", "tư", "pháp", "y", "tế", "giáo", "dục", "đào",
        "tạo", "nông", "nghiệp", "môi", "trường", "xây", "dựng", "thương", "hóa", "thể", "thao", "du", "lịch", "lao", "động", "nhà", "ngân", "hàng", "việt", "nam", "cơ", "quan",
    };

    private static readonly (string Short, string Full)[] _short = [("BTV ", "Ban Thường vụ "), ("BCH ", "Ban Chấp hành "), ("TTg", "Thủ tướng")];

    /// <summary>How many letters of the text from this place on are the name of a body; 0 where no name begins there.</summary>
    public static int LengthAt(string dashed, int start)
    {
        var (end, at, count) = (start, start, 0);
        while (at < dashed.Length && count < LongestName)
        {
            var word = WordAt(dashed, at);
            var lower = Spelling.Lower(word);
            var isName = word.Length > 0 && (char.IsUpper(word[0]) || _words.Contains(lower));
            var isJoint = lower is "và" or "," or "&" && count > 0 && NextIsCapital(dashed, at + word.Length);
            if ((!isName && !isJoint) || (count == 0 && !isName) || IsEnd(dashed, at, lower, count))
            {
                break;
            }

            at += word.Length;
            end = isJoint ? end : at;
            at += at < dashed.Length && dashed[at] == ' ' ? 1 : 0;
            count++;
            if (at < dashed.Length && dashed[at] == ',' && !IsListedName(dashed, start, at))
            {
                break;
            }
        }

        return end - start;
    }

    public static string Tidy(string name)
    {
        foreach (var (shortName, full) in _short)
        {
            name = name.StartsWith(shortName, StringComparison.Ordinal) ? full + name[shortName.Length..] : name;
        }

        return Spelling.Capitalised(name.Trim());
    }

    /// <summary>"Bộ Văn hóa, Thể thao và Du lịch": a comma goes on only within a ministry or department.</summary>
    private static bool IsListedName(string dashed, int start, int comma)
    {
        var name = Spelling.Lower(dashed[start..comma]);
        return (name.StartsWith("bộ văn", StringComparison.Ordinal) || name.StartsWith("sở văn", StringComparison.Ordinal)) && NextIsCapital(dashed, comma + 1);
    }

    private static bool IsEnd(string dashed, int at, string lower, int count)
    {
        var next = at + lower.Length + 1;
        var following = next < dashed.Length ? Spelling.Lower(WordAt(dashed, next)) : "";
        return (lower, following) switch
        {
            ("ban", "hành") or ("thông", "qua") or ("tổ", "chức") or ("công", "bố") or ("xây", "dựng") or ("hướng", "dẫn") => count > 0 && !(lower == "xây" && char.IsUpper(dashed[at])),
            ("thực", "hiện") or ("triển", "khai") or ("phê", "duyệt") or ("quy", "định") or ("về", _) => true,
            ("kế", "hoạch") or ("nghị", "quyết") or ("nghị", "định") or ("quyết", "định") or ("chương", "trình") or ("chỉ", "thị") or ("thông", "tư") or ("căn", "cứ") or ("đề", "án") => true,
            _ => false,
        };
    }

    private static bool NextIsCapital(string dashed, int at)
    {
        at += at < dashed.Length && dashed[at] == ' ' ? 1 : 0;
        return at < dashed.Length && char.IsUpper(dashed[at]);
    }

    private static string WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '&' or '-'))
        {
            end++;
        }

        return end == at && at < text.Length && text[at] == ',' ? "," : text[at..end];
    }
}
