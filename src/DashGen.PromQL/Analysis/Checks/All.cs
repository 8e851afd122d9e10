namespace DashGen.PromQL;

/// <summary>Everything that is looked for in an expression.</summary>
public static class ExpressionChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static EquatableArray<ExpressionCheck> All { get; } =
    [
        UnknownMetric.Check,
        UnknownLabel.Check,
        UnknownValue.Check,
        CounterWithoutRate.Check,
        RateOverGauge.Check,
        DeltaOverCounter.Check,
        RateAfterAggregation.Check,
        QuantileWithoutBuckets.Check,
        QuantileOverNoBuckets.Check,
        QuantileOverRawBuckets.Check,
        QuantileOutOfRange.Check,
        AbsentGroupLabel.Check,
        AbsentMatchLabel.Check,
        SidesNeverMatch.Check,
        ManyToOne.Check,
        ConstantComparison.Check,
        AlertWithoutCondition.Check,
        AverageOfRatios.Check,
        NotANumber.Check,
        DivisionByItself.Check,
        FlappingRate.Check,
        PickedSeries.Check,
        RangeTooShort.Check,
        NeedlessRegex.Check,
        WrongRegex.Check,
        LabelReplaceMistake.Check,
        TooManySeries.Check,
        HistogramFormMismatch.Check,
        UnitMismatch.Check,
        OrVector.Check,
        LifetimeAverage.Check,
        UnknownBucket.Check,
        ThresholdBeyondBuckets.Check,
        VariableInRule.Check,
        MultiValueVariable.Check,
        EmptyInsteadOfZero.Check,
        FirstEventMissed.Check,
        QuantilePerSeries.Check,
        UnscopedProcess.Check,
        RefusedExpression.Check,
        UnknownJob.Check,
        ExtensionElsewhere.Check,
    ];
}
