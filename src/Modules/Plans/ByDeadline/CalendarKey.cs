using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using XaSo.Platform.Data;

namespace XaSo.Plans.ByDeadline;

/// <summary>What a calendar shows: the work of one's office, or of the whole commune.</summary>
public enum CalendarScope { Office, Commune }

/// <summary>
/// Opens the deadlines of a commune to the calendar program of one person, who cannot sign in there. It belongs to no commune's rows because the
/// commune is known only once the key was found.
/// </summary>
internal sealed class CalendarKey : INationwide
{
    private const int Length = 32;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Guid CommuneId { get; init; }

    /// <summary>The key ends when this position ends.</summary>
    public required Guid PositionId { get; init; }
    public Guid? OrganizationId { get; init; }
    public CalendarScope Scope { get; init; }

    /// <summary>The key itself is known only to the calendar program.</summary>
    public required string Hash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateOnly? LastUsedOn { get; private set; }

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
