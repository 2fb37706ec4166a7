namespace XaSo.Plans.Items;

/// <summary>An item that goes on through the editions of a plan; legal bases and results of the past belong to one document.</summary>
internal interface ICarried
{
    /// <summary>A new item with the same words and figures, but of no place in a document.</summary>
    PlanItem Copy(Guid planId, Origin origin);
}
