using System.Runtime.InteropServices;

namespace DashGen.PromQL;

// What stands between an operator and its right operand, and lists of labels.
internal sealed partial class Parsing
{
    // bool, then on or ignoring, then group_left or group_right, then fill.
    bool OperatorModifiers(BinaryOp op, out bool returnBool, out Matching? matching)
    {
        matching = null;
        returnBool = Kind == Token.Bool;
        if (returnBool)
        {
            Advance();
        }

        if (Kind is not (Token.On or Token.Ignoring or Token.Fill or Token.FillLeft or Token.FillRight))
        {
            return true;
        }

        var start = _lexer.Start;
        var found = new LabelMatching();
        if (Kind is Token.On or Token.Ignoring)
        {
            var isOn = Kind == Token.On;
            Advance();
            if (!ReadLabels(out var labels))
            {
                return false;
            }

            found = found with { IsOn = isOn, Labels = labels };
            if (Kind is Token.GroupLeft or Token.GroupRight)
            {
                var group = Kind == Token.GroupLeft ? VectorGroup.Left : VectorGroup.Right;
                Advance();
                EquatableArray<LabelName> include = default;
                if (Kind == Token.LeftParen && !ReadLabels(out include))
                {
                    return false;
                }

                found = found with { Group = group, Include = include };
            }
        }

        while (Kind is Token.Fill or Token.FillLeft or Token.FillRight)
        {
            if (!ReadFill(ref found))
            {
                return false;
            }
        }

        matching = found with { Span = new(start, _lastEnd) };
        return true;
    }

    // Beside a scalar nothing is matched: Prometheus takes a matching without labels there, and drops it.
    static bool SaysNothing(Matching matching, Expr left, Expr right) =>
        matching is { Labels.IsEmpty: true, FillLeft: null, FillRight: null }
        && (left.Type() == ExprType.Scalar || right.Type() == ExprType.Scalar);

    bool ReadFill(ref LabelMatching matching)
    {
        var kind = Kind;
        var span = TokenSpan;
        if (!Needs(3, 10, span, $"the modifier {_lexer.Text}")
            || !Enabled(ParserFeatures.FillModifiers, span, $"the modifier {_lexer.Text}"))
        {
            return false;
        }

        Advance();
        if (!Expect(Token.LeftParen, "fill modifier", "\"(\""))
        {
            return false;
        }

        var isNegative = Kind == Token.Subtract;
        if (Kind is Token.Add or Token.Subtract)
        {
            Advance();
        }

        if (Kind is not (Token.Number or Token.Duration))
        {
            return Unexpected("fill modifier", "number");
        }

        if (!ReadNumber(out var value, out _) || !Expect(Token.RightParen, "fill modifier", "\")\""))
        {
            return false;
        }

        value = isNegative ? -value : value;
        if ((kind != Token.FillRight && matching.FillLeft is not null) || (kind != Token.FillLeft && matching.FillRight is not null))
        {
            return Fail(span, "a side can be filled only once");
        }

        matching = matching with
        {
            FillLeft = kind == Token.FillRight ? matching.FillLeft : value,
            FillRight = kind == Token.FillLeft ? matching.FillRight : value,
        };
        return true;
    }

    bool ReadGrouping(out Grouping? grouping)
    {
        var start = _lexer.Start;
        var isWithout = Kind == Token.Without;
        Advance();
        grouping = null;
        if (!ReadLabels(out var labels))
        {
            return false;
        }

        grouping = new Grouping(isWithout, labels) { Span = new(start, _lastEnd) };
        return true;
    }

    // "(" label, … ")", a trailing comma allowed.
    bool ReadLabels(out EquatableArray<LabelName> labels)
    {
        labels = default;
        if (!Expect(Token.LeftParen, "grouping opts", "\"(\""))
        {
            return false;
        }

        var mark = _labels.Count;
        while (Kind != Token.RightParen)
        {
            if (Label() is not { } label)
            {
                return false;
            }

            _labels.Add(label);
            if (Kind == Token.RightParen)
            {
                break;
            }

            if (Kind != Token.Comma)
            {
                return Unexpected("grouping opts", "\",\" or \")\"");
            }

            Advance();
        }

        Advance();
        if (_labels.Count > mark)
        {
            var taken = CollectionsMarshal.AsSpan(_labels)[mark..].ToArray();
            CollectionsMarshal.SetCount(_labels, mark);
            labels = new(ImmutableCollectionsMarshal.AsImmutableArray(taken));
        }

        return true;
    }

    // Every word may be a label here, but "without", "inf" and "nan".
    LabelName? Label()
    {
        var span = TokenSpan;
        LabelName label;
        switch (Kind)
        {
            case Token.String:
                if (!Needs(3, 0, span, "a label name in quotes"))
                {
                    return null;
                }

                var name = GoQuote.Unquote(_lexer.Text);
                if (!IsName(name, span))
                {
                    return null;
                }

                label = new LabelName(name) { IsQuoted = GrafanaVariable.IsIn(name), Span = span };
                break;
            case Token.MetricIdentifier when _options.Version.Major < 3:
                Unexpected("grouping opts", "label");
                return null;
            case Token.Identifier or Token.MetricIdentifier or Token.Variable or Token.Aggregator or Token.And or Token.Or or Token.Unless
                or Token.Atan2 or Token.Offset or Token.By or Token.On or Token.Ignoring or Token.GroupLeft or Token.GroupRight
                or Token.Bool or Token.Start or Token.Finish or Token.Step or Token.Range or Token.Anchored or Token.Smoothed
                or Token.Fill or Token.FillLeft or Token.FillRight:
                label = new LabelName(_lexer.Text.ToString()) { Span = span };
                break;
            default:
                Unexpected("grouping opts", "label");
                return null;
        }

        Advance();
        return label;
    }

    // A quoted name is any text but an empty one, and it must be text.
    bool IsName(string name, Span span)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == System.Text.Rune.ReplacementChar)
            {
                return Fail(span, "a label name is UTF-8 text");
            }
        }

        return name.Length > 0 || Fail(span, "a label name is not empty");
    }
}
