using System.Runtime.InteropServices;

namespace DashGen.PromQL;

// Braces, brackets and modifiers.
internal sealed partial class Parsing
{
    VectorSelector? Selector(string? name, int start)
    {
        Advance();
        var mark = _matchers.Count;
        while (Kind != Token.RightBrace)
        {
            if (Matcher() is not { } item)
            {
                return null;
            }

            _matchers.Add(item);
            if (Kind == Token.RightBrace)
            {
                break;
            }

            if (Kind != Token.Comma)
            {
                UnexpectedInBraces();
                return null;
            }

            Advance();
        }

        Advance();
        var taken = CollectionsMarshal.AsSpan(_matchers)[mark..].ToArray();
        CollectionsMarshal.SetCount(_matchers, mark);
        return VectorSelector.Parsed(name, new(ImmutableCollectionsMarshal.AsImmutableArray(taken)), new(start, _lastEnd));
    }

    MatcherItem? Matcher()
    {
        var start = _lexer.Start;
        string name;
        var isQuoted = false;
        switch (Kind)
        {
            case Token.Identifier:
                name = _lexer.Text.ToString();
                Advance();
                break;
            case Token.Variable:
                name = _lexer.Text.ToString();
                Advance();
                if (Kind is Token.Comma or Token.RightBrace)
                {
                    return new MatcherVariable(name) { Span = new(start, _lastEnd) };
                }

                break;
            case Token.String:
                if (!Needs(3, 0, TokenSpan, "a name in quotes"))
                {
                    return null;
                }

                name = GoQuote.Unquote(_lexer.Text);
                Advance();
                if (Kind is Token.Comma or Token.RightBrace)
                {
                    return new LabelMatcher(LabelMatcher.MetricName, MatchOp.Equal, name) { Span = new(start, _lastEnd) };
                }

                if (!IsName(name, new(start, _lastEnd)))
                {
                    return null;
                }

                isQuoted = GrafanaVariable.IsIn(name);
                break;
            default:
                Unexpected("label matching", "identifier or \"}\"");
                return null;
        }

        MatchOp op;
        switch (Kind)
        {
            case Token.Assign:
                op = MatchOp.Equal;
                break;
            case Token.NotEqual:
                op = MatchOp.NotEqual;
                break;
            case Token.Matches:
                op = MatchOp.Matches;
                break;
            case Token.NotMatches:
                op = MatchOp.NotMatches;
                break;
            default:
                Unexpected("label matching", "label matching operator", "; a condition is label=\"value\"");
                return null;
        }

        Advance();
        if (Kind == Token.Variable || (Kind == Token.Identifier && _options.AllowVariables && GrafanaVariable.IsIn(_lexer.Text)))
        {
            var variable = _lexer.Text.ToString();
            Advance();
            return new LabelMatcher(name, op, variable) { IsNameQuoted = isQuoted, IsValueBare = true, Span = new(start, _lastEnd) };
        }

        if (Kind != Token.String)
        {
            UnexpectedValue();
            return null;
        }

        var value = GoQuote.Unquote(_lexer.Text);
        Advance();
        var span = new Span(start, _lastEnd);
        if (op is MatchOp.Matches or MatchOp.NotMatches && RegexError(value) is { } wrong)
        {
            Fail(span, $"error parsing regexp: {wrong}");
            return null;
        }

        return new LabelMatcher(name, op, value) { IsNameQuoted = isQuoted, Span = span };
    }

    string? RegexError(string pattern)
    {
        if (!pattern.AsSpan().ContainsAny(SpecialCharacters))
        {
            return null;
        }

        return Re2.Check(_options.AllowVariables ? MatcherValue.WithoutVariables(pattern) : pattern, _options.Version, out _);
    }

    static readonly System.Buffers.SearchValues<char> SpecialCharacters = System.Buffers.SearchValues.Create(
        @"\+*?()|[]{}^$" + string.Concat(Enumerable.Range(0xd800, 0x800).Select(c => (char)c)));
}
