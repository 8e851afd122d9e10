using System.Text;
using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>A condition on one label of an alert; a label that an alert does not have counts as empty.</summary>
/// <param name="Name">The label's name.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Value">The value, or a regular expression in Go's syntax for the whole value.</param>
public sealed record AlertMatcher(string Name, MatchOperator Operator, string Value)
{
    /// <summary>The label has the value.</summary>
    public static AlertMatcher Is(string name, string value) => new(name, MatchOperator.Equal, value);

    /// <summary>The label has another value, or none.</summary>
    public static AlertMatcher IsNot(string name, string value) => new(name, MatchOperator.NotEqual, value);

    /// <summary>The label's whole value matches a regular expression.</summary>
    public static AlertMatcher Matches(string name, string regex) => new(name, MatchOperator.Matches, regex);

    /// <summary>The label's whole value does not match a regular expression.</summary>
    public static AlertMatcher DoesNotMatch(string name, string regex) => new(name, MatchOperator.DoesNotMatch, regex);

    /// <summary>The matcher as the configuration has it, its value always in quotes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(GoText.IsIdentifier(Name) ? Name : GoText.Quote(Name));
        text.Append(Operator switch { MatchOperator.Equal => "=", MatchOperator.NotEqual => "!=", MatchOperator.Matches => "=~", _ => "!~" });

        // The older parser knows three escapes and no others, so a control character stands there as it is.
        text.Append('"');
        foreach (var character in Value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    internal static void Describe(Fields to, string field, EquatableArray<AlertMatcher> matchers)
    {
        foreach (var matcher in to.Checks ? matchers : [])
        {
            to.LabelName(field, matcher.Name);
            if (matcher.Operator is MatchOperator.Matches or MatchOperator.DoesNotMatch && !AnchoredRegex.TryParse(matcher.Value, out _, out var wrong))
            {
                to.Demand(field, false, $"the regular expression {GoText.Quote(matcher.Value)} {wrong}");
            }
        }

        to.Texts(field, [.. matchers.Select(matcher => matcher.ToString())]);
    }
}
