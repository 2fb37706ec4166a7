using XaSo.Platform.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages.Ui;

[RequirePermission("platform.ui.read")]
public sealed class IndexPage : PageModel;
