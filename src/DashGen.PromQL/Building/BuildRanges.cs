namespace DashGen.PromQL;

// Functions over a range: each over the samples of a selector, and over a subquery.
public static partial class Build
{
    /// <summary>The growth of a counter per second.</summary>
    public static Call Rate(VectorSelector series, RangeDuration range) => OverSamples(Functions.Rate, series, range);

    /// <summary>The growth of a counter per second, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call Rate(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.Rate, inner, range, step);

    /// <summary>How much a counter grew.</summary>
    public static Call Increase(VectorSelector series, RangeDuration range) => OverSamples(Functions.Increase, series, range);

    /// <summary>How much a counter grew, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call Increase(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.Increase, inner, range, step);

    /// <summary>The growth per second between the last two samples of a counter.</summary>
    public static Call Irate(VectorSelector series, RangeDuration range) => OverSamples(Functions.Irate, series, range);

    /// <summary>The growth per second between the last two samples of a counter, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call Irate(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.Irate, inner, range, step);

    /// <summary>The difference between the ends of the range of a gauge.</summary>
    public static Call Delta(VectorSelector series, RangeDuration range) => OverSamples(Functions.Delta, series, range);

    /// <summary>The difference between the ends of the range of a gauge, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call Delta(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.Delta, inner, range, step);

    /// <summary>The difference between the last two samples of a gauge.</summary>
    public static Call Idelta(VectorSelector series, RangeDuration range) => OverSamples(Functions.Idelta, series, range);

    /// <summary>The difference between the last two samples of a gauge, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call Idelta(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.Idelta, inner, range, step);

    /// <summary>The slope per second of a gauge.</summary>
    public static Call Deriv(VectorSelector series, RangeDuration range) => OverSamples(Functions.Deriv, series, range);

    /// <summary>The slope per second of a gauge, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call Deriv(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.Deriv, inner, range, step);

    /// <summary>How often the value changed.</summary>
    public static Call Changes(VectorSelector series, RangeDuration range) => OverSamples(Functions.Changes, series, range);

    /// <summary>How often the value changed, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call Changes(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.Changes, inner, range, step);

    /// <summary>How often a counter started again.</summary>
    public static Call Resets(VectorSelector series, RangeDuration range) => OverSamples(Functions.Resets, series, range);

    /// <summary>How often a counter started again, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call Resets(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.Resets, inner, range, step);

    /// <summary>The mean of the samples.</summary>
    public static Call AvgOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.AvgOverTime, series, range);

    /// <summary>The mean of the samples, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call AvgOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.AvgOverTime, inner, range, step);

    /// <summary>The greatest sample.</summary>
    public static Call MaxOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.MaxOverTime, series, range);

    /// <summary>The greatest sample, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call MaxOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.MaxOverTime, inner, range, step);

    /// <summary>The least sample.</summary>
    public static Call MinOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.MinOverTime, series, range);

    /// <summary>The least sample, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call MinOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.MinOverTime, inner, range, step);

    /// <summary>The total of the samples.</summary>
    public static Call SumOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.SumOverTime, series, range);

    /// <summary>The total of the samples, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call SumOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.SumOverTime, inner, range, step);

    /// <summary>The number of samples.</summary>
    public static Call CountOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.CountOverTime, series, range);

    /// <summary>The number of samples, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call CountOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.CountOverTime, inner, range, step);

    /// <summary>The newest sample.</summary>
    public static Call LastOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.LastOverTime, series, range);

    /// <summary>The newest sample, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call LastOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.LastOverTime, inner, range, step);

    /// <summary>1 where there is a sample.</summary>
    public static Call PresentOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.PresentOverTime, series, range);

    /// <summary>1 where there is a sample, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call PresentOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.PresentOverTime, inner, range, step);

    /// <summary>The standard deviation of the samples.</summary>
    public static Call StddevOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.StddevOverTime, series, range);

    /// <summary>The standard deviation of the samples, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call StddevOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.StddevOverTime, inner, range, step);

    /// <summary>The variance of the samples.</summary>
    public static Call StdvarOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.StdvarOverTime, series, range);

    /// <summary>The variance of the samples, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call StdvarOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.StdvarOverTime, inner, range, step);

    /// <summary>1 where no series has a sample, nothing otherwise.</summary>
    public static Call AbsentOverTime(VectorSelector series, RangeDuration range) => OverSamples(Functions.AbsentOverTime, series, range);

    /// <summary>1 where no series has a sample, nothing otherwise, of an expression evaluated again and again.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call AbsentOverTime(Expr inner, RangeDuration range, RangeDuration? step) => OverSteps(Functions.AbsentOverTime, inner, range, step);

    /// <summary>A quantile of the samples.</summary>
    /// <param name="quantile">0 to 1.</param>
    /// <param name="series">The series.</param>
    /// <param name="range">How far back.</param>
    public static Call QuantileOverTime(double quantile, VectorSelector series, RangeDuration range) =>
        new(Functions.QuantileOverTime, [Number(quantile), new MatrixSelector(series, range)]);

    /// <summary>A quantile of an expression evaluated again and again.</summary>
    /// <param name="quantile">0 to 1.</param>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public static Call QuantileOverTime(double quantile, Expr inner, RangeDuration range, RangeDuration? step) =>
        new(Functions.QuantileOverTime, [Number(quantile), new Subquery(inner, range, step)]);

    /// <summary>The value a gauge will have, by the trend of its samples.</summary>
    /// <param name="series">The gauge.</param>
    /// <param name="range">How far back the trend is taken.</param>
    /// <param name="ahead">How far ahead it is drawn.</param>
    public static Call PredictLinear(VectorSelector series, RangeDuration range, TimeSpan ahead) =>
        new(Functions.PredictLinear, [new MatrixSelector(series, range), Number(ahead.TotalSeconds)]);

    static Call OverSamples(Function function, VectorSelector series, RangeDuration range) => new(function, [new MatrixSelector(series, range)]);

    static Call OverSteps(Function function, Expr inner, RangeDuration range, RangeDuration? step) => new(function, [new Subquery(inner, range, step)]);
}
