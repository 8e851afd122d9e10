namespace DashGen.PromQL;

/// <summary>Two durations or numbers with one of <c>+ - * / % ^</c> between them.</summary>
public sealed record DurationBinary : RangeDuration
{
    /// <summary>Joins two parts; parentheses are added where a part binds less tightly than the operator.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The operator is not one of <c>+ - * / % ^</c>.</exception>
    public DurationBinary(RangeDuration left, BinaryOp op, RangeDuration right)
    {
        if (op > BinaryOp.Power)
        {
            throw new ArgumentOutOfRangeException(nameof(op), op, "a duration takes only + - * / % ^");
        }

        Left = Binds(left, op, onLeft: true) ? left : new DurationParen(left);
        Op = op;
        Right = Binds(right, op, onLeft: false) ? right : new DurationParen(right);
    }

    /// <summary>The left part.</summary>
    public RangeDuration Left { get; }

    /// <summary>The operator.</summary>
    public BinaryOp Op { get; }

    /// <summary>The right part.</summary>
    public RangeDuration Right { get; }

    /// <inheritdoc/>
    public override TimeSpan? Known => DurationArithmetic.FromSeconds(DurationArithmetic.Seconds(this));

    static bool Binds(RangeDuration part, BinaryOp op, bool onLeft)
    {
        var (inner, own) = (DurationArithmetic.Precedence(part), op.Precedence());
        if (!onLeft && part is not DurationBinary)
        {
            return true;
        }

        return inner > own || (inner == own && onLeft != (op == BinaryOp.Power));
    }
}
