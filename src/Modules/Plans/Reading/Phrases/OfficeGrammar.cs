
namespace XaSo.Plans.Reading.Phrases;

/// <summary>An office in a text.</summary>
/// <param name="Key">The same for every spelling of the office.</param>
/// <param name="IsGeneric">"các đơn vị liên quan": nobody that could be named.</param>
internal sealed record OfficeMention(int Start, int Length, string Text, string Key, bool IsGeneric)
{
    public int End => Start + Length;
}

/// <summary>
/// name = head part {joint part} [place] | known name [part …] [place]; group = "các" noun {joint noun} {modifier} [place];
/// part = field of work | word with a capital | abbreviation.
/// </summary>
internal static class OfficeGrammar
{
    private const int LongestName = 30;

    public static IReadOnlyList<OfficeMention> FindIn(string text)
    {
        var words = Word.Of(text);
        var found = new List<OfficeMention>();
        for (var at = 0; at < words.Count;)
        {
            var (end, core, isGroup) = ReadAt(words, at);
            if (end <= at)
            {
                at++;
                continue;
            }

            found.AddRange(Split(text, words, at, end, core, isGroup));
            at = end;
        }

        return found;
    }

    /// <returns>The first word after the name and the first after its core, which is the name without its place.</returns>
    private static (int End, int Core, bool IsGroup) ReadAt(List<Word> words, int at)
    {
        if (!OfficeWords.Beginnings.Contains(words[at].Lower) || IsMidWord(words, at))
        {
            return (at, at, false);
        }

        var group = Group(words, at);
        var name = Name(words, at);
        var (core, isGroup) = group > name ? (group, true) : (name, false);
        return core <= at ? (at, at, false) : (PlaceAfter(words, core, isGroup), core, isGroup);
    }

    private static int Name(List<Word> words, int at)
    {
        var known = OfficeWords.Names.CountAt(words, at);
        if (known > 0 && IsProduct(words, at, known))
        {
            return at;
        }

        if (known > 0)
        {
            return OfficeWords.OpenNames.CountAt(words, at) == known ? Parts(words, at + known, at + known) : at + known;
        }

        var head = HeadAt(words, at);
        if (head == 0)
        {
            return at;
        }

        var start = at + head;
        start += words[at].Text == "P" && start < words.Count && words[start].Text == "." ? 1 : 0;
        var end = Parts(words, start, at);
        var isGuess = words[at].Text is "TT" or "P" or "VP" && start < words.Count && !words[start].IsAbbreviation && OfficeWords.Fields.CountAt(words, start) == 0 && OfficeWords.Served.CountAt(words, start) == 0;
        return end > start && !isGuess ? end : at;
    }

    private static int HeadAt(List<Word> words, int at) =>
        at < words.Count && (words[at].IsCapital || !OfficeWords.CapitalHeads.Contains(words[at].Lower)) ? OfficeWords.Heads.CountAt(words, at) : 0;

    /// <summary>"phần mềm VNPT-X" is a thing that the company sells.</summary>
    private static bool IsProduct(List<Word> words, int at, int known) =>
        words[at].IsAbbreviation && known == 1 && ((at + 1 < words.Count && words[at + 1].Text == "-" && words[at + 1].Start == words[at].End && words[at].Text is not ("UBND" or "HĐND"))
            || (at > 0 && words[at - 1].Lower is "mềm" or "thống"));

    private static int Parts(List<Word> words, int start, int none)
    {
        var (end, at) = (none, start);
        var serves = start > 0 && words[start - 1].Lower is "phòng" or "vp" or "trực" or "đầu" or "tt" && words[start == none ? start - 1 : none].Lower is "văn" or "vp" or "thường" or "đầu" or "tt";
        while (at < words.Count && at - start < LongestName)
        {
            var joint = at > start || none == start ? Joint(words, at) : 0;
            var part = Part(words, at + joint, isFirst: end == none && joint == 0, serves);
            if (part == 0)
            {
                break;
            }

            at += joint + part;
            end = at;
        }

        return end;
    }

    private static int Joint(List<Word> words, int at) => at + 1 < words.Count && words[at].Lower is "và" or "," or "-" or "&" or "về" or "/" ? 1 : 0;

    private static int Part(List<Word> words, int at, bool isFirst, bool serves = false)
    {
        if (at >= words.Count || !words[at].IsWord)
        {
            return 0;
        }

        var served = serves ? OfficeWords.Served.CountAt(words, at) : 0;
        if (served > 0)
        {
            return served;
        }

        var field = OfficeWords.Fields.CountAt(words, at);
        var afterJoint = at > 0 && words[at - 1].Lower is "và" or "," or "/";
        if (at > 0 && words[at - 1].Text == "-" && !isFirst && StartsName(words, at))
        {
            return 0;
        }

        if (afterJoint && !isFirst && (StartsName(words, at) || (field == 0 && OfficeWords.Verbs.Contains(words[at].Lower))))
        {
            return 0;
        }

        if (field > 0)
        {
            // "phòng kinh tế tổ chức hội nghị": a lower-case field that is also a verb ends the name.
            var isVerb = !isFirst && !words[at].IsCapital && (!afterJoint || words[at - 1].Lower == ",") && words[at].Lower is "tổ" or "kiểm" or "xây" or "tuyên" or "phục" or "quản" or "giám" or "phát" or "bảo" or "thông" or "điều" or "tổng" or "cung";
            return isVerb && !(words[at - 1].Lower is "về") && !IsFixedPart(words, at) ? 0 : field;
        }

        // Within a heading in capitals a capital tells nothing.
        var isShouted = at > 0 && words[at].IsAbbreviation && words[at - 1].IsAbbreviation && OfficeWords.FullAt(words, at, 0) is null;
        var isName = words[at].IsCapital && !isShouted && !OfficeWords.Verbs.Contains(words[at].Lower) && OfficeWords.Levels.CountAt(words, at) == 0 && OfficeWords.Served.CountAt(words, at) == 0;
        return isName && !(afterJoint && !words[at].IsAbbreviation && !isFirst && words[at - 1].Lower == "," && OfficeWords.GroupNouns.CountAt(words, at) > 0) ? 1 : 0;
    }

    private static bool IsFixedPart(List<Word> words, int at) => at > 1 && words[at - 1].Plain is "vu" or "tin" or "hoa" or "thao" && words[at].Plain is "tong" or "thong";

    private static bool StartsName(List<Word> words, int at)
    {
        var field = OfficeWords.Fields.CountAt(words, at);
        if (OfficeWords.Names.CountAt(words, at) is > 0 and var known)
        {
            return field < known;
        }

        return HeadAt(words, at) is > 0 and var head && field <= head && Part(words, at + head, isFirst: true, serves: words[at].Lower == "văn") > 0;
    }

    private static int Group(List<Word> words, int at)
    {
        var start = at;
        start += words[start].Lower is "tất" && start + 2 < words.Count && words[start + 1].Lower == "cả" ? 2 : 0;
        var isPlural = words[start].Lower is "các" or "những";
        start += isPlural && start + 1 < words.Count ? 1 : 0;
        if (words[start].Lower is "cán" || IsMidWord(words, start))
        {
            return at;
        }

        var noun = OfficeWords.GroupNouns.CountAt(words, start);
        if (noun == 0 || (isPlural && Name(words, start) > start + noun && OfficeWords.Modifiers.CountAt(words, start + noun) == 0))
        {
            return noun == 0 && isPlural && start < words.Count ? NameAfterPlural(words, at, start) : isPlural ? Math.Max(at, Name(words, start)) : at;
        }

        var (end, modified) = Modified(words, at, start, start + noun, isPlural);
        return isPlural || modified ? end : at;
    }

    private static (int End, bool Modified) Modified(List<Word> words, int at, int noun, int end, bool isPlural)
    {
        var modified = false;
        while (end < words.Count && end - at < LongestName)
        {
            var joint = words[end].Lower is "," or "và" or "/" or "-" ? 1 : 0;
            var next = end + joint;
            var kindred = !modified && IsKindred(words, noun, next) && (joint == 0 || !StartsOtherName(words, next)) ? OfficeWords.GroupNouns.CountAt(words, next) : 0;
            var modifier = (joint == 0 || modified || (isPlural && words[end].Lower == ",")) && !IsNumber(words, noun, next) ? OfficeWords.Modifiers.CountAt(words, next) : 0;
            if (Math.Max(kindred, modifier) == 0)
            {
                break;
            }

            modified = modified || modifier > kindred;
            end = next + Math.Max(kindred, modifier);
        }

        return (end, modified);
    }

    /// <summary>"số" of a "doanh nghiệp số" says what it does; in "xã hội số" or "doanh nghiệp số hóa" it is another word.</summary>
    private static bool IsNumber(List<Word> words, int noun, int at) => at < words.Count && words[at].Lower == "số"
        && (at != noun + 2 || words[noun].Lower != "doanh" || (at + 1 < words.Count && words[at + 1].Plain is "hoa" or "luong" or "lieu"));

    private static bool IsKindred(List<Word> words, int noun, int other)
    {
        var (first, second) = (Phrase(noun), Phrase(other));
        return OfficeWords.Kindred.Any(k => k.Contains(first) && k.Contains(second));

        string Phrase(int at) => string.Join(' ', words.Skip(at).Take(OfficeWords.GroupNouns.CountAt(words, at)).Select(w => w.Lower));
    }

    /// <summary>"các thành viên Ban Chỉ đạo", "các Phòng Kinh tế".</summary>
    private static int NameAfterPlural(List<Word> words, int at, int start)
    {
        var skip = words[start].Lower == "thành" && start + 2 < words.Count && words[start + 1].Lower == "viên" ? 2 : 0;
        return start + skip < words.Count && Name(words, start + skip) is var end && end > start + skip ? end : at;
    }

    private static bool StartsOtherName(List<Word> words, int at) =>
        at < words.Count && Name(words, at) is var end && end > at && end > at + OfficeWords.GroupNouns.CountAt(words, at);

    /// <summary>"xã", "xã Tân Lập", "của xã", "trên địa bàn xã", "thuộc UBND xã", "các ấp".</summary>
    private static int PlaceAfter(List<Word> words, int core, bool isGroup)
    {
        var at = core;
        if (at + 2 < words.Count && words[at].Lower == "trên" && words[at + 1].Lower == "địa" && words[at + 2].Lower == "bàn")
        {
            at += 3;
            core = at;
        }
        else if (at + 1 < words.Count && words[at].Lower is "của" or "thuộc" or "tại" or "ở")
        {
            at++;
            at += isGroup && words[at].Lower is "ubnd" ? 1 : 0;
            core = at > core + 1 ? at : core;
        }

        var level = OfficeWords.Levels.CountAt(words, at);
        if (level == 0 || (at < words.Count && words[at].Lower is "xã" && at + 1 < words.Count && words[at + 1].Lower is "hội" or "ủy"))
        {
            return core;
        }

        at += level;
        while (at + 1 < words.Count && words[at].Lower is "," or "và" && OfficeWords.Levels.CountAt(words, at + 1) is > 0 and var more && OfficeWords.OwnLevels.Contains(words[at + 1].Lower) && !StartsName(words, at + 1))
        {
            at += 1 + more;
        }

        while (at < words.Count && words[at].IsCapital && !words[at].IsAbbreviation && !OfficeWords.Verbs.Contains(words[at].Lower) && HeadAt(words, at) == 0 && OfficeWords.Names.CountAt(words, at) == 0)
        {
            at++;
        }

        return at;
    }

    /// <summary>"Ngành Giáo dục và Y tế" are two.</summary>
    private static IEnumerable<OfficeMention> Split(string text, List<Word> words, int at, int end, int core, bool isGroup)
    {
        if (words[at].Lower is "thường" or "tt" && ServedJoint(words, at, core) is > 0 and var second)
        {
            yield return Mention(text, words, at, second, second, isGroup);
            var served = text[words[second + 1].Start..words[end - 1].End];
            yield return new(words[second + 1].Start, served.Length, "Thường trực " + served, OfficeKeys.Of(words, second + 1, core, "thuong truc"), false);
            yield break;
        }

        if (words[at].Lower == "ngành")
        {
            for (var joint = at + 1; joint + 1 < core; joint++)
            {
                var isPair = words[joint + 1].Plain == "dao" || words[joint + 1].Plain == "cong" || words[joint + 1].Plain == "moi";
                if (words[joint].Lower is "và" or "," && !isPair)
                {
                    yield return Mention(text, words, at, joint, joint, isGroup);
                    var rest = text[words[joint + 1].Start..words[end - 1].End];
                    yield return new(words[joint + 1].Start, rest.Length, "Ngành " + rest, OfficeKeys.Of(words, joint + 1, core, "nganh"), false);
                    yield break;
                }
            }
        }

        yield return Mention(text, words, at, end, core, isGroup);
    }

    /// <summary>The comma of "Thường trực Đảng ủy, HĐND", which are two; 0 where only one body is served.</summary>
    private static int ServedJoint(List<Word> words, int at, int core)
    {
        for (var joint = at + 2; joint + 1 < core; joint++)
        {
            if (words[joint].Lower is "," or "và" && OfficeWords.Served.CountAt(words, joint + 1) > 0)
            {
                return joint;
            }
        }

        return 0;
    }

    private static OfficeMention Mention(string text, List<Word> words, int at, int end, int core, bool isGroup)
    {
        var start = words[at].Start;
        var length = words[end - 1].End - start;
        var key = isGroup ? OfficeKeys.OfGroup(words, at, core) : OfficeKeys.Of(words, at, core, null);
        var isGeneric = isGroup && (key == OfficeKeys.Concerned || OfficeKeys.IsGeneric(words, at, core));
        return new(start, length, text.Substring(start, length), OfficeKeys.WithLevel(key, words, core, end), isGeneric);
    }

    /// <summary>A part of another word: of "chuyên ngành", of an address.</summary>
    private static bool IsMidWord(List<Word> words, int at) =>
        (at > 0 && (OfficeWords.NoHead.Contains($"{words[at - 1].Lower} {words[at].Lower}")
            || (words[at - 1].Text is "/" or "@" && words[at - 1].End == words[at].Start && !words[at].IsCapital)))
        || (at + 1 < words.Count && OfficeWords.NoOffice.Contains($"{words[at].Lower} {words[at + 1].Lower}"));
}
