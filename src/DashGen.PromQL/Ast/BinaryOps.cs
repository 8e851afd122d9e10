using System.Diagnostics;

namespace DashGen.PromQL;

/// <summary>What is known of each operator: its spelling, its precedence and its family.</summary>
public static class BinaryOps
{
    /// <summary>The precedence of a sign before an operand: that of multiplication.</summary>
    internal const int SignPrecedence = 5;

    /// <summary>The precedence of <c>^</c>.</summary>
    internal const int PowerPrecedence = 6;

    /// <summary>As it is written: <c>+</c>, <c>and</c>.</summary>
    public static string Symbol(this BinaryOp op) => op switch
    {
        BinaryOp.Add => "+",
        BinaryOp.Subtract => "-",
        BinaryOp.Multiply => "*",
        BinaryOp.Divide => "/",
        BinaryOp.Modulo => "%",
        BinaryOp.Power => "^",
        BinaryOp.Atan2 => "atan2",
        BinaryOp.Equal => "==",
        BinaryOp.NotEqual => "!=",
        BinaryOp.Greater => ">",
        BinaryOp.Less => "<",
        BinaryOp.GreaterOrEqual => ">=",
        BinaryOp.LessOrEqual => "<=",
        BinaryOp.TrimUpper => "</",
        BinaryOp.TrimLower => ">/",
        BinaryOp.And => "and",
        BinaryOp.Or => "or",
        BinaryOp.Unless => "unless",
        _ => throw new UnreachableException(),
    };

    /// <summary>How tightly it binds.</summary>
    /// <returns>1 (<c>or</c>) to 6 (<c>^</c>).</returns>
    public static int Precedence(this BinaryOp op) => op switch
    {
        BinaryOp.Or => 1,
        BinaryOp.And or BinaryOp.Unless => 2,
        BinaryOp.Add or BinaryOp.Subtract => 4,
        BinaryOp.Multiply or BinaryOp.Divide or BinaryOp.Modulo or BinaryOp.Atan2 => 5,
        BinaryOp.Power => PowerPrecedence,
        _ => 3,
    };

    /// <summary>Whether it is one of <c>==</c> <c>!=</c> <c>&gt;</c> <c>&lt;</c> <c>&gt;=</c> <c>&lt;=</c>, which filter or take <c>bool</c>.</summary>
    public static bool IsComparison(this BinaryOp op) => op is >= BinaryOp.Equal and <= BinaryOp.LessOrEqual;

    /// <summary>Whether it is <c>and</c>, <c>or</c> or <c>unless</c>.</summary>
    public static bool IsSet(this BinaryOp op) => op is BinaryOp.And or BinaryOp.Or or BinaryOp.Unless;

    /// <summary>Whether it computes a new value from two.</summary>
    public static bool IsArithmetic(this BinaryOp op) => op <= BinaryOp.Atan2;

    /// <summary>The comparison that says the same with its sides swapped; any other operator as it is.</summary>
    public static BinaryOp Mirrored(this BinaryOp op) => op switch
    {
        BinaryOp.Greater => BinaryOp.Less,
        BinaryOp.Less => BinaryOp.Greater,
        BinaryOp.GreaterOrEqual => BinaryOp.LessOrEqual,
        BinaryOp.LessOrEqual => BinaryOp.GreaterOrEqual,
        _ => op,
    };
}
