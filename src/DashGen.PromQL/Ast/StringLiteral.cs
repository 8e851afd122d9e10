namespace DashGen.PromQL;

/// <summary>A string, its escapes resolved.</summary>
/// <param name="Value">
/// The text. A byte that is no UTF-8 (<c>"\xff"</c>) is held as the lone surrogate U+DC00 plus the byte, and is printed as that byte.
/// </param>
public sealed record StringLiteral(string Value) : Expr;
