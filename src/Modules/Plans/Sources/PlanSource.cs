using XaSo.Plans.Documents;
using XaSo.Platform.Data;

namespace XaSo.Plans.Sources;

/// <summary>The document that a plan was read from: its text and shape as shown in the review, and the file itself.</summary>
internal sealed class PlanSource : ITenantOwned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public required Guid PlanId { get; init; }
    public required Guid FileId { get; init; }
    public required string FileName { get; init; }

    /// <summary>Compressed JSON of <see cref="SourceDocument"/>; places of items count in its text.</summary>
    public required byte[] Content { get; init; }

    public SourceDocument Unpack() => SourceJson.Unpack(Content);
}
