using System.Collections.Frozen;

namespace DashGen.PromQL;

/// <summary>The functions of the language: one table for parser, analyzer and printer.</summary>
public static class Functions
{
    /// <summary>The absolute value.</summary>
    public static readonly Function Abs = new("abs", ExprType.InstantVector, ExprType.InstantVector);

    /// <summary>1 where the vector is empty, nothing otherwise.</summary>
    public static readonly Function Absent = new("absent", ExprType.InstantVector, ExprType.InstantVector) { Labels = FunctionLabels.OfEqualMatchers };

    /// <summary>1 where the range holds no sample, nothing otherwise.</summary>
    public static readonly Function AbsentOverTime = new("absent_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(2, 16), Labels = FunctionLabels.OfEqualMatchers };

    /// <summary>The inverse cosine.</summary>
    public static readonly Function Acos = new("acos", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The inverse hyperbolic cosine.</summary>
    public static readonly Function Acosh = new("acosh", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The inverse sine.</summary>
    public static readonly Function Asin = new("asin", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The inverse hyperbolic sine.</summary>
    public static readonly Function Asinh = new("asinh", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The inverse tangent.</summary>
    public static readonly Function Atan = new("atan", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static readonly Function Atanh = new("atanh", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The mean of the samples.</summary>
    public static readonly Function AvgOverTime = new("avg_over_time", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.AnyFloat };

    /// <summary>Rounded up.</summary>
    public static readonly Function Ceil = new("ceil", ExprType.InstantVector, ExprType.InstantVector);

    /// <summary>How often the value changed.</summary>
    public static readonly Function Changes = new("changes", ExprType.InstantVector, ExprType.RangeVector);

    /// <summary>Kept between two bounds.</summary>
    public static readonly Function Clamp = new("clamp", ExprType.InstantVector, ExprType.InstantVector, ExprType.Scalar, ExprType.Scalar) { Since = new(2, 26) };

    /// <summary>Kept at or below a bound.</summary>
    public static readonly Function ClampMax = new("clamp_max", ExprType.InstantVector, ExprType.InstantVector, ExprType.Scalar);

    /// <summary>Kept at or above a bound.</summary>
    public static readonly Function ClampMin = new("clamp_min", ExprType.InstantVector, ExprType.InstantVector, ExprType.Scalar);

    /// <summary>The cosine.</summary>
    public static readonly Function Cos = new("cos", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The hyperbolic cosine.</summary>
    public static readonly Function Cosh = new("cosh", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The number of samples.</summary>
    public static readonly Function CountOverTime = new("count_over_time", ExprType.InstantVector, ExprType.RangeVector);

    /// <summary>The day of the month, 1 to 31.</summary>
    public static readonly Function DayOfMonth = new("day_of_month", ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 0, Since = new(1, 1) };

    /// <summary>The day of the week, 0 (Sunday) to 6.</summary>
    public static readonly Function DayOfWeek = new("day_of_week", ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 0, Since = new(1, 1) };

    /// <summary>The day of the year, 1 to 366.</summary>
    public static readonly Function DayOfYear = new("day_of_year", ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 0, Since = new(2, 36) };

    /// <summary>The length of the month, 28 to 31.</summary>
    public static readonly Function DaysInMonth = new("days_in_month", ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 0, Since = new(1, 1) };

    /// <summary>Radians as degrees.</summary>
    public static readonly Function Deg = new("deg", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The difference between the ends of the range.</summary>
    public static readonly Function Delta = new("delta", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.Gauge };

    /// <summary>The slope per second, by regression.</summary>
    public static readonly Function Deriv = new("deriv", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.Gauge };

    /// <summary>A smoothed value, with a trend.</summary>
    public static readonly Function DoubleExponentialSmoothing = new("double_exponential_smoothing", ExprType.InstantVector, ExprType.RangeVector, ExprType.Scalar, ExprType.Scalar) { Since = new(3, 0), StableSince = null, Input = FunctionInput.Gauge };

    /// <summary>The end of the query, as a time.</summary>
    public static readonly Function End = new("end", ExprType.Scalar) { Since = new(3, 12), StableSince = null, Labels = FunctionLabels.None };

    /// <summary>e to the power of the value.</summary>
    public static readonly Function Exp = new("exp", ExprType.InstantVector, ExprType.InstantVector);

    /// <summary>The oldest sample.</summary>
    public static readonly Function FirstOverTime = new("first_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(3, 7), StableSince = new(3, 14), KeepsName = true };

    /// <summary>Rounded down.</summary>
    public static readonly Function Floor = new("floor", ExprType.InstantVector, ExprType.InstantVector);

    /// <summary>The mean of the observations.</summary>
    public static readonly Function HistogramAvg = new("histogram_avg", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 51), Input = FunctionInput.NativeHistogram };

    /// <summary>The number of observations.</summary>
    public static readonly Function HistogramCount = new("histogram_count", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 40), Input = FunctionInput.NativeHistogram };

    /// <summary>The share of observations between two bounds.</summary>
    public static readonly Function HistogramFraction = new("histogram_fraction", ExprType.InstantVector, ExprType.Scalar, ExprType.Scalar, ExprType.InstantVector) { Since = new(2, 40), Input = FunctionInput.Histogram, Labels = FunctionLabels.AllButBucket };

    /// <summary>A quantile of the observations.</summary>
    public static readonly Function HistogramQuantile = new("histogram_quantile", ExprType.InstantVector, ExprType.Scalar, ExprType.InstantVector) { Input = FunctionInput.Histogram, Labels = FunctionLabels.AllButBucket };

    /// <summary>Several quantiles of the observations, told apart by a label.</summary>
    public static readonly Function HistogramQuantiles = new("histogram_quantiles", ExprType.InstantVector, ExprType.InstantVector, ExprType.String, ExprType.Scalar, ExprType.Scalar) { MinArguments = 3, MaxArguments = 12, Since = new(3, 11), StableSince = null, Input = FunctionInput.Histogram, Labels = FunctionLabels.AllButBucketAndSecond };

    /// <summary>The standard deviation of the observations.</summary>
    public static readonly Function HistogramStddev = new("histogram_stddev", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 47), Input = FunctionInput.NativeHistogram };

    /// <summary>The variance of the observations.</summary>
    public static readonly Function HistogramStdvar = new("histogram_stdvar", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 47), Input = FunctionInput.NativeHistogram };

    /// <summary>The sum of the observations.</summary>
    public static readonly Function HistogramSum = new("histogram_sum", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 40), Input = FunctionInput.NativeHistogram };

    /// <summary>The hour of the day, 0 to 23, UTC.</summary>
    public static readonly Function Hour = new("hour", ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 0, Since = new(1, 1) };

    /// <summary>The difference between the last two samples.</summary>
    public static readonly Function Idelta = new("idelta", ExprType.InstantVector, ExprType.RangeVector) { Since = new(1, 1), Input = FunctionInput.Gauge };

    /// <summary>How much a counter grew.</summary>
    public static readonly Function Increase = new("increase", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.Counter };

    /// <summary>Adds the labels of info metrics.</summary>
    public static readonly Function Info = new("info", ExprType.InstantVector, ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 1, Since = new(2, 55), StableSince = null, Labels = FunctionLabels.AllAndInfo, KeepsName = true };

    /// <summary>The growth per second between the last two samples.</summary>
    public static readonly Function Irate = new("irate", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.Counter };

    /// <summary>Sets a label to several others joined.</summary>
    public static readonly Function LabelJoin = new("label_join", ExprType.InstantVector, ExprType.InstantVector, ExprType.String, ExprType.String, ExprType.String) { MinArguments = 3, MaxArguments = int.MaxValue, Since = new(1, 8), Labels = FunctionLabels.AllAndSecond, KeepsName = true };

    /// <summary>Sets a label by a regular expression over another.</summary>
    public static readonly Function LabelReplace = new("label_replace", ExprType.InstantVector, ExprType.InstantVector, ExprType.String, ExprType.String, ExprType.String, ExprType.String) { Labels = FunctionLabels.AllAndSecond, KeepsName = true };

    /// <summary>The newest sample.</summary>
    public static readonly Function LastOverTime = new("last_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(2, 26), KeepsName = true };

    /// <summary>The natural logarithm.</summary>
    public static readonly Function Ln = new("ln", ExprType.InstantVector, ExprType.InstantVector);

    /// <summary>The decimal logarithm.</summary>
    public static readonly Function Log10 = new("log10", ExprType.InstantVector, ExprType.InstantVector);

    /// <summary>The binary logarithm.</summary>
    public static readonly Function Log2 = new("log2", ExprType.InstantVector, ExprType.InstantVector);

    /// <summary>The median absolute deviation.</summary>
    public static readonly Function MadOverTime = new("mad_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(2, 49), StableSince = null, Input = FunctionInput.AnyFloat };

    /// <summary>The greater of two numbers.</summary>
    public static readonly Function MaxOf = new("max_of", ExprType.Scalar, ExprType.Scalar, ExprType.Scalar) { Since = new(3, 13), StableSince = null, Labels = FunctionLabels.None };

    /// <summary>The greatest sample.</summary>
    public static readonly Function MaxOverTime = new("max_over_time", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.AnyFloat };

    /// <summary>The lesser of two numbers.</summary>
    public static readonly Function MinOf = new("min_of", ExprType.Scalar, ExprType.Scalar, ExprType.Scalar) { Since = new(3, 13), StableSince = null, Labels = FunctionLabels.None };

    /// <summary>The least sample.</summary>
    public static readonly Function MinOverTime = new("min_over_time", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.AnyFloat };

    /// <summary>The minute of the hour, 0 to 59.</summary>
    public static readonly Function Minute = new("minute", ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 0, Since = new(1, 2) };

    /// <summary>The month, 1 to 12.</summary>
    public static readonly Function Month = new("month", ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 0, Since = new(1, 1) };

    /// <summary>The number pi.</summary>
    public static readonly Function Pi = new("pi", ExprType.Scalar) { Since = new(2, 31), Labels = FunctionLabels.None };

    /// <summary>The value in so many seconds, by regression.</summary>
    public static readonly Function PredictLinear = new("predict_linear", ExprType.InstantVector, ExprType.RangeVector, ExprType.Scalar) { Input = FunctionInput.Gauge };

    /// <summary>1 where the range holds a sample.</summary>
    public static readonly Function PresentOverTime = new("present_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(2, 29) };

    /// <summary>A quantile of the samples.</summary>
    public static readonly Function QuantileOverTime = new("quantile_over_time", ExprType.InstantVector, ExprType.Scalar, ExprType.RangeVector) { Since = new(1, 1), Input = FunctionInput.AnyFloat };

    /// <summary>Degrees as radians.</summary>
    public static readonly Function Rad = new("rad", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The range of the query, in seconds.</summary>
    public static readonly Function Range = new("range", ExprType.Scalar) { Since = new(3, 12), StableSince = null, Labels = FunctionLabels.None };

    /// <summary>The growth of a counter per second.</summary>
    public static readonly Function Rate = new("rate", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.Counter };

    /// <summary>How often a counter started again.</summary>
    public static readonly Function Resets = new("resets", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.Counter };

    /// <summary>Rounded to the nearest.</summary>
    public static readonly Function Round = new("round", ExprType.InstantVector, ExprType.InstantVector, ExprType.Scalar) { MinArguments = 1 };

    /// <summary>The value of the only series; NaN where there is not exactly one.</summary>
    public static readonly Function Scalar = new("scalar", ExprType.Scalar, ExprType.InstantVector) { Labels = FunctionLabels.None };

    /// <summary>The sign: 1, 0 or -1.</summary>
    public static readonly Function Sgn = new("sgn", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 26) };

    /// <summary>The sine.</summary>
    public static readonly Function Sin = new("sin", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The hyperbolic sine.</summary>
    public static readonly Function Sinh = new("sinh", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>In ascending order of values.</summary>
    public static readonly Function Sort = new("sort", ExprType.InstantVector, ExprType.InstantVector) { KeepsName = true };

    /// <summary>In ascending order of labels.</summary>
    public static readonly Function SortByLabel = new("sort_by_label", ExprType.InstantVector, ExprType.InstantVector, ExprType.String) { MaxArguments = int.MaxValue, Since = new(2, 49), StableSince = null, KeepsName = true };

    /// <summary>In descending order of labels.</summary>
    public static readonly Function SortByLabelDesc = new("sort_by_label_desc", ExprType.InstantVector, ExprType.InstantVector, ExprType.String) { MaxArguments = int.MaxValue, Since = new(2, 49), StableSince = null, KeepsName = true };

    /// <summary>In descending order of values.</summary>
    public static readonly Function SortDesc = new("sort_desc", ExprType.InstantVector, ExprType.InstantVector) { KeepsName = true };

    /// <summary>The square root.</summary>
    public static readonly Function Sqrt = new("sqrt", ExprType.InstantVector, ExprType.InstantVector);

    /// <summary>The start of the query, as a time.</summary>
    public static readonly Function Start = new("start", ExprType.Scalar) { Since = new(3, 12), StableSince = null, Labels = FunctionLabels.None };

    /// <summary>When the counter started.</summary>
    public static readonly Function StartTimestamp = new("start_timestamp", ExprType.InstantVector, ExprType.InstantVector) { Since = new(3, 14), StableSince = null };

    /// <summary>The standard deviation of the samples.</summary>
    public static readonly Function StddevOverTime = new("stddev_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(1, 1), Input = FunctionInput.AnyFloat };

    /// <summary>The variance of the samples.</summary>
    public static readonly Function StdvarOverTime = new("stdvar_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(1, 1), Input = FunctionInput.AnyFloat };

    /// <summary>The step of the query, in seconds.</summary>
    public static readonly Function Step = new("step", ExprType.Scalar) { Since = new(3, 12), StableSince = null, Labels = FunctionLabels.None };

    /// <summary>The total of the samples.</summary>
    public static readonly Function SumOverTime = new("sum_over_time", ExprType.InstantVector, ExprType.RangeVector) { Input = FunctionInput.AnyFloat };

    /// <summary>The tangent.</summary>
    public static readonly Function Tan = new("tan", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The hyperbolic tangent.</summary>
    public static readonly Function Tanh = new("tanh", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 31) };

    /// <summary>The time of evaluation, in seconds since 1970.</summary>
    public static readonly Function Time = new("time", ExprType.Scalar) { Labels = FunctionLabels.None };

    /// <summary>The time of each sample.</summary>
    public static readonly Function Timestamp = new("timestamp", ExprType.InstantVector, ExprType.InstantVector) { Since = new(2, 0) };

    /// <summary>The time of the oldest sample.</summary>
    public static readonly Function TsOfFirstOverTime = new("ts_of_first_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(3, 7), StableSince = null };

    /// <summary>The time of the newest sample.</summary>
    public static readonly Function TsOfLastOverTime = new("ts_of_last_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(3, 5), StableSince = null };

    /// <summary>The time of the greatest sample.</summary>
    public static readonly Function TsOfMaxOverTime = new("ts_of_max_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(3, 5), StableSince = null };

    /// <summary>The time of the least sample.</summary>
    public static readonly Function TsOfMinOverTime = new("ts_of_min_over_time", ExprType.InstantVector, ExprType.RangeVector) { Since = new(3, 5), StableSince = null };

    /// <summary>A number as a vector with one series without labels.</summary>
    public static readonly Function Vector = new("vector", ExprType.InstantVector, ExprType.Scalar) { Labels = FunctionLabels.None };

    /// <summary>The year.</summary>
    public static readonly Function Year = new("year", ExprType.InstantVector, ExprType.InstantVector) { MinArguments = 0, Since = new(1, 1) };

    /// <summary>A smoothed value, with a trend: the name of <c>double_exponential_smoothing</c> before 3.0.</summary>
    public static readonly Function HoltWinters = new("holt_winters", ExprType.InstantVector, ExprType.RangeVector, ExprType.Scalar, ExprType.Scalar) { RemovedIn = new(3, 0), Input = FunctionInput.Gauge };

    /// <summary>All of them, removed ones included.</summary>
    public static EquatableArray<Function> All { get; } =
    [
        Abs, Absent, AbsentOverTime, Acos, Acosh, Asin, Asinh, Atan,
        Atanh, AvgOverTime, Ceil, Changes, Clamp, ClampMax, ClampMin, Cos,
        Cosh, CountOverTime, DayOfMonth, DayOfWeek, DayOfYear, DaysInMonth, Deg, Delta,
        Deriv, DoubleExponentialSmoothing, End, Exp, FirstOverTime, Floor, HistogramAvg, HistogramCount,
        HistogramFraction, HistogramQuantile, HistogramQuantiles, HistogramStddev, HistogramStdvar, HistogramSum, Hour, Idelta,
        Increase, Info, Irate, LabelJoin, LabelReplace, LastOverTime, Ln, Log10,
        Log2, MadOverTime, MaxOf, MaxOverTime, MinOf, MinOverTime, Minute, Month,
        Pi, PredictLinear, PresentOverTime, QuantileOverTime, Rad, Range, Rate, Resets,
        Round, Scalar, Sgn, Sin, Sinh, Sort, SortByLabel, SortByLabelDesc,
        SortDesc, Sqrt, Start, StartTimestamp, StddevOverTime, StdvarOverTime, Step, SumOverTime,
        Tan, Tanh, Time, Timestamp, TsOfFirstOverTime, TsOfLastOverTime, TsOfMaxOverTime, TsOfMinOverTime,
        Vector, Year, HoltWinters,
    ];

    static readonly FrozenDictionary<string, Function>.AlternateLookup<ReadOnlySpan<char>> ByName =
        All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The function of a name; null where there is none.</summary>
    public static Function? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var function) ? function : null;
}
