namespace DashGen.PromQL;

// Mathematics, and dates of values that are times in seconds since 1970, in UTC.
public partial record InstantVector<L>
{
    /// <summary>The logarithms to base 2.</summary>
    public InstantVector<L> Log2() => new(Build.Apply(Functions.Log2, Syntax));

    /// <summary>The logarithms to base 10.</summary>
    public InstantVector<L> Log10() => new(Build.Apply(Functions.Log10, Syntax));

    /// <summary>The sines of angles in radians.</summary>
    public InstantVector<L> Sin() => new(Build.Apply(Functions.Sin, Syntax));

    /// <summary>The cosines of angles in radians.</summary>
    public InstantVector<L> Cos() => new(Build.Apply(Functions.Cos, Syntax));

    /// <summary>The tangents of angles in radians.</summary>
    public InstantVector<L> Tan() => new(Build.Apply(Functions.Tan, Syntax));

    /// <summary>The angles whose sines the values are, in radians.</summary>
    public InstantVector<L> Asin() => new(Build.Apply(Functions.Asin, Syntax));

    /// <summary>The angles whose cosines the values are, in radians.</summary>
    public InstantVector<L> Acos() => new(Build.Apply(Functions.Acos, Syntax));

    /// <summary>The angles whose tangents the values are, in radians.</summary>
    public InstantVector<L> Atan() => new(Build.Apply(Functions.Atan, Syntax));

    /// <summary>The hyperbolic sines.</summary>
    public InstantVector<L> Sinh() => new(Build.Apply(Functions.Sinh, Syntax));

    /// <summary>The hyperbolic cosines.</summary>
    public InstantVector<L> Cosh() => new(Build.Apply(Functions.Cosh, Syntax));

    /// <summary>The hyperbolic tangents.</summary>
    public InstantVector<L> Tanh() => new(Build.Apply(Functions.Tanh, Syntax));

    /// <summary>The inverse hyperbolic sines.</summary>
    public InstantVector<L> Asinh() => new(Build.Apply(Functions.Asinh, Syntax));

    /// <summary>The inverse hyperbolic cosines.</summary>
    public InstantVector<L> Acosh() => new(Build.Apply(Functions.Acosh, Syntax));

    /// <summary>The inverse hyperbolic tangents.</summary>
    public InstantVector<L> Atanh() => new(Build.Apply(Functions.Atanh, Syntax));

    /// <summary>Angles in degrees, of values in radians.</summary>
    public InstantVector<L> Deg() => new(Build.Apply(Functions.Deg, Syntax));

    /// <summary>Angles in radians, of values in degrees.</summary>
    public InstantVector<L> Rad() => new(Build.Apply(Functions.Rad, Syntax));

    /// <summary>The minute of the hour, 0 to 59.</summary>
    public InstantVector<L> Minute() => new(Build.Apply(Functions.Minute, Syntax));

    /// <summary>The hour of the day, 0 to 23.</summary>
    public InstantVector<L> Hour() => new(Build.Apply(Functions.Hour, Syntax));

    /// <summary>The day of the week, 0 for Sunday to 6.</summary>
    public InstantVector<L> DayOfWeek() => new(Build.Apply(Functions.DayOfWeek, Syntax));

    /// <summary>The day of the month, 1 to 31.</summary>
    public InstantVector<L> DayOfMonth() => new(Build.Apply(Functions.DayOfMonth, Syntax));

    /// <summary>The day of the year, 1 to 366.</summary>
    public InstantVector<L> DayOfYear() => new(Build.Apply(Functions.DayOfYear, Syntax));

    /// <summary>The number of days of the month, 28 to 31.</summary>
    public InstantVector<L> DaysInMonth() => new(Build.Apply(Functions.DaysInMonth, Syntax));

    /// <summary>The month, 1 to 12.</summary>
    public InstantVector<L> Month() => new(Build.Apply(Functions.Month, Syntax));

    /// <summary>The year.</summary>
    public InstantVector<L> Year() => new(Build.Apply(Functions.Year, Syntax));
}
