using System.Globalization;

namespace DashGen.PromQL;

/// <summary>Between what bounds values lie.</summary>
/// <param name="Min">No value is less.</param>
/// <param name="Max">No value is greater.</param>
/// <param name="MayBeNaN">Whether a value may be no number at all.</param>
public readonly record struct ValueRange(double Min, double Max, bool MayBeNaN = false)
{
    /// <summary>Any value.</summary>
    public static ValueRange Any => new(double.NegativeInfinity, double.PositiveInfinity, MayBeNaN: true);

    /// <summary>Any number.</summary>
    public static ValueRange Number => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Zero and above.</summary>
    public static ValueRange NotNegative => new(0, double.PositiveInfinity);

    /// <summary>One value.</summary>
    public static ValueRange Exactly(double value) => double.IsNaN(value) ? Any : new(value, value);

    /// <summary>Whether there is only one value.</summary>
    public bool IsExact => Min == Max && !MayBeNaN;

    /// <summary>Whether a value may be zero.</summary>
    public bool MayBeZero => Min <= 0 && Max >= 0;

    /// <summary>As text, for messages: <c>0 to 1</c>.</summary>
    public override string ToString() => (Min, Max) switch
    {
        (double.NegativeInfinity, double.PositiveInfinity) => "any number",
        (_, double.PositiveInfinity) => string.Create(CultureInfo.InvariantCulture, $"at least {Min}"),
        (double.NegativeInfinity, _) => string.Create(CultureInfo.InvariantCulture, $"at most {Max}"),
        _ when Min == Max => string.Create(CultureInfo.InvariantCulture, $"always {Min}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Min} to {Max}"),
    };

    internal ValueRange Or(ValueRange other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max), MayBeNaN || other.MayBeNaN);

    /// <summary>The bounds of what an operator makes of values between these and other bounds.</summary>
    internal ValueRange Apply(BinaryOp op, ValueRange other)
    {
        var isNaN = MayBeNaN || other.MayBeNaN;
        switch (op)
        {
            case BinaryOp.Add:
                return Bounds([Min + other.Min, Max + other.Max], isNaN);
            case BinaryOp.Subtract:
                return Bounds([Min - other.Max, Max - other.Min], isNaN);
            case BinaryOp.Multiply:
                return Bounds([Product(Min, other.Min), Product(Min, other.Max), Product(Max, other.Min), Product(Max, other.Max)], isNaN);
            case BinaryOp.Divide when !other.MayBeZero:
                return Bounds([Min / other.Min, Min / other.Max, Max / other.Min, Max / other.Max], isNaN);
            case BinaryOp.Divide:
                // x/0 is infinite and 0/0 is no number; the sign is known where both sides have one.
                return Min >= 0 && other.Min >= 0 ? NotNegative with { MayBeNaN = true } : Any;
            case BinaryOp.Power when Min >= 0:
                return NotNegative with { MayBeNaN = isNaN };
            default:
                return Any;
        }
    }

    static double Product(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    static ValueRange Bounds(ReadOnlySpan<double> ends, bool isNaN)
    {
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var end in ends)
        {
            if (double.IsNaN(end))
            {
                return Any;
            }

            (min, max) = (Math.Min(min, end), Math.Max(max, end));
        }

        return new(min, max, isNaN);
    }
}
