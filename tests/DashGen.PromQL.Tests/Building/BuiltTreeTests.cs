namespace DashGen.PromQL.Tests;

/// <summary>Trees that no text gave: whatever is built prints as text that parses to the same tree.</summary>
public sealed class BuiltTreeTests
{
    static readonly ParserOptions Everything = new() { Features = ParserFeatures.All };

    static readonly string[] Names = ["up", "a:b", "http.requests", "sum", "by", "offset", "π", "x y", "${x}_total", "inf", "0"];

    static readonly string[] LabelNames = ["job", "le", "http.route", "by", "without", "1", "é", "$group", "a\"b", "bool"];

    static readonly string[] Values = ["", "api", "a\"b", "a\\b", "line\nnext", "\t", "é€", "\udcff", "$x", "{{ $x }}", "5..", "`", "\u200b", "😀", "../x"];

    static readonly double[] Numbers = [0, 1, -1, 0.1, -0.5, 1e21, 1e-9, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 1.7976931348623157e308, 5e-324, 123456789.125];

    static readonly BinaryOp[] Arithmetic = [BinaryOp.Add, BinaryOp.Subtract, BinaryOp.Multiply, BinaryOp.Divide, BinaryOp.Modulo, BinaryOp.Power, BinaryOp.Atan2];

    static readonly BinaryOp[] Comparisons = [BinaryOp.Equal, BinaryOp.NotEqual, BinaryOp.Greater, BinaryOp.Less, BinaryOp.GreaterOrEqual, BinaryOp.LessOrEqual];

    readonly Random _random = new(17);

    [Fact]
    public void Whatever_is_built_parses_to_the_same_tree()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var built = Chance(0.85) ? Vector(_random.Next(6)) : Scalar(4);
            var text = Printer.Print(built);
            var parsed = Parser.Parse(text, Everything);
            Assert.True(parsed.IsOk, parsed.Error?.Render(text));
            Assert.True(built.Equals(parsed.Expr), text);
            Assert.Equal(built.GetHashCode(), parsed.Expr.GetHashCode());
            Assert.Equal(built, Parser.Parse(PrettyPrinter.Print(built, 30), Everything).Expr);
        }
    }

    bool Chance(double probability) => _random.NextDouble() < probability;

    T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    Expr Vector(int depth) => depth <= 0 ? Selector() : _random.Next(10) switch
    {
        0 => Selector(),
        1 => new Aggregation(Aggregations.Sum, Vector(depth - 1)) { Grouping = Chance(0.5) ? Grouping.By(Labels()) : Grouping.Without(Labels()) },
        2 => new Aggregation(Aggregations.TopK, Vector(depth - 1), Scalar(1)) { Grouping = Grouping.By(Labels()) },
        3 => new Call(Functions.Abs, [Vector(depth - 1)]),
        4 => new Call(Functions.Rate, [Range(depth - 1)]),
        5 => Build.LabelReplace(Vector(depth - 1), "dst", Pick(Values), "src", "(.*)"),
        6 => new Unary(Pick([UnaryOp.Plus, UnaryOp.Minus]), Vector(depth - 1)),
        7 => new Paren(Vector(depth - 1)),
        8 => new Binary(Vector(depth - 1), Pick([BinaryOp.And, BinaryOp.Or, BinaryOp.Unless]), Vector(depth - 1), Chance(0.4) ? Matched(isSet: true) : null),
        _ => Operation(depth - 1),
    };

    Binary Operation(int depth)
    {
        var isComparison = Chance(0.4);
        var op = Pick(isComparison ? Comparisons : Arithmetic);
        var returnBool = isComparison && Chance(0.3);
        return _random.Next(3) switch
        {
            0 => new(Vector(depth), op, Scalar(2), returnBool: returnBool),
            1 => new(Scalar(2), op, Vector(depth), returnBool: returnBool),
            _ => new(Vector(depth), op, Vector(depth), Chance(0.5) ? Matched(isSet: false) : null, returnBool),
        };
    }

    Expr Scalar(int depth) => depth <= 0 || Chance(0.4) ? new NumberLiteral(Pick(Numbers)) : _random.Next(5) switch
    {
        0 => Build.Time(),
        1 => new Paren(Scalar(depth - 1)),
        2 => new Unary(UnaryOp.Minus, Scalar(depth - 1)),
        3 => new Binary(Scalar(depth - 1), Pick(Comparisons), Scalar(depth - 1), returnBool: true),
        _ => new Binary(Scalar(depth - 1), Pick(Arithmetic), Scalar(depth - 1)),
    };

    Expr Range(int depth) => Chance(0.6)
        ? new MatrixSelector(Selector(), Duration()) { Extension = Pick([RangeExtension.None, RangeExtension.Anchored, RangeExtension.Smoothed]) }
        : new Subquery(Vector(depth), Duration(), Chance(0.5) ? Duration() : null) { Offset = Chance(0.3) ? Offset() : null, At = Chance(0.3) ? Time() : null };

    VectorSelector Selector()
    {
        var matchers = Enumerable.Range(0, _random.Next(3)).Select(_ => new LabelMatcher(Pick(LabelNames), Pick([MatchOp.Equal, MatchOp.NotEqual]), Pick(Values))).ToArray();
        matchers = [.. matchers.Select(matcher => matcher with { IsNameQuoted = matcher.Name.Contains('$', StringComparison.Ordinal) && Chance(0.5) })];
        return Build.Select(Pick([.. Names.Where(name => name != "inf")]), matchers) with { Offset = Chance(0.2) ? Offset() : null, At = Chance(0.2) ? Time() : null };
    }

    RangeDuration Duration() => _random.Next(6) switch
    {
        0 => RangeDuration.RateInterval,
        1 => new DurationVariable("${n}s"),
        2 => new DurationBinary(Duration(), Pick([BinaryOp.Add, BinaryOp.Subtract, BinaryOp.Multiply, BinaryOp.Divide, BinaryOp.Modulo, BinaryOp.Power]), Chance(0.5) ? new DurationNumber(_random.Next(1, 9)) : Duration()),
        3 => new DurationCall(DurationFunction.MinOf, [Duration(), new DurationCall(DurationFunction.Step, [])]),
        _ => TimeSpan.FromMilliseconds(_random.Next(1, 1_000_000_000)),
    };

    RangeDuration Offset() => _random.Next(4) switch
    {
        0 => new DurationVariable("$o"),
        1 => new DurationUnary(UnaryOp.Minus, new DurationCall(DurationFunction.Range, [])),
        2 => new DurationParen(new DurationBinary(TimeSpan.FromMinutes(1), BinaryOp.Add, TimeSpan.FromSeconds(1))),
        _ => TimeSpan.FromMilliseconds(_random.Next(-1_000_000_000, 1_000_000_000)),
    };

    AtTime Time() => _random.Next(4) switch
    {
        0 => AtTime.Start,
        1 => AtTime.End,
        2 => new AtVariable("$t"),
        _ => new AtTimestamp(_random.NextInt64(-2_000_000_000_000, 2_000_000_000_000)),
    };

    string[] Labels() => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Pick(LabelNames))];

    Matching Matched(bool isSet)
    {
        var matching = Chance(0.5) ? Matching.On(Labels()) : Matching.Ignoring(Labels());
        if (isSet)
        {
            return matching;
        }

        Matching grouped = _random.Next(3) switch { 0 => matching.GroupLeft("extra"), 1 => matching.GroupRight(), _ => matching };
        return Chance(0.2) ? grouped.Fill(Pick([0.0, -1.5, 1e9]), Chance(0.5) ? null : 2) : grouped;
    }
}
