using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition, how urgent it is, and how long it must hold.</summary>
internal sealed record HeldExpr(Severity Severity, Expr Expr, TimeSpan Hold);
