using System.Text;

namespace DashGen.PromQL;

/// <summary>Lengths of time as Prometheus writes them.</summary>
internal static class GoDuration
{
    /// <summary>The units, from the greatest, with whether each is used only where nothing is left over.</summary>
    static readonly (string Unit, long Milliseconds, bool IsExact)[] Units =
    [
        ("y", 365L * 86_400_000, true), ("w", 7L * 86_400_000, true), ("d", 86_400_000, false), ("h", 3_600_000, false),
        ("m", 60_000, false), ("s", 1_000, false), ("ms", 1, false),
    ];

    /// <summary>Writes a length: <c>1d12h</c>. Parts below a millisecond are written as seconds with decimals, which PromQL reads since 3.0.</summary>
    public static void Append(StringBuilder text, TimeSpan value)
    {
        if (value < TimeSpan.Zero)
        {
            text.Append('-');
            value = value.Negate();
        }

        if (value.Ticks % TimeSpan.TicksPerMillisecond != 0)
        {
            GoNumber.AppendPlain(text, value.TotalSeconds);
            return;
        }

        var rest = value.Ticks / TimeSpan.TicksPerMillisecond;
        if (rest == 0)
        {
            text.Append("0s");
            return;
        }

        foreach (var (unit, milliseconds, isExact) in Units)
        {
            if (rest < milliseconds || (isExact && rest % milliseconds != 0))
            {
                continue;
            }

            text.Append(rest / milliseconds).Append(unit);
            rest %= milliseconds;
        }
    }
}
