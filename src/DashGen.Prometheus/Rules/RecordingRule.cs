using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>Keeps the result of an expression as a series of its own.</summary>
/// <param name="Record">The name of the series, such as <c>job:http_requests:rate5m</c>.</param>
/// <param name="Expr">What is evaluated.</param>
public sealed record RecordingRule(string Record, Expr Expr) : Rule(Expr)
{
    private protected override void Describe(Fields to)
    {
        to.MetricName("record", Record);
        DescribeLabels(to);
        to.Text("record", Record);
        to.Expr("expr", Expr);
        to.TextMap("labels", Labels);
    }
}
