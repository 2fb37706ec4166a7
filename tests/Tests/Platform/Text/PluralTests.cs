using System.Globalization;
using XaSo.Platform.Text;

namespace XaSo.Tests.Platform.Text;

public sealed class PluralTests
{
    [Theory]
    [InlineData("{0:day|days} late", 1, "1 day late")]
    [InlineData("{0:day|days} late", 0, "0 days late")]
    [InlineData("{0:item still waits|items still wait}", 1200, "1,200 items still wait")]
    [InlineData("Trễ {0} ngày", 1, "Trễ 1 ngày")]
    public void A_sentence_counts_by_its_number(string sentence, int number, string expected) =>
        Assert.Equal(expected, string.Format(CultureInfo.InvariantCulture, sentence, new Plural(number)));
}
