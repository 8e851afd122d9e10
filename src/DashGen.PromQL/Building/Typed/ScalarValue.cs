namespace DashGen.PromQL;

/// <summary>One number.</summary>
public sealed record ScalarValue : TypedExpr
{
    internal ScalarValue(Expr syntax)
        : base(syntax)
    {
    }

    /// <summary>The time of evaluation, in seconds since 1970.</summary>
    public static ScalarValue Time { get; } = new(Build.Time());

    /// <summary>A number of something.</summary>
    /// <param name="value">The number, in the base unit of the dimension.</param>
    /// <param name="unit">What it is a number of: comparing it with a number of something else is a finding.</param>
    public static ScalarValue Of(double value, MetricUnit unit) => new(new NumberLiteral(value) { Unit = unit });

    /// <summary>A number.</summary>
    public static implicit operator ScalarValue(double value) => new(Build.Number(value));

    /// <summary>A length of time, in seconds.</summary>
    public static implicit operator ScalarValue(TimeSpan value) => Of(value.TotalSeconds, Units.Time);

    /// <summary>The sum.</summary>
    public static ScalarValue operator +(ScalarValue left, ScalarValue right) => new(left.Syntax + right.Syntax);

    /// <summary>The difference.</summary>
    public static ScalarValue operator -(ScalarValue left, ScalarValue right) => new(left.Syntax - right.Syntax);

    /// <summary>The product.</summary>
    public static ScalarValue operator *(ScalarValue left, ScalarValue right) => new(left.Syntax * right.Syntax);

    /// <summary>The quotient.</summary>
    public static ScalarValue operator /(ScalarValue left, ScalarValue right) => new(left.Syntax / right.Syntax);

    /// <summary>The remainder.</summary>
    public static ScalarValue operator %(ScalarValue left, ScalarValue right) => new(left.Syntax % right.Syntax);

    /// <summary>The negative number.</summary>
    public static ScalarValue operator -(ScalarValue operand) => new(-operand.Syntax);

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static ScalarValue Pi { get; } = new(Build.Apply(Functions.Pi));

    /// <summary>The number raised to a power.</summary>
    public ScalarValue Power(ScalarValue exponent) => new(Syntax.Power(exponent.Syntax));

    /// <summary>1 where the numbers are equal, 0 otherwise.</summary>
    public ScalarValue EqualTo(ScalarValue other) => new(Syntax.EqualTo(other.Syntax).Bool());

    /// <summary>1 where the numbers are not equal, 0 otherwise.</summary>
    public ScalarValue NotEqualTo(ScalarValue other) => new(Syntax.NotEqualTo(other.Syntax).Bool());

    /// <summary>1 where the left number is greater, else 0. Between scalars there is nothing to filter.</summary>
    public static ScalarValue operator >(ScalarValue left, ScalarValue right) => new((left.Syntax > right.Syntax).Bool());

    /// <summary>1 where the left number is less, else 0.</summary>
    public static ScalarValue operator <(ScalarValue left, ScalarValue right) => new((left.Syntax < right.Syntax).Bool());

    /// <summary>1 where the left number is greater or equal, else 0.</summary>
    public static ScalarValue operator >=(ScalarValue left, ScalarValue right) => new((left.Syntax >= right.Syntax).Bool());

    /// <summary>1 where the left number is less or equal, else 0.</summary>
    public static ScalarValue operator <=(ScalarValue left, ScalarValue right) => new((left.Syntax <= right.Syntax).Bool());

    /// <summary>The number as a vector of one series without labels.</summary>
    public InstantVector<NoLabels> ToVector() => new(Build.Vector(Syntax));

    /// <summary>When the query begins, in seconds since 1970. Behind a feature flag.</summary>
    public static ScalarValue Start { get; } = new(Build.Apply(Functions.Start));

    /// <summary>When the query ends, in seconds since 1970. Behind a feature flag.</summary>
    public static ScalarValue End { get; } = new(Build.Apply(Functions.End));

    /// <summary>The seconds between two points of the query. Behind a feature flag.</summary>
    public static ScalarValue Step { get; } = new(Build.Apply(Functions.Step));

    /// <summary>The seconds that the query spans. Behind a feature flag.</summary>
    public static ScalarValue Range { get; } = new(Build.Apply(Functions.Range));

    /// <summary>The lesser of two numbers. Behind a feature flag.</summary>
    public ScalarValue OrLess(ScalarValue other) => new(Build.Apply(Functions.MinOf, Syntax, other.Syntax));

    /// <summary>The greater of two numbers. Behind a feature flag.</summary>
    public ScalarValue OrMore(ScalarValue other) => new(Build.Apply(Functions.MaxOf, Syntax, other.Syntax));
}
