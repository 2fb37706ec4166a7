using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Documents.Plain;

/// <summary>Words that tell a cell of offices, of time or of levels from other text.</summary>
internal static partial class FlatWords
{
    private static readonly HashSet<string> _offices = Set("""
        các phòng văn trung tâm công an ban tổ trạm cơ sở ủy hội đồng nhân dân mặt trận quốc đoàn thanh niên phụ nữ nông cựu chiến binh sở ngân hàng chi nhánh
        doanh nghiệp trường đơn vị quan bộ phận bưu điện cục chức ngành thôn xóm ấp bản khối khu phố xã phường tỉnh huyện thành lãnh đạo tịch chủ phó chánh
        hóa kinh tế phục vụ hành chính dịch môi đô thị y quân sự giáo dục đào tạo thông tin truyền thể thao du lịch tư pháp hộ tịch địa xây dựng tài kế toán
        thống kê thư việt nam liên có và của cán viên cộng số nghệ ứng cứu viễn viên cung trên mầm non tiểu học trung phổ thanh trị khác cấp nhà nước
        ubnd hđnd hđnd-ubnd vh&xh vhxh vh-xh tt&tt kh&cn khcn pvhcc pvhcn hcc mttq mttqvn ub vnpt viettel mobifone ttđt bcđ cnscđ mn th thcs thpt tc-kh cổng
        hợp phối tổng đề nghị chuyên môn trực thuộc đài tx đảng đội dân sinh khoa nội kỹ hạ tầng lao động thương tác thuế kho bạc bảo hiểm
        """);

    private static readonly HashSet<string> _times = Set("""
        ngày tháng quý năm trước sau trong đến từ hết đầu cuối giữa thường xuyên hoàn thành hằng hàng định kỳ lần tuần giai đoạn liên tục theo chỉ đạo của
        sở kế hoạch yêu cầu hướng dẫn cấp trên thực hiện cơ bản khi có cả mỗi đó i ii iii iv 6 ngay chung lộ trình quy tỉnh
        """);

    private static readonly HashSet<string> _units = Set("% người lớp buổi cuộc hội nghị bài tin thôn hộ điểm mô hình lần lượt sản phẩm máy bộ cái triệu tỷ đồng doanh nghiệp xã trường tổ hồ sơ gbps mbps hệ thống khu phố xóm ấp dịch vụ cuộc tuyến camera");

    public static bool IsOffice(string word) => _offices.Contains(word);
    public static bool IsTime(string word) => _times.Contains(word) || Date.IsMatch(word);
    public static bool IsUnit(string word) => _units.Contains(word);
    public static bool IsLevel(string word) => Level.IsMatch(word);

    public static bool StartsOffice(string lower) => OfficeStart.IsMatch(lower);
    public static bool StartsResult(string lower) => ResultStart.IsMatch(lower);
    public static bool StartsTime(string lower) => TimeStart.IsMatch(lower);

    /// <summary>A word that wants another after it: no cell ends with it.</summary>
    public static bool WantsMore(string word) => More.IsMatch(word);

    /// <summary>A verb whose number follows: "giảm ≥ 50%".</summary>
    public static bool WantsLevel(string word) => word is "giảm" or "tăng" or "chiếm" or "bằng" or "lên" or "còn" or "hơn";

    private static HashSet<string> Set(string words) => [.. words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Spelling.Lower)];

    [GeneratedRegex(@"^\d{1,2}(?:/\d{1,4}){1,2}$|^(?:[iv]{1,3})/(?:20)?\d\d$|^20\d\d(?:-20\d\d)?$|^\(?20\d\d(?:-20\d\d)?\)?$|^\d{1,2}$|^\d/\d{4}$")]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"^[≥>≤<=~]*\d{1,3}(?:[.,]\d+)*%?(?:-\d{1,3}(?:,\d+)?%?)?$|^[≥>≤<=]+$|^%$|^(?:trên|từ|tối|thiểu|trở|lên|đạt|ít|nhất|khoảng)$")]
    private static partial Regex Level { get; }

    [GeneratedRegex(@"^(?:[-+*•] ?)?(?:các |ủy |liên )?(?:phòng|văn phòng|văn$|trung tâm|trung$|công an|công$|ban|tổ|trạm|cơ sở|cơ quan|cơ$|ubnd|ub|ủy|hđnd|mttq|mặt trận|hội|đoàn|sở|ngân hàng|chi nhánh|doanh|trường|đơn vị|bộ phận|cổng|vnpt|viettel|bưu điện|công chức|cán bộ|ngành|thôn|xóm|lãnh đạo|chủ tịch|đảng ủy|các$|hợp tác xã|hợp$|htx|trưởng|quỹ|kho bạc|chi cục|điện lực|đồn|vp|dn|ca |bql)(?!\p{L})")]
    private static partial Regex OfficeStart { get; }

    [GeneratedRegex(@"^(?:[-+*•] ?)?(?:hoàn thành|hoàn$|thực hiện thường|thực hiện$|trước|trong|đến|từ|ngày|tháng|quý|năm|thường|hằng|hàng|định kỳ|định$|theo|giai đoạn|cuối|đầu|cả năm|khi có|liên tục|\d{1,2}/\d|20\d\d|\d{1,2} (?:tháng|tuần|quý)/|\d{1,2} lần)(?!\p{L})")]
    private static partial Regex TimeStart { get; }

    [GeneratedRegex(@"^(?:[≥>] ?)?\d{1,3}(?: ?%| (?!\d|(?:tháng|năm|ngày|quý|tuần|trên|trong|của|và|về|cho|tại|cấp|là|theo)(?!\p{L}))\p{L})|^(?:quyết định|kế hoạch|báo cáo|văn bản|quy chế|lễ|hội nghị|biên bản|tờ trình|danh mục|nghị quyết|công văn|chương trình|hồ sơ|bảng|tài liệu|phần mềm|hệ thống|cơ sở dữ liệu|tối thiểu|ít nhất|trên \d|đạt) ")]
    private static partial Regex ResultStart { get; }

    [GeneratedRegex(@"(?:[,&\-–/(]|^(?:và|của|các|với|cho|từ|đến|theo|về|tại|trên|trong|ngày|là|để|được|do|hoặc|có|bằng|trước|sau|tháng|năm|quý|bởi|vào|≥|>|cùng|đạt|thiểu|nhất|khoảng|phòng|ban|vp|sở|hội|đoàn|trung|doanh))$")]
    private static partial Regex More { get; }
}
