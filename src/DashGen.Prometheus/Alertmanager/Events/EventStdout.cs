namespace DashGen.Prometheus;

/// <summary>Records events on Alertmanager's standard output. Since 0.34.</summary>
public sealed record EventStdout : EventOutput
{
    private protected override void Describe(Fields to) => to.Text("type", "stdout", since: Since.AlertmanagerIs(0, 34));
}
