namespace DashGen;

/// <summary>One row of a multi-window burn-rate alert.</summary>
/// <param name="Severity">Page or ticket.</param>
/// <param name="Long">The long window: how much is at stake.</param>
/// <param name="Short">The short window: it is still going on.</param>
/// <param name="Budget">The share of the period's budget that is used up in the long window.</param>
/// <remarks>
/// Windows and shares are those of the table in Google's SRE workbook, "Alerting on SLOs"; the factor is
/// <c>budget share * period / long window</c>.
/// </remarks>
public sealed record BurnRate(Severity Severity, TimeSpan Long, TimeSpan Short, Ratio Budget)
{
    /// <summary>The usual rows, fastest first.</summary>
    public static EquatableArray<BurnRate> Rows { get; } =
    [
        new(Severity.Critical, 1.Hours, 5.Minutes, 2.Percent),
        new(Severity.Critical, 6.Hours, 30.Minutes, 5.Percent),
        new(Severity.Warning, 1.Days, 2.Hours, 10.Percent),
        new(Severity.Warning, 3.Days, 6.Hours, 10.Percent),
    ];

    /// <summary>How many times faster than allowed the budget burns: 14.4 for the first row over 30 days.</summary>
    public decimal Factor(TimeSpan period) => Budget.Value * period.Ticks / Long.Ticks;

    /// <summary>The share of bad events that is this fast.</summary>
    public double Threshold(Objective objective) => (double)(Factor(objective.Period) * objective.Target.Complement.Value);
}
