using DashGen;

namespace Definitions.Scanium;

/// <summary>What differs between the installations of Scanium; all else is the same definition.</summary>
/// <param name="Environment">The value of <c>deployment_environment</c>.</param>
/// <param name="DataSource">The uid of the data source in its Grafana.</param>
/// <param name="Mimir">Where Alloy sends samples and the rules run.</param>
/// <param name="TooSlow">What the p95 of answers must not be above.</param>
/// <param name="TooManyErrors">What the share of failed requests must not be above.</param>
/// <param name="Urgent">Who hears of critical alerts.</param>
/// <param name="Other">Who hears of the rest.</param>
public sealed record Installation(
    string Environment, string DataSource, Uri Mimir, Threshold<TimeSpan> TooSlow, Threshold<Ratio> TooManyErrors, Receiver Urgent, Receiver Other)
{
    public static readonly Installation Dev = new(
        "dev",
        DataSource: "MIMIR",
        Mimir: new("http://mimir:9009"),
        TooSlow: 2.Seconds.For(10.Minutes),
        TooManyErrors: 10.Percent.For(10.Minutes),
        Urgent: Teams.ScaniumChat,
        Other: Teams.ScaniumChat);

    public static readonly Installation Production = new(
        "prod",
        DataSource: "MIMIR-PROD",
        Mimir: new("http://mimir-prod:9009"),
        TooSlow: 1.Seconds.For(5.Minutes),
        TooManyErrors: 2.Percent.For(5.Minutes),
        Urgent: Teams.ScaniumPager,
        Other: Teams.ScaniumChat);
}
