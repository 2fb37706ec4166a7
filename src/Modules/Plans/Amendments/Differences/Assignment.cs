namespace XaSo.Plans.Amendments.Differences;

/// <summary>Which of some is which of others: the pairs that have most for them all together.</summary>
internal static class Assignment
{
    /// <summary>Up to here every way is tried; of more, each keeps its order.</summary>
    private const int Few = 6;

    /// <param name="byOrder">Where several ways are equally good, the one in order; otherwise only what they have in common.</param>
    public static IReadOnlyList<(int One, int Other)> Best(int ones, int others, Func<int, int, int> weight, bool byOrder)
    {
        var weights = new int[ones, others];
        foreach (var (i, j) in from i in Enumerable.Range(0, ones) from j in Enumerable.Range(0, others) select (i, j))
        {
            weights[i, j] = weight(i, j);
        }

        weight = (i, j) => weights[i, j];
        if (Math.Max(ones, others) <= Few)
        {
            var ways = new Ways(ones, others, weight);
            ways.Try(0, 0);
            return byOrder ? ways.First : [.. ways.Common];
        }

        if (ones == others)
        {
            return [.. Enumerable.Range(0, ones).Select(i => (i, i))];
        }

        var best = InOrder(ones, others, weight);
        var sum = Sum(best);
        return byOrder ? best : [.. best.Where(pair => Sum(InOrder(ones, others, (i, j) => (i, j) == pair ? -1 : weight(i, j))) < sum)];

        int Sum(IReadOnlyList<(int, int)> pairs) => pairs.Sum(p => weight(p.Item1, p.Item2) + 1);
    }

    /// <summary>The best pairs of which none crosses another.</summary>
    private static List<(int, int)> InOrder(int ones, int others, Func<int, int, int> weight)
    {
        var sums = new int[ones + 1, others + 1];
        for (var i = ones - 1; i >= 0; i--)
        {
            for (var j = others - 1; j >= 0; j--)
            {
                sums[i, j] = Math.Max(sums[i + 1, j + 1] + weight(i, j) + 1, Math.Max(sums[i + 1, j], sums[i, j + 1]));
            }
        }

        var (pairs, one, other) = (new List<(int, int)>(), 0, 0);
        while (one < ones && other < others)
        {
            if (weight(one, other) >= 0 && sums[one, other] == sums[one + 1, other + 1] + weight(one, other) + 1)
            {
                pairs.Add((one++, other++));
            }
            else if (sums[one, other] == sums[one + 1, other])
            {
                one++;
            }
            else
            {
                other++;
            }
        }

        return pairs;
    }

    /// <summary>All ways in which nobody is left over on the smaller side.</summary>
    private sealed class Ways(int ones, int others, Func<int, int, int> weight)
    {
        private readonly List<(int, int)> _pairs = [];
        private readonly bool[] _taken = new bool[others];
        private int _best = -1;

        public IReadOnlyList<(int, int)> First { get; private set; } = [];
        public HashSet<(int, int)> Common { get; private set; } = [];

        public void Try(int one, int sum)
        {
            if (one == ones)
            {
                Judge(sum);
                return;
            }

            for (var other = 0; other < others; other++)
            {
                if (!_taken[other])
                {
                    _taken[other] = true;
                    _pairs.Add((one, other));
                    Try(one + 1, sum + weight(one, other));
                    _pairs.RemoveAt(_pairs.Count - 1);
                    _taken[other] = false;
                }
            }

            if (one - _pairs.Count < ones - others)
            {
                Try(one + 1, sum);
            }
        }

        private void Judge(int sum)
        {
            if (sum > _best)
            {
                (_best, First, Common) = (sum, [.. _pairs], [.. _pairs]);
            }
            else if (sum == _best)
            {
                Common.IntersectWith(_pairs);
            }
        }
    }
}
