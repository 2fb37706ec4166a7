using XaSo.Plans.Items;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Review;

internal static class ReviewTone
{
    public static Tone Of(ReviewState state) => state switch
    {
        ReviewState.Confirmed => Tone.Green,
        ReviewState.Merged => Tone.Blue,
        _ => Tone.Grey,
    };
}
