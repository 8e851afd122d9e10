using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>Fires an alert for every result of an expression.</summary>
/// <param name="Alert">The name of the alert.</param>
/// <param name="Expr">What is evaluated.</param>
public sealed record AlertingRule(string Alert, Expr Expr) : Rule(Expr)
{
    /// <summary>How long a result must stay before the alert fires.</summary>
    /// <value>Default 0.</value>
    public TimeSpan For { get; init; }

    /// <summary>How long the alert goes on firing after the result has gone. Since 2.42.</summary>
    /// <value>Default 0.</value>
    public TimeSpan KeepFiringFor { get; init; }

    /// <summary>Texts for people: summary, description, links.</summary>
    public NameMap<GoTemplate> Annotations { get; init; }

    private protected override void Describe(Fields to)
    {
        to.Demand("alert", Alert.Length > 0, "an alert needs a name");
        DescribeLabels(to);
        foreach (var annotation in Annotations)
        {
            to.LabelName("annotations", annotation.Name);
        }

        to.Text("alert", Alert);
        to.Expr("expr", Expr);
        to.Duration("for", For, otherwise: TimeSpan.Zero);
        to.Duration("keep_firing_for", KeepFiringFor, otherwise: TimeSpan.Zero, Since.PrometheusIs(2, 42));
        to.LiteralMap("labels", Labels);
        to.AnnotationMap("annotations", Annotations);
    }
}
