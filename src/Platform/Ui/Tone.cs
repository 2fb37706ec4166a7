namespace XaSo.Platform.Ui;

/// <summary>What a colour says; each has a mark of its own, and a word always stands beside it.</summary>
public enum Tone
{
    /// <summary>Says nothing.</summary>
    Plain,
    /// <summary>Not begun, not known, closed.</summary>
    Grey,
    /// <summary>For information.</summary>
    Blue,
    /// <summary>Done, reached, in order.</summary>
    Green,
    /// <summary>To be watched: due soon, slightly below.</summary>
    Amber,
    /// <summary>Late, missed, refused.</summary>
    Red,
}

public static class ToneExtensions
{
    public static string Class(this Tone tone) => tone switch
    {
        Tone.Blue => "blue",
        Tone.Green => "green",
        Tone.Amber => "amber",
        Tone.Red => "red",
        Tone.Grey => "grey",
        _ => "plain",
    };
}
