namespace DashGen.PromQL;

// Functions of one value at a time, and of the series as such.
public partial record InstantVector<L>
{
    /// <summary>The absolute values.</summary>
    public InstantVector<L> Abs() => new(Build.Abs(Syntax));

    /// <summary>Values rounded to the nearest multiple.</summary>
    public InstantVector<L> Round(double multiple = 1) => new(multiple == 1 ? Build.Apply(Functions.Round, Syntax) : Build.Apply(Functions.Round, Syntax, multiple));

    /// <summary>Values raised to a least value.</summary>
    public InstantVector<L> ClampMin(ScalarValue least) => new(Build.ClampMin(Syntax, least));

    /// <summary>Values cut to a greatest value.</summary>
    public InstantVector<L> ClampMax(ScalarValue greatest) => new(Build.ClampMax(Syntax, greatest));

    /// <summary>1 where there is no series, nothing otherwise.</summary>
    public InstantVector<NoLabels> Absent() => new(Build.Absent(Syntax));

    /// <summary>The value of the only series; NaN where there is not exactly one.</summary>
    public ScalarValue ToScalar() => new(Build.Scalar(Syntax));

    /// <summary>The time of each sample, in seconds since 1970.</summary>
    public InstantVector<L> Timestamp() => new(Build.Timestamp(Syntax));

    /// <summary>Values cut to a least and a greatest value.</summary>
    public InstantVector<L> Clamp(ScalarValue least, ScalarValue greatest) => new(Build.Apply(Functions.Clamp, Syntax, least, greatest));

    /// <summary>Values rounded up to whole numbers.</summary>
    public InstantVector<L> Ceil() => new(Build.Apply(Functions.Ceil, Syntax));

    /// <summary>Values rounded down to whole numbers.</summary>
    public InstantVector<L> Floor() => new(Build.Apply(Functions.Floor, Syntax));

    /// <summary>-1, 0 or 1 for values below, at and above 0.</summary>
    public InstantVector<L> Sgn() => new(Build.Apply(Functions.Sgn, Syntax));

    /// <summary>The square roots.</summary>
    public InstantVector<L> Sqrt() => new(Build.Apply(Functions.Sqrt, Syntax));

    /// <summary>The natural logarithms.</summary>
    public InstantVector<L> Ln() => new(Build.Apply(Functions.Ln, Syntax));

    /// <summary>The natural exponentials.</summary>
    public InstantVector<L> Exp() => new(Build.Apply(Functions.Exp, Syntax));

    /// <summary>Sets a label of the set to a replacement where a regular expression matches another label as a whole.</summary>
    /// <param name="target">The label that is set.</param>
    /// <param name="replacement">Its value; <c>$1</c> is the first group.</param>
    /// <param name="source">The label that is matched.</param>
    /// <param name="regex">An RE2 expression, anchored at both ends.</param>
    public InstantVector<L> LabelReplace(Label<L> target, string replacement, GroupLabel<L> source, string regex) =>
        new(Build.LabelReplace(Syntax, target.Name, replacement, source.Schema.Name, regex));
}
