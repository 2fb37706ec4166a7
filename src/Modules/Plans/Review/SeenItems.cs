using System.Security.Cryptography;
using System.Text;
using XaSo.Plans.Items;

namespace XaSo.Plans.Review;

/// <summary>What a person saw before deciding on many items at once: it differs as soon as one of them was changed, or another one waits.</summary>
internal static class SeenItems
{
    public static string StampOf(IEnumerable<PlanItem> items) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', items.OrderBy(i => i.Id).Select(i => $"{i.Id}:{i.Version}")))).AsSpan(0, 12));
}
