using System.Text;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Values that meet a condition on a label whose values nobody has declared.</summary>
internal static class RegexExample
{
    /// <summary>Values to try, the most likely first; whether one meets the condition is for the caller to see.</summary>
    public static IEnumerable<string> Of(LabelMatcher matcher)
    {
        if (matcher.Op is MatchOp.Equal or MatchOp.NotEqual)
        {
            return [matcher.Value];
        }

        return matcher.Value.Split('|').SelectMany(alternative => new[] { Simple(alternative), alternative }).Where(value => value.Length > 0);
    }

    /// <summary><c>5..</c> becomes <c>500</c>, <c>/api/.*</c> becomes <c>/api/x</c>, <c>[45]xx</c> becomes <c>4xx</c>.</summary>
    static string Simple(string regex)
    {
        var text = new StringBuilder();
        for (var i = 0; i < regex.Length; i++)
        {
            switch (regex[i])
            {
                case '(' or ')' or '^' or '$' or '?' or '*' or '+':
                    break;
                case '.' when i + 1 < regex.Length && regex[i + 1] is '*' or '+':
                    text.Append('x');
                    break;
                case '.':
                    text.Append('0');
                    break;
                case '\\' when i + 1 < regex.Length:
                    i++;
                    text.Append(regex[i] == 'd' ? '0' : regex[i]);
                    break;
                case '[' when regex.IndexOf(']', i) is > 0 and var end:
                    text.Append(regex[i + 1]);
                    i = end;
                    break;
                default:
                    text.Append(regex[i]);
                    break;
            }
        }

        return text.ToString();
    }
}
