using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>The verbs that tasks begin with.</summary>
internal static partial class Deeds
{
    public static bool Begin(string text) => Verbs.IsMatch(Spelling.Lower(text));

    [GeneratedRegex(@"^(?:tiếp tục|tăng cường|đẩy mạnh|tổ chức|xây dựng|triển khai|thực hiện|chủ trì|chủ động|phối hợp|tham mưu|hướng dẫn|rà soát|kiểm tra|đôn đốc|theo dõi|tổng hợp|báo cáo|tuyên truyền|phổ biến|quán triệt|ban hành|hoàn thiện|hoàn thành|nâng cao|nâng cấp|phát triển|đầu tư|bố trí|cài đặt|vận hành|duy trì|quản lý|khai thác|cập nhật|số hóa|kết nối|cung cấp|hỗ trợ|khuyến khích|vận động|huy động|phát động|phát huy|lồng ghép|đảm bảo|bảo đảm|thành lập|kiện toàn|đào tạo|tập huấn|bồi dưỡng|khảo sát|đánh giá|đề xuất|chỉ đạo|giao|phân công|tích cực|thường xuyên|kịp thời|định kỳ|ưu tiên|tập trung|mở rộng|thúc đẩy|ứng dụng|tạo điều kiện|cử|tham gia|niêm yết|công khai|tiếp nhận|xử lý|giải quyết|lập|chuẩn bị|bảo trì|sửa chữa|mua sắm|trang bị|lắp đặt|cấp|thu hút|hợp tác|giám sát|sơ kết|tổng kết|nghiên cứu|đề nghị|phân bổ|thẩm định|chuyển đổi|áp dụng|sử dụng|chuẩn hóa|làm sạch|đa dạng hóa|đổi mới|thay thế|thay|bổ sung|điều chỉnh|bàn giao|gắn|bám sát|cụ thể hóa|từng bước|hình thành|thí điểm|nhân rộng|quảng bá|giới thiệu|tạo lập|đưa|mở|biên tập|đăng tải|phát sóng)(?!\p{L})")]
    private static partial Regex Verbs { get; }
}
