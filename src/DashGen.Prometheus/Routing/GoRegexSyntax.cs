using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace DashGen.Prometheus;

/// <summary>
/// Rewrites a regular expression from Go's syntax to .NET's where the same letters mean something else, and refuses what Go does not
/// know.
/// </summary>
static class GoRegexSyntax
{
    // One character beyond the first 65,536 is two in .NET.
    const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";
    const string AnyCharacter = $@"(?:{Pair}|[^\ud800-\udfff])";

    static readonly Dictionary<string, string> PosixClasses = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z", ["alpha"] = "A-Za-z", ["ascii"] = @"\x00-\x7F", ["blank"] = @"\t ", ["cntrl"] = @"\x00-\x1F\x7F",
        ["digit"] = "0-9", ["graph"] = "!-~", ["lower"] = "a-z", ["print"] = " -~", ["punct"] = "!-/:-@\\[-`{-~", ["space"] = @"\t\n\v\f\r ",
        ["upper"] = "A-Z", ["word"] = "0-9A-Za-z_", ["xdigit"] = "0-9A-Fa-f",
    };

    public static bool TryTranslate(string source, out string translated, [NotNullWhen(false)] out string? wrong)
    {
        var reading = new Reading(source);
        wrong = reading.Run();
        translated = reading.Text;
        return wrong is null;
    }

    sealed class Reading(string source)
    {
        readonly StringBuilder _text = new();
        int _at;

        // (?s): a point matches a newline too. Kept for each open group, because a flag ends with its group.
        readonly Stack<bool> _outer = new();
        bool _pointIsAll;

        // Whether the class being read has the characters that are pairs: only a class such as \W within it brings them.
        bool _classHasPairs;

        public string Text => _text.ToString();

        public string? Run()
        {
            while (_at < source.Length)
            {
                var wrong = source[_at] switch
                {
                    '\\' => Escape(inClass: false),
                    '[' => Class(),
                    '(' => Open(),
                    ')' => Close(),
                    '.' => Take(1, _pointIsAll ? AnyCharacter : $@"(?:{Pair}|[^\n\ud800-\udfff])"),
                    '*' or '+' or '?' => Repeat(1),
                    '{' => Braces(),
                    '$' => Take(1, @"\z"),
                    '^' => Take(1, @"\A"),
                    '#' or ' ' => Take(1, @"\" + source[_at]),
                    _ => Literal(),
                };
                if (wrong is not null)
                {
                    return wrong;
                }
            }

            return _outer.Count > 0 ? "has a group that is not closed" : null;
        }

        string? Take(int length, string replacement)
        {
            _at += length;
            _text.Append(replacement);
            return null;
        }

        string? Literal()
        {
            if (char.IsHighSurrogate(source[_at]) && _at + 1 < source.Length)
            {
                return Take(2, $"(?:{source.AsSpan(_at, 2)})");
            }

            return Take(1, source[_at].ToString());
        }

        string? Open()
        {
            _outer.Push(_pointIsAll);
            if (!source.AsSpan(_at).StartsWith("(?"))
            {
                return Take(1, "(?:");
            }

            var end = source.AsSpan(_at).IndexOfAny(":)>");
            if (end < 0)
            {
                return "has a group that is not closed";
            }

            var head = source.AsSpan(_at + 2, end - 2);
            if (source[_at + end] == '>')
            {
                var name = head.StartsWith("P<") ? head[2..] : head.StartsWith("<") ? head[1..] : default;
                return GoText.IsIdentifier(name) ? Take(end + 1, "(?:") : "has a group of a kind that Go does not know";
            }

            return Flags(head.ToString(), closes: source[_at + end] == ')', end + 1);
        }

        string? Flags(string flags, bool closes, int length)
        {
            var on = true;
            var (add, remove) = ("", "");
            foreach (var flag in flags)
            {
                switch (flag)
                {
                    case '-' when on:
                        on = false;
                        break;
                    case 's':
                        _pointIsAll = on;
                        break;
                    case 'i' when on:
                        add += "i";
                        break;
                    case 'i':
                        remove += "i";
                        break;
                    case 'U':
                        // Which of several matches is longest does not matter when the whole value must match.
                        break;
                    case 'm':
                        return "uses the flag m, which is not modelled";
                    default:
                        return "has a group of a kind that Go does not know";
                }
            }

            var dotnet = add + (remove.Length > 0 ? "-" + remove : "");
            if (!closes)
            {
                return Take(length, $"(?{dotnet}:");
            }

            // Flags alone hold until the group around them ends: that group's own record stays, this one's goes.
            _outer.Pop();
            return Take(length, dotnet.Length > 0 ? $"(?{dotnet})" : "");
        }

        string? Close()
        {
            if (_outer.Count == 0)
            {
                return "closes a group that is not open";
            }

            _pointIsAll = _outer.Pop();
            return Take(1, ")");
        }

        string? Repeat(int length)
        {
            var operand = _at > 0 && !(source[_at - 1] is '(' or '|' && !IsEscaped(_at - 1));
            if (!operand)
            {
                return "repeats nothing";
            }

            Take(length, source.Substring(_at, length));
            if (_at < source.Length && source[_at] == '?')
            {
                Take(1, "?");
            }

            return _at < source.Length && (source[_at] is '*' or '+' or '?' || (source[_at] == '{' && BracesLength() > 0)) ? "repeats a repetition" : null;
        }

        bool IsEscaped(int position)
        {
            var slashes = 0;
            while (position - 1 - slashes >= 0 && source[position - 1 - slashes] == '\\')
            {
                slashes++;
            }

            return slashes % 2 == 1;
        }

        string? Braces()
        {
            var length = BracesLength();
            if (length == 0)
            {
                return Take(1, @"\{");
            }

            var bounds = source.Substring(_at + 1, length - 2).Split(',');
            var low = int.Parse(bounds[0], CultureInfo.InvariantCulture);
            var high = bounds.Length == 1 ? low : bounds[1].Length == 0 ? low : int.Parse(bounds[1], CultureInfo.InvariantCulture);
            return low > 1000 || high > 1000 || high < low ? "repeats more than 1,000 times or in the wrong order" : Repeat(length);
        }

        // {2}, {2,} and {2,3} repeat; any other brace stands for itself.
        int BracesLength()
        {
            var end = source.IndexOf('}', _at);
            if (end < 0)
            {
                return 0;
            }

            var bounds = source.Substring(_at + 1, end - _at - 1).Split(',');
            var numbers = bounds.Length is 1 or 2 && IsNumber(bounds[0]) && (bounds.Length == 1 || bounds[1].Length == 0 || IsNumber(bounds[1]));
            return numbers ? end - _at + 1 : 0;
        }

        static bool IsNumber(string text) => text.Length is >= 1 and <= 6 && text.All(char.IsAsciiDigit);

        string? Escape(bool inClass)
        {
            if (_at + 1 >= source.Length)
            {
                return "ends with a backslash";
            }

            var escaped = source[_at + 1];
            switch (escaped)
            {
                case 'd' or 'w' or 's':
                    var set = escaped switch { 'd' => "0-9", 'w' => "0-9A-Za-z_", _ => @"\t\n\f\r " };
                    return Take(2, inClass ? set : $"[{set}]");
                case 'D' or 'W' or 'S' when !inClass:
                    var but = escaped switch { 'D' => "0-9", 'W' => "0-9A-Za-z_", _ => @"\t\n\f\r " };
                    return Take(2, $@"(?:{Pair}|[^{but}\ud800-\udfff])");
                case 'D' or 'W' or 'S':
                    _classHasPairs = true;
                    return Take(2, escaped switch
                    {
                        'D' => @"\x00-/:-\ud7ff\ue000-\uffff",
                        'W' => @"\x00-/:-@\[-\^`{-\ud7ff\ue000-\uffff",
                        _ => @"\x00-\x08\x0b\x0e-\x1f!-\ud7ff\ue000-\uffff",
                    });
                case 'Q':
                    var end = source.IndexOf(@"\E", _at + 2, StringComparison.Ordinal);
                    var quoted = end < 0 ? source[(_at + 2)..] : source[(_at + 2)..end];
                    return Take((end < 0 ? source.Length : end + 2) - _at, System.Text.RegularExpressions.Regex.Escape(quoted));
                case 'x':
                    return Hexadecimal();
                case 'p' or 'P':
                    return Property();
                case 'b' or 'B' when !inClass:
                    return "looks for word boundaries, which are not modelled";
                case 'A' or 'z' when !inClass:
                    return Take(2, $@"\{escaped}");
                case 'C' when !inClass:
                    return Take(2, AnyCharacter);
                case 'a' or 'f' or 'n' or 'r' or 't' or 'v':
                    return Take(2, $@"\{escaped}");
                case >= '0' and <= '7':
                    return Octal();
                default:
                    return escaped < 128 && !char.IsAsciiLetterOrDigit(escaped) ? Take(2, $@"\{escaped}") : $"has the escape \\{escaped}, which Go does not know";
            }
        }

        string? Octal()
        {
            if (source[_at + 1] != '0' && !(_at + 2 < source.Length && source[_at + 2] is >= '0' and <= '7'))
            {
                return "refers back to a group, which Go does not know";
            }

            var length = 1;
            while (length < 3 && _at + 1 + length < source.Length && source[_at + 1 + length] is >= '0' and <= '7')
            {
                length++;
            }

            return Take(length + 1, $@"\u{Convert.ToInt32(source.Substring(_at + 1, length), 8):x4}");
        }

        string? Hexadecimal()
        {
            var braced = _at + 2 < source.Length && source[_at + 2] == '{';
            var end = braced ? source.IndexOf('}', _at) : Math.Min(_at + 4, source.Length);
            var digits = end < 0 ? "" : source[(_at + (braced ? 3 : 2))..end];
            if ((!braced && digits.Length != 2) || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rune) || rune > 0xffff)
            {
                return "has a hexadecimal character that is not modelled";
            }

            return Take(end + (braced ? 1 : 0) - _at, $@"\u{rune:x4}");
        }

        string? Property()
        {
            if (_at + 2 >= source.Length)
            {
                return "ends within a character class";
            }

            if (source[_at + 2] != '{')
            {
                return Take(3, $@"\{source[_at + 1]}{{{source[_at + 2]}}}");
            }

            var end = source.IndexOf('}', _at);
            var name = end < 0 ? "" : source[(_at + 3)..end];
            return name.Length is 1 or 2 ? Take(end + 1 - _at, $@"\{source[_at + 1]}{{{name}}}") : $"has the class {name}, which is not modelled";
        }

        string? Class()
        {
            // What a class leaves out is a whole character in Go, never half of a pair.
            var negated = _at + 1 < source.Length && source[_at + 1] == '^';
            var start = _text.Length;
            _classHasPairs = false;
            Take(negated ? 2 : 1, negated ? @"[^\ud800-\udfff" : "[");

            for (var first = true; ; first = false)
            {
                if (_at >= source.Length)
                {
                    return "has a character class that is not closed";
                }

                if (source[_at] == ']' && !first)
                {
                    Take(1, "]");
                    if (negated != _classHasPairs)
                    {
                        _text.Insert(start, $"(?:{Pair}|").Append(')');
                    }

                    return null;
                }

                if (InClass() is { } wrong)
                {
                    return wrong;
                }
            }
        }

        string? InClass()
        {
            if (source.AsSpan(_at).StartsWith("[:"))
            {
                var end = source.IndexOf(":]", _at, StringComparison.Ordinal);
                if (end > 0)
                {
                    return PosixClasses.TryGetValue(source[(_at + 2)..end], out var members)
                        ? Take(end + 2 - _at, members)
                        : "has a character class that Go does not know";
                }
            }

            return source[_at] switch
            {
                '\\' => Escape(inClass: true),
                '[' or ']' => Take(1, @"\" + source[_at]),
                >= '\ud800' and <= '\udfff' => "has a character class with characters that are not modelled",
                _ => Take(1, source[_at].ToString()),
            };
        }
    }
}
