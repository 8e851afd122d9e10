namespace DashGen.PromQL;

/// <summary>One sample for each series, of something that goes up and down: a gauge, a rate, or what was computed from them.</summary>
/// <typeparam name="L">The label set that its labels are of.</typeparam>
/// <remarks>
/// Operators between vectors match series whose labels are all equal, so both sides must be of one label set; where they are not,
/// <see cref="On"/> and <see cref="Ignoring"/> say what is compared. A comparison keeps the values that pass it.
/// </remarks>
public partial record InstantVector<L> : TypedExpr
    where L : LabelSet<L>
{
    internal InstantVector(Expr syntax)
        : base(syntax)
    {
    }

    /// <summary>An expression of which the compiler does not know that its labels are of this set: one that was parsed, or built without types.</summary>
    /// <param name="expr">It must be of the type instant vector.</param>
    /// <exception cref="ArgumentException">The expression is of another type.</exception>
    public static InstantVector<L> Of(Expr expr) => expr.Type() is ExprType.InstantVector or ExprType.Any
        ? new(expr)
        : throw new ArgumentException($"an instant vector is wanted, and {expr} is a {expr.Type().Describe()}", nameof(expr));

    /// <summary>The sums with one number.</summary>
    public static InstantVector<L> operator +(InstantVector<L> left, ScalarValue right) => new(left.Syntax + right.Syntax);

    /// <summary>The sums of one number with each value.</summary>
    public static InstantVector<L> operator +(ScalarValue left, InstantVector<L> right) => new(left.Syntax + right.Syntax);

    /// <summary>The sums of series whose labels are equal.</summary>
    public static InstantVector<L> operator +(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax + right.Syntax);

    /// <summary>The differences with one number.</summary>
    public static InstantVector<L> operator -(InstantVector<L> left, ScalarValue right) => new(left.Syntax - right.Syntax);

    /// <summary>The differences of one number with each value.</summary>
    public static InstantVector<L> operator -(ScalarValue left, InstantVector<L> right) => new(left.Syntax - right.Syntax);

    /// <summary>The differences of series whose labels are equal.</summary>
    public static InstantVector<L> operator -(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax - right.Syntax);

    /// <summary>The products with one number.</summary>
    public static InstantVector<L> operator *(InstantVector<L> left, ScalarValue right) => new(left.Syntax * right.Syntax);

    /// <summary>The products of one number with each value.</summary>
    public static InstantVector<L> operator *(ScalarValue left, InstantVector<L> right) => new(left.Syntax * right.Syntax);

    /// <summary>The products of series whose labels are equal.</summary>
    public static InstantVector<L> operator *(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax * right.Syntax);

    /// <summary>The quotients with one number.</summary>
    public static InstantVector<L> operator /(InstantVector<L> left, ScalarValue right) => new(left.Syntax / right.Syntax);

    /// <summary>The quotients of one number with each value.</summary>
    public static InstantVector<L> operator /(ScalarValue left, InstantVector<L> right) => new(left.Syntax / right.Syntax);

    /// <summary>The quotients of series whose labels are equal.</summary>
    public static InstantVector<L> operator /(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax / right.Syntax);

    /// <summary>The remainders with one number.</summary>
    public static InstantVector<L> operator %(InstantVector<L> left, ScalarValue right) => new(left.Syntax % right.Syntax);

    /// <summary>The remainders of one number with each value.</summary>
    public static InstantVector<L> operator %(ScalarValue left, InstantVector<L> right) => new(left.Syntax % right.Syntax);

    /// <summary>The remainders of series whose labels are equal.</summary>
    public static InstantVector<L> operator %(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax % right.Syntax);

    /// <summary>The values that are greater than or as a number.</summary>
    public static Comparison<L> operator >(InstantVector<L> left, ScalarValue right) => new(left.Syntax > right.Syntax);

    /// <summary>The values that are greater than or as those of the series whose labels are equal.</summary>
    public static Comparison<L> operator >(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax > right.Syntax);

    /// <summary>The values that are less than or as a number.</summary>
    public static Comparison<L> operator <(InstantVector<L> left, ScalarValue right) => new(left.Syntax < right.Syntax);

    /// <summary>The values that are less than or as those of the series whose labels are equal.</summary>
    public static Comparison<L> operator <(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax < right.Syntax);

    /// <summary>The values that are greater or equal than or as a number.</summary>
    public static Comparison<L> operator >=(InstantVector<L> left, ScalarValue right) => new(left.Syntax >= right.Syntax);

    /// <summary>The values that are greater or equal than or as those of the series whose labels are equal.</summary>
    public static Comparison<L> operator >=(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax >= right.Syntax);

    /// <summary>The values that are less or equal than or as a number.</summary>
    public static Comparison<L> operator <=(InstantVector<L> left, ScalarValue right) => new(left.Syntax <= right.Syntax);

    /// <summary>The values that are less or equal than or as those of the series whose labels are equal.</summary>
    public static Comparison<L> operator <=(InstantVector<L> left, InstantVector<L> right) => new(left.Syntax <= right.Syntax);

    /// <summary>The negative values.</summary>
    public static InstantVector<L> operator -(InstantVector<L> operand) => new(-operand.Syntax);

    /// <summary>The values that are equal to a number.</summary>
    public Comparison<L> EqualTo(ScalarValue value) => new(Syntax.EqualTo(value));

    /// <summary>The values that are not equal to a number.</summary>
    public Comparison<L> NotEqualTo(ScalarValue value) => new(Syntax.NotEqualTo(value));

    /// <summary>Values raised to a power.</summary>
    public InstantVector<L> Power(ScalarValue exponent) => new(Syntax.Power(exponent));

    /// <summary>Values raised to those of the series whose labels are equal.</summary>
    public InstantVector<L> Power(InstantVector<L> exponent) => new(Syntax.Power(exponent.Syntax));

    /// <summary>The values that are equal to those of the series whose labels are equal.</summary>
    public Comparison<L> EqualTo(InstantVector<L> other) => new(Syntax.EqualTo(other.Syntax));

    /// <summary>The values that are not equal to those of the series whose labels are equal.</summary>
    public Comparison<L> NotEqualTo(InstantVector<L> other) => new(Syntax.NotEqualTo(other.Syntax));

    /// <summary>The angles of the points with these values as their heights, in radians, the right side being their distances.</summary>
    public InstantVector<L> Atan2(InstantVector<L> right) => new(new Binary(Syntax, BinaryOp.Atan2, right.Syntax));

    /// <summary>Series that have a match on the right, all labels equal.</summary>
    public InstantVector<L> And(InstantVector<L> right) => new(Syntax.And(right));

    /// <summary>All series, and those of the right that have no match here.</summary>
    public InstantVector<L> Or(InstantVector<L> right) => new(Syntax.Or(right));

    /// <summary>Series that have no match on the right, all labels equal.</summary>
    public InstantVector<L> Unless(InstantVector<L> right) => new(Syntax.Unless(right));

    /// <summary>Goes on with an operator that compares only these labels.</summary>
    public MatchedVector<L> On(params ReadOnlySpan<GroupLabel<L>> labels) => new(Syntax, Matching.On(Grouped.Names(labels)));

    /// <summary>Goes on with an operator that compares all labels but these.</summary>
    public MatchedVector<L> Ignoring(params ReadOnlySpan<GroupLabel<L>> labels) => new(Syntax, Matching.Ignoring(Grouped.Names(labels)));

    /// <summary>A range of values, by evaluating the expression again and again.</summary>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public GaugeRange<L> Over(RangeDuration range, RangeDuration? step) => new(new Subquery(Syntax, range, step));

    /// <summary>The total of all series, without labels.</summary>
    public InstantVector<NoLabels> Sum() => new(Build.Sum(Syntax));

    /// <summary>The totals, one for each combination of values of the labels.</summary>
    public InstantVector<L> Sum(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Sum(Syntax, Grouped.Names(by)));

    /// <summary>The mean of all series, without labels.</summary>
    public InstantVector<NoLabels> Avg() => new(Build.Avg(Syntax));

    /// <summary>The means, one for each combination of values of the labels.</summary>
    public InstantVector<L> Avg(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Avg(Syntax, Grouped.Names(by)));

    /// <summary>The greatest value of all series, without labels.</summary>
    public InstantVector<NoLabels> Max() => new(Build.Max(Syntax));

    /// <summary>The greatest values, one for each combination of values of the labels.</summary>
    public InstantVector<L> Max(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Max(Syntax, Grouped.Names(by)));

    /// <summary>The least value of all series, without labels.</summary>
    public InstantVector<NoLabels> Min() => new(Build.Min(Syntax));

    /// <summary>The least values, one for each combination of values of the labels.</summary>
    public InstantVector<L> Min(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Min(Syntax, Grouped.Names(by)));

    /// <summary>The number of series of all series, without labels.</summary>
    public InstantVector<NoLabels> Count() => new(Build.Count(Syntax));

    /// <summary>The numbers of series, one for each combination of values of the labels.</summary>
    public InstantVector<L> Count(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Count(Syntax, Grouped.Names(by)));

    /// <summary>The standard deviation of all series, without labels.</summary>
    public InstantVector<NoLabels> StdDev() => new(Build.StdDev(Syntax));

    /// <summary>The standard deviations, one for each combination of values of the labels.</summary>
    public InstantVector<L> StdDev(ReadOnlySpan<GroupLabel<L>> by) => new(Build.StdDev(Syntax, Grouped.Names(by)));

    /// <summary>The totals, one for each combination of values of all labels but these.</summary>
    public InstantVector<L> SumWithout(ReadOnlySpan<GroupLabel<L>> labels) => new(Build.SumWithout(Syntax, Grouped.Names(labels)));

    /// <summary>The series with the greatest values.</summary>
    public InstantVector<L> TopK(int count, ReadOnlySpan<GroupLabel<L>> by = default) => new(Build.TopK(count, Syntax, Grouped.Names(by)));

    /// <summary>The series with the least values.</summary>
    public InstantVector<L> BottomK(int count, ReadOnlySpan<GroupLabel<L>> by = default) => new(Build.BottomK(count, Syntax, Grouped.Names(by)));

    /// <summary>A quantile over all series, without labels.</summary>
    /// <param name="quantile">0 to 1.</param>
    public InstantVector<NoLabels> Quantile(double quantile) => new(Build.Quantile(Grouped.Share(quantile), Syntax));

    /// <summary>A quantile over series.</summary>
    /// <param name="quantile">0 to 1.</param>
    /// <param name="by">The labels that are kept.</param>
    public InstantVector<L> Quantile(double quantile, ReadOnlySpan<GroupLabel<L>> by) =>
        new(Build.Quantile(Grouped.Share(quantile), Syntax, Grouped.Names(by)));
}
