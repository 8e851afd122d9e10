namespace DashGen.PromQL;

/// <summary>A Grafana variable in the place of a whole expression. Its type is not known.</summary>
/// <param name="Text">The variable as written, digits around it included: <c>$n</c>, <c>${threshold:raw}</c>, <c>0.$q</c>.</param>
public sealed record Variable(string Text) : Expr;
