using XaSo.Platform.Office;

namespace XaSo.Platform.Setup;

/// <summary>The workbook that sets up communes. Its words are a format, the same in every language of the pages.</summary>
internal static class SetupSheets
{
    public const string Communes = "Xã";
    public const string Offices = "Đơn vị";
    public const string Villages = "Thôn";
    public const string OutsideBodies = "Cơ quan ngoài";
    public const string Accounts = "Tài khoản";
    public const string Guide = "Hướng dẫn";

    /// <summary>What stands for an empty cell where cells are compared.</summary>
    public const string Empty = "(để trống)";

    public const string Commune = "Xã";
    public const string CommuneCode = "Mã xã";
    public const string CommuneName = "Tên xã";
    public const string Kind = "Loại";
    public const string Province = "Tỉnh";
    public const string Aliases = "Tên gọi khác";
    public const string Code = "Mã";
    public const string OfficialName = "Tên chính thức";
    public const string ShortName = "Tên viết tắt";
    public const string Parent = "Thuộc đơn vị";
    public const string ValidFrom = "Từ ngày";
    public const string UserName = "Tên đăng nhập";
    public const string FullName = "Họ và tên";
    public const string Role = "Vai trò";
    public const string Title = "Chức danh";
    public const string Office = "Đơn vị";
    public const string Email = "Thư điện tử";
    public const string Phone = "Điện thoại";

    public static readonly XlsxColumn[] CommuneColumns = [new(CommuneCode, 10), new(CommuneName, 24), new(Kind, 12), new(Province, 24), new(Aliases, 40)];

    public static readonly XlsxColumn[] OrganizationColumns =
        [new(Commune, 24), new(Code, 10), new(OfficialName, 44), new(ShortName, 20), new(Aliases, 44), new(Parent, 30), new(ValidFrom, 12)];

    public static readonly XlsxColumn[] AccountColumns =
        [new(Commune, 24), new(UserName, 20), new(FullName, 26), new(Role, 24), new(Title, 26), new(Office, 40), new(Email, 28), new(Phone, 16)];

    public static readonly string[] GuideLines =
    [
        "Trang Xã chỉ dành cho quản trị cấp tỉnh. Mã xã gồm 5 chữ số, có thể để trống. Loại: xã, phường hoặc đặc khu. Tỉnh: mã hoặc tên.",
        "Cột Xã ở các trang khác: mã hoặc tên xã. Để trống khi tệp chỉ dùng cho một xã.",
        "Nhiều tên gọi khác cách nhau bằng dấu chấm phẩy. Ngày viết theo kiểu 01/07/2025.",
        "Dòng có mã hoặc tên đã có thì được sửa, chưa có thì được thêm. Không có dòng nào bị xóa.",
        "Ô để trống hoặc cột không có: giữ nguyên nội dung đang có. Muốn xóa nội dung thì sửa trên trang của mục đó.",
        "Tài khoản đã có: vai trò và đơn vị đang giữ thì chức danh được sửa; vai trò hoặc đơn vị khác thì được giao thêm, vị trí cũ không mất và chỉ kết thúc trên trang tài khoản.",
        "Tài khoản mới được cấp mật khẩu dùng một lần, hiện ra sau khi nhập xong.",
        "Vai trò: Chủ tịch, Phó Chủ tịch, Chánh Văn phòng, Trưởng phòng, Chuyên viên, Văn thư, Một cửa, Công an, Tổ công nghệ số cộng đồng, Quản trị.",
    ];
}
