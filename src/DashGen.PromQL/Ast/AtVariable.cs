namespace DashGen.PromQL;

/// <summary>A time that Grafana fills in.</summary>
/// <param name="Text">The variable as written: <c>${__to:date:seconds}</c>.</param>
public sealed record AtVariable(string Text) : AtTime;
