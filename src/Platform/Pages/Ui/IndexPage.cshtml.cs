using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Ui;

/// <summary>Every part of the kit in every state. Public in the demonstration, since it shows samples only. The samples are Vietnamese: they try the kit with long words.</summary>
[AllowAnonymous]
public sealed class IndexPage(IConfiguration configuration, Actor actor, IStringLocalizer<PlatformTexts> t) : PageModel
{
    public sealed record Fields
    {
        public string? Name { get; set; } = "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến toàn trình";
        public DateOnly? Due { get; set; } = new(2026, 12, 31);
        public decimal? Level { get; set; } = 1234.5m;
        public long? Budget { get; set; } = 125_000_000;
        public string? Office { get; set; }
        public IReadOnlyList<string> Offices { get; set; } = ["vh"];
        public bool Confirmed { get; set; }
        public string? Comparator { get; set; } = "≥";
        public string? Reason { get; set; }
        public string? Password { get; set; }
        public string? Refused { get; set; }
        public Guid Version { get; set; } = Guid.CreateVersion7();
    }

    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Document { get; set; }

    public IReadOnlyList<SelectListItem> Offices { get; } =
    [
        new("Phòng Văn hóa - Xã hội", "vh"), new("Phòng Kinh tế", "kt"), new("Văn phòng HĐND và UBND", "vp"),
        new("Trung tâm Phục vụ hành chính công", "hcc"), new("Công an xã", "ca"), new("Ban Chỉ huy Quân sự", "qs"),
    ];

    public IReadOnlyList<SelectListItem> Comparators { get; } = [new("≥ từ mức này trở lên", "≥"), new("> trên mức này", ">"), new("= đúng mức này", "=")];

    public IReadOnlyList<ChartPoint> ByOffice { get; } =
    [
        new("Trung tâm Phục vụ hành chính công", 61.4m, Tone.Red, "/ui"), new("Văn phòng HĐND và UBND", 97.9m, Tone.Green, "/ui"),
        new("Phòng Văn hóa - Xã hội", 68.9m, Tone.Amber, "/ui"), new("Trạm Y tế", null, Tone.Grey, "/ui"),
    ];

    public IReadOnlyList<ChartPoint> ByMonth { get; } =
        [new("T1", 41), new("T2", 43.5m), new("T3", 47), new("T4", null), new("T5", 52), new("T6", 55.2m), new("T7", 56), new("T8", 58.1m), new("T9", 60), new("T10", 60.9m), new("T11", 61.4m)];

    public IActionResult OnGet() => Shown(Page());

    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Input.Refused))
        {
            ModelState.AddModelError("Input.Refused", t["Fill in this field to see the notice that follows a write"]);
            return Shown(new PageResult { StatusCode = StatusCodes.Status400BadRequest });
        }

        this.Say(t["It was saved"]);
        return Shown(RedirectToPage());
    }

    private IActionResult Shown(IActionResult result) =>
        configuration.GetValue<bool>("Demo") || actor.May(PlatformPermissions.ReadKit) ? result : actor.IsSignedIn ? Forbid() : Challenge();
}
