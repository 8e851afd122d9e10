namespace DashGen.PromQL;

/// <summary>A Grafana variable that stands for whole conditions: <c>{$filter}</c>.</summary>
/// <param name="Text">The variable as written.</param>
public sealed record MatcherVariable(string Text) : MatcherItem;
