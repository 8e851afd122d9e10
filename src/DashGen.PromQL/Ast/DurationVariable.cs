namespace DashGen.PromQL;

/// <summary>A length of time that Grafana fills in.</summary>
/// <param name="Text">The variable as written, with what stands around it: <c>$__interval</c>, <c>${window}s</c>.</param>
public sealed record DurationVariable(string Text) : RangeDuration;
