using XaSo.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Organizations;

/// <summary>How the pages of offices, villages and outside bodies differ.</summary>
internal sealed record OrganizationWords(string Address, string Title, string Add, string AddAddress, string EditAddress, string EndAddress, string Empty, string NameHint)
{
    public static OrganizationWords Of(OrganizationKind kind, IStringLocalizer<PlatformTexts> t) => kind switch
    {
        OrganizationKind.Office => new("/admin/offices", t["Offices"], t["Add an office"], "/admin/offices/add-office", "/admin/offices/edit-office", "/admin/offices/end-office",
            t["No office yet. Add the commune's offices so that plans and documents can name them."], t["As in the decision that founded it, such as “Phòng Văn hóa - Xã hội”"]),
        OrganizationKind.Village => new("/admin/villages", t["Villages"], t["Add a village"], "/admin/villages/add-village", "/admin/villages/edit-village", "/admin/villages/end-village",
            t["No village yet. Add thôn, xóm, bản or tổ dân phố."], t["With its kind, such as “Thôn Đông” or “Tổ dân phố số 3”"]),
        _ => new("/admin/outside-bodies", t["Outside bodies"], t["Add an outside body"], "/admin/outside-bodies/add-outside-body", "/admin/outside-bodies/edit-outside-body", "/admin/outside-bodies/end-outside-body",
            t["No outside body yet. Add those that plans name: departments of the province, banks, telecommunication companies."], t["Such as “Sở Khoa học và Công nghệ”"]),
    };
}
