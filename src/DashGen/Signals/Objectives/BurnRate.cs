namespace DashGen;

/// <summary>One row of a multi-window burn-rate alert.</summary>
/// <param name="Severity">Page or ticket.</param>
/// <param name="Long">The long window: how much is at stake.</param>
/// <param name="Short">The short window: it is still going on.</param>
/// <param name="Budget">The share of the period's budget that is used up in the long window.</param>
/// <remarks>The factor is <c>budget share * period / long window</c>.</remarks>
public sealed record BurnRate(Severity Severity, TimeSpan Long, TimeSpan Short, Ratio Budget)
{
    /// <summary>The long window: how much is at stake.</summary>
    public TimeSpan Long { get; init => field = Stated.Above0(value, "a long window"); } = Stated.Above0(Long, "a long window");

    /// <summary>The short window: it is still going on.</summary>
    public TimeSpan Short { get; init => field = Stated.Above0(value, "a short window"); } = Stated.Above0(Short, "a short window");

    /// <summary>The rows of the table in Google's SRE workbook, "Alerting on SLOs", which are those of sloth too; fastest first.</summary>
    public static EquatableArray<BurnRate> Rows { get; } =
    [
        new(Severity.Critical, 1.Hours, 5.Minutes, 2.Percent),
        new(Severity.Critical, 6.Hours, 30.Minutes, 5.Percent),
        new(Severity.Warning, 1.Days, 2.Hours, 10.Percent),
        new(Severity.Warning, 3.Days, 6.Hours, 10.Percent),
    ];

    /// <summary>The period that the windows of the table are made for: four weeks.</summary>
    static TimeSpan Usual { get; } = 28.Days;

    /// <summary>The period for which the table states factors.</summary>
    static TimeSpan Month { get; } = 30.Days;

    /// <summary>Windows that people speak of, in minutes, and that hold four scrapes of a target that is scraped twice a minute.</summary>
    static readonly EquatableArray<double> Spoken = [2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1080, 1440, 2160, 2880, 4320];

    /// <summary>
    /// The usual rows for a period. In one below four weeks the same windows would hold so much of it that the alerts fire while the budget
    /// burns slower than it may, so there the windows shrink with the period and the factors stay those of a month: 14.4, 6, 3 and 1. No
    /// factor is below 1; that of the last row would be 0.93 over four weeks.
    /// </summary>
    public static EquatableArray<BurnRate> For(TimeSpan period) =>
        period <= TimeSpan.Zero ? Rows
        : period < Usual ? [.. Rows.Select(row => Shrunk(row, period))]
        : [.. Rows.Select(row => row.Factor(period) < 1 ? row with { Budget = new Ratio((decimal)row.Long.Ticks / period.Ticks) } : row)];

    /// <summary>The rows that pyrra makes: factors 14, 7, 2 and 1 in any period, windows that grow with it.</summary>
    public static EquatableArray<BurnRate> Pyrra(TimeSpan period) =>
    [
        Fixed(Severity.Critical, 14, 1.Hours, 5.Minutes, Stated.Above0(period, "a period")),
        Fixed(Severity.Critical, 7, 6.Hours, 30.Minutes, period),
        Fixed(Severity.Warning, 2, 1.Days, 2.Hours, period),
        Fixed(Severity.Warning, 1, 4.Days, 6.Hours, period),
    ];

    /// <summary>How many times faster than allowed the budget burns: 14.4 for the first row over 30 days.</summary>
    public decimal Factor(TimeSpan period) => Math.Round(Budget.Value * period.Ticks / Long.Ticks, 12);

    /// <summary>How long the whole budget of a period lasts at this rate: 50 hours for the first row over 30 days.</summary>
    public TimeSpan EmptyIn(TimeSpan period) => Factor(period) is > 0 and var factor ? TimeSpan.FromTicks((long)(period.Ticks / factor)) : TimeSpan.Zero;

    /// <summary>The share of bad events that is this fast.</summary>
    public double Threshold(Objective objective) => (double)(Factor(objective.Period) * objective.Target.Complement.Value);

    static BurnRate Fixed(Severity severity, decimal factor, TimeSpan @long, TimeSpan @short, TimeSpan period) =>
        new(severity, Scaled(@long, period), Scaled(@short, period), new Ratio(factor * Scaled(@long, period).Ticks / period.Ticks));

    static BurnRate Shrunk(BurnRate row, TimeSpan period)
    {
        var @long = InWords(row.Long * (period / Usual));
        return row with { Long = @long, Short = InWords(row.Short * (period / Usual)), Budget = new Ratio(row.Factor(Month) * @long.Ticks / period.Ticks) };
    }

    /// <summary>The window nearest to another that people speak of.</summary>
    static TimeSpan InWords(TimeSpan window) => TimeSpan.FromMinutes(Spoken.MinBy(minutes => Math.Abs(Math.Log(minutes / window.TotalMinutes))));

    /// <summary>A window of 28 days in another period, in whole minutes.</summary>
    static TimeSpan Scaled(TimeSpan window, TimeSpan period) =>
        TimeSpan.FromMinutes(Math.Max(1, Math.Round(window.TotalMinutes * (period / Usual), MidpointRounding.AwayFromZero)));
}
