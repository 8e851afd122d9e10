using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition taken apart: what is compared, and with what.</summary>
/// <param name="Quantity">Whose values the alert tells: what is compared, or the condition itself where it is no comparison.</param>
/// <param name="Lines">What shows how far things are from the condition, whether it is met or not.</param>
internal sealed record Compared(Expr Quantity, EquatableArray<ComparedLine> Lines)
{
    /// <summary>How it is compared: <c>above</c>; empty where the condition is no comparison.</summary>
    public string Word { get; private init; } = "";

    /// <summary>The number; null where it is no comparison with one.</summary>
    public double? Limit { get; private init; }

    /// <summary>What the number was said to be of in the definition; null where that was not said.</summary>
    public MetricUnit? Unit { get; private init; }

    /// <summary>The series that it is compared with as they are, or as the sum or the largest of them; null where there is more to it.</summary>
    public VectorSelector? Other { get; private init; }

    /// <summary>Whether greater values are worse.</summary>
    public bool IsAbove { get; private init; }

    /// <summary>Whether smaller values are worse.</summary>
    public bool IsBelow { get; private init; }

    /// <summary>Whether the values are what is expected some time ahead, and not what is there now.</summary>
    public bool IsPrediction => Quantity.Descendants().OfType<Call>().Any(call => call.Function == Functions.PredictLinear);

    /// <summary>Whether it holds where series are missing.</summary>
    public bool IsAbsence { get; private init; }

    /// <summary>Whether something else must hold as well.</summary>
    public bool IsPart { get; private init; }

    public static Compared Of(Expr condition) => condition switch
    {
        Paren paren => Of(paren.Inner),
        Call { Function: var function, Arguments: [var asked] } when function == Functions.Absent => new(condition, [new(Build.Count(asked))]) { IsAbsence = true },
        Call { Function: var function, Arguments: [MatrixSelector asked] } when function == Functions.AbsentOverTime => new(condition, [new(Build.Count(asked.Vector))]) { IsAbsence = true },
        Binary { Op: BinaryOp.And or BinaryOp.Unless } both => Part(Of(both.Left), both),
        Binary { Op: BinaryOp.Or } either => new(either, [.. Numbered(Of(either.Left).Lines.Concat(Of(either.Right).Lines))]),
        Binary { ReturnBool: false } binary when WordOf(binary.Op) is { } word => new(binary.Left.Bare, [.. LinesOf(binary)])
        {
            Word = word,
            Limit = (binary.Right as NumberLiteral)?.Value,
            Unit = (binary.Right as NumberLiteral)?.Unit,
            Other = AsItIs(binary.Right),
            IsAbove = binary.Op is BinaryOp.Greater or BinaryOp.GreaterOrEqual,
            IsBelow = binary.Op is BinaryOp.Less or BinaryOp.LessOrEqual,
        },
        _ => new(condition, [new(condition)]),
    };

    /// <summary>What is compared on the left, and beside it what must hold as well.</summary>
    static Compared Part(Compared left, Binary both) => left with
    {
        IsPart = true,
        Lines = [.. left.Lines, .. Of(both.Right).Lines.Select(line => line with { Name = both.Op == BinaryOp.And ? "and" : "unless", IsBeside = true })],
    };

    /// <summary>The condition as it stands behind a value: <c>above 2 hours</c>; empty where that cannot be said.</summary>
    /// <param name="unit">What the values are.</param>
    /// <param name="other">What they are compared with, where that is one metric; null where it is no number and no metric as it is.</param>
    public string Relation(MetricUnit unit, Metric? other) =>
        Limit is { } limit ? $"{Word} {Words.Amount(limit, unit)}{(Horizon(Quantity) is { } time ? $" in {Words.Duration(time)}" : "")}"
        : Word.Length > 0 && other is not null ? $"{Word} {Words.HelpWithin(other.Help)}"
        : IsAbove || IsBelow ? $"{Word} its limit"
        : Word.Length > 0 ? $"{Word} what it is compared with"
        : "";

    /// <summary>What is compared, and what it is compared with where that changes too.</summary>
    static IEnumerable<ComparedLine> LinesOf(Binary binary)
    {
        yield return new(binary.Left.Bare);
        if (binary.Right.Descendants().OfType<VectorSelector>().Any())
        {
            yield return new(binary.Right.Bare) { Name = binary.Op is BinaryOp.Equal or BinaryOp.NotEqual ? "compared with" : "limit" };
        }
    }

    static IEnumerable<ComparedLine> Numbered(IEnumerable<ComparedLine> lines) => lines.Select((line, i) => line with { Name = $"{i + 1}" });

    /// <summary>The time in which something has grown by so much, or after which it will be so much; null where it is so now.</summary>
    static TimeSpan? Horizon(Expr expr) => expr switch
    {
        Paren paren => Horizon(paren.Inner),
        Aggregation { Parameter: null } aggregation => Horizon(aggregation.Inner),
        Call { Arguments: [MatrixSelector { Range.Known: { } range }] } call when call.Function == Functions.Increase || call.Function == Functions.Delta => range,
        Call { Arguments: [_, NumberLiteral { Value: > 0 and < 1e9 } ahead] } call when call.Function == Functions.PredictLinear => TimeSpan.FromSeconds(ahead.Value),
        _ => null,
    };

    static VectorSelector? AsItIs(Expr expr) => expr switch
    {
        VectorSelector selector => selector,
        Paren paren => AsItIs(paren.Inner),
        Aggregation { Parameter: null } aggregation when aggregation.Op != Aggregations.Count && aggregation.Op != Aggregations.Group => AsItIs(aggregation.Inner),
        _ => null,
    };

    static string? WordOf(BinaryOp op) => op switch
    {
        BinaryOp.Greater => "above",
        BinaryOp.GreaterOrEqual => "at least",
        BinaryOp.Less => "below",
        BinaryOp.LessOrEqual => "at most",
        BinaryOp.Equal => "equal to",
        BinaryOp.NotEqual => "other than",
        _ => null,
    };
}
