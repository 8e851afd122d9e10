using System.Globalization;
using System.Text;

namespace DashGen.PromQL.Tests;

/// <summary>
/// Makes expressions at random from the grammar of 2.42. Most are well-formed; some break one rule, of types, of arguments, of literals,
/// of modifiers or of characters, so that refusals are tested for every reason there is.
/// </summary>
sealed class RandomExpressions(int seed)
{
    static readonly string[] Metrics =
    [
        "up", "http_requests_total", "a:b:c", "sum", "by", "offset", "start", "end", "group", "without", "and", "or", "unless", "step",
        "range", "limitk", "Foo_1", "_x", "count_values", "topk", "anchored", "fill", "smoothed", "Infinity", "min",
    ];

    static readonly string[] BadMetrics = ["bool", "on", "ignoring", "group_left", "atan2", "inf", "nan", "foo-bar", "1abc", "é", "a.b", "$x"];

    static readonly string[] Labels =
    [
        "job", "instance", "le", "__name__", "by", "on", "bool", "group_left", "sum", "offset", "and", "start", "end", "step", "a1", "ignoring",
    ];

    static readonly string[] Patterns =
    [
        ".*", ".+", "a|b", "(a|b)c?", "[a-z]+", "[^a]", "a{2,3}", "\\\\d+", "\\\\.", "^a$", "(?i)abc", "(?P<n>a)", "", "a{,2}", "x*?", "[[:alpha:]]",
        "\\\\pL", "\\\\x41", "(?:a)", "[]a]", "a{1000}", "\\\\Qa.b\\\\E", "[a-]", "$", "\\\\bfoo", "a**", "(", ")", "[", "a{1001}", "(?=x)",
        "\\\\1", "*a", "[b-a]", "(?P<n", "\\\\", "a)(b", "[[:foo:]]", "(?z)", "\\\\p{Nope}", "(a{50}){50}", "a|*", "(?P<n>a)(?P<n>b)", "\\\\8",
        "a{2}{3}", "x{3,2}", "\\\\C", "[\\\\d-a]", "(?i", "(|a)*", "a{01}", "{2}", "\\\\12", "\\\\x{110000}", "\\\\xg", "(?<n>a)", "(?-)", "(?i-s:a)",
    ];

    static readonly string[] Durations = ["5m", "1h30m", "30s", "1d", "2w", "1y", "500ms", "1h5m3s2ms"];

    static readonly string[] BadDurations = ["0s", "5", "1m1h", "5x", "5m5m", "1.5h", "-5m", "", "m", "5mm", "1ms1s", "300y", "5 m", "1h:"];

    static readonly string[] Numbers = ["1", "0.5", ".5", "5.", "1e3", "0x1F", "Inf", "NaN", "0755", "1E-2", "inf", "08", "0", "1e+5", "9999999999999999999", "0xffffffffffffffff", "1e308"];

    static readonly string[] BadNumbers = ["1e", "0x", "1_000", "1.2.3", "0b1", "1e999", "5..", "1a", "0x1.8", "..5", "5m", "1e+"];

    static readonly string[] Escapes = [@"\n", @"\\", @"\x41", @"\u00e9", @"\101", @"\t", "é", @"\a", @"\U0001F600", @"\xff", "$1", "{{ $x }}"];

    static readonly string[] BadEscapes = [@"\q", @"\x4", @"\u12", @"\400", "\n", @"\ud800", @"\U00110000", @"\8", @"\'x" + "\\", "\ufffd"];

    readonly Random _random = new(seed);
    double _badness;

    /// <summary>The next expression.</summary>
    public string Next()
    {
        _badness = _random.NextDouble() < 0.5 ? 0 : 0.02 + (_random.NextDouble() * 0.12);
        var text = Vector(_random.Next(5));
        if (_badness > 0 && _random.NextDouble() < 0.25)
        {
            text = Mutate(text);
        }

        return text;
    }

    bool Chance(double probability) => _random.NextDouble() < probability;

    bool Wrong() => _badness > 0 && Chance(_badness);

    T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    string Mutate(string text)
    {
        var at = _random.Next(text.Length + 1);
        return _random.Next(5) switch
        {
            0 => text[..at],
            1 => text.Insert(at, Pick(["(", ")", "{", "}", "[", "]", ",", "\"", "'", "`", "@", "!", "=", "==", "=~", "^", "#", "$", "&", ":", " by (a)", " bool ", "~"])),
            2 when at < text.Length => text.Remove(at, 1),
            3 => text + Pick([" by (job)", " foo", "{a=\"b\"}", "[5m]", " offset 5m", " @ 5", " 5", " bool 1", " on (a) b", "=1", " group_left x", "()"]),
            _ => text.Replace(" ", Pick(["", "\n", "\t", " # c\n", "\u00a0"]), StringComparison.Ordinal),
        };
    }

    string Vector(int depth)
    {
        if (Wrong())
        {
            return Pick<Func<int, string>>([Scalar, Range, _ => Text(), _ => "()", _ => ""])(depth);
        }

        if (depth <= 0)
        {
            return Selector() + Modifiers();
        }

        return _random.Next(12) switch
        {
            0 or 1 => Selector() + Modifiers(),
            2 or 3 => Aggregation(depth - 1),
            4 or 5 or 6 => Call(depth - 1),
            7 or 8 or 9 => VectorBinary(depth - 1),
            10 => $"({Vector(depth - 1)})",
            _ => Pick(["-", "+"]) + Vector(depth - 1),
        };
    }

    string Scalar(int depth)
    {
        if (Wrong())
        {
            return Pick<Func<int, string>>([Vector, Range, _ => Text(), _ => Pick(BadNumbers)])(depth - 1);
        }

        return depth <= 0
            ? Pick(Numbers)
            : _random.Next(7) switch
            {
                0 => "time()",
                1 => "pi()",
                2 => $"scalar({Vector(depth - 1)})",
                3 => $"{Scalar(depth - 1)} {Pick(["+", "-", "*", "/", "%", "^", "atan2"])}{(Wrong() ? " bool" : "")} {Scalar(depth - 1)}",
                4 => $"{Scalar(depth - 1)} {Pick(["==", "!=", ">", "<", ">=", "<="])} {(Wrong() ? "" : "bool ")}{Scalar(depth - 1)}",
                5 => "-" + Scalar(depth - 1),
                _ => Pick(Numbers),
            };
    }

    string Range(int depth)
    {
        if (Wrong())
        {
            return Pick<Func<int, string>>([Vector, Scalar, d => $"({Vector(d)})[5m]", _ => $"up offset 5m[{Duration()}]", _ => $"up @ 5 [{Duration()}]"])(depth - 1);
        }

        return depth > 0 && Chance(0.35)
            ? $"{Suffixable(depth - 1)}[{Duration()}:{(Chance(0.5) ? Duration() : "")}]{Modifiers()}"
            : $"{Selector()}[{Duration()}]{Modifiers()}";
    }

    string Suffixable(int depth) => _random.Next(3) switch { 0 => $"({Vector(depth)})", 1 => Call(depth), _ => Selector() };

    string Duration() => Wrong() ? Pick(BadDurations) : Pick(Durations);

    string Modifiers()
    {
        var text = Chance(0.15) ? $" offset {(Chance(0.3) ? "-" : "")}{Duration()}" : "";
        text += Chance(0.1) ? $" @ {Time()}" : "";
        text += Wrong() ? Pick([" offset 5m offset 5m", " @ 5 @ 6", " offset 0s", " anchored", " smoothed", " offset", " @", " offset 300", " OFFSET 5m"]) : "";
        return text;
    }

    string Time() => Wrong()
        ? Pick(["start", "end(", "inf", "nan", "foo", "start(1)", "1e30", "5m", "-"])
        : Pick(["1609746000", "start()", "end()", "-5.5", "+3", "0", "START()", "1e9"]);

    string Selector()
    {
        if (Wrong())
        {
            return Pick(["{}", "{job=\"\"}", "{job=~\".*\"}", "up{__name__=\"x\"}", Pick(BadMetrics), "{\"up\"}", "up{job}", "up{job=}", "up{,}", "{job!=\"a\"}",
                "up{job=\"a\" instance=\"b\"}", "up{job=a}", "up{1=\"a\"}", "up{job==\"a\"}", "up{job>\"a\"}", "{job=\"a\" or job=\"b\"}", "up{\"a\"=\"b\"}", "{__name__=\"\"}", "up{a!b}",
                "{__name__=\"a\",__name__=~\"b\"}", "up{a=\"b\"", "up{a=\"b\"}}", "up{{a=\"b\"}", "{job!~\".+\"}"]);
        }

        var name = Chance(0.9) ? Pick(Metrics) : "";
        if (name.Length > 0 && Chance(0.4))
        {
            return name;
        }

        var matchers = new List<string>();
        if (name.Length == 0)
        {
            matchers.Add("job=\"api\"");
        }

        for (var i = _random.Next(3); i > 0; i--)
        {
            matchers.Add(Matcher());
        }

        return $"{name}{{{string.Join(",", matchers)}{(matchers.Count > 0 && Chance(0.1) ? "," : "")}}}";
    }

    string Matcher()
    {
        var label = Labels[_random.Next(Labels.Length)];
        label = label == "__name__" ? "job" : label;
        if (!Chance(0.4))
        {
            return $"{label}{Pick(["=", "!="])}{Text()}";
        }

        var good = Array.IndexOf(Patterns, "a**");
        var pattern = Wrong() || (_badness > 0 && Chance(0.1)) ? Pick(Patterns) : Patterns[_random.Next(good)];
        return $"{label}{Pick(["=~", "!~"])}\"{pattern}\"";
    }

    string Text()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(3); i > 0; i--)
        {
            text.Append(Chance(0.6) ? Pick(["a", "b c", "GET", "/path", "5.."]) : Pick(Escapes));
        }

        if (Wrong())
        {
            return Pick(["\"abc", "'abc\"", "`abc", $"\"{Pick(BadEscapes)}\"", $"'{Pick(BadEscapes)}'"]);
        }

        var inner = text.ToString();
        return _random.Next(4) switch
        {
            0 => $"'{inner}'",
            1 => $"`{inner}`",
            _ => $"\"{inner}\"",
        };
    }

    string LabelList()
    {
        var labels = new List<string>();
        for (var i = _random.Next(4); i > 0; i--)
        {
            labels.Add(Wrong() ? Pick(["\"a\"", "without", "inf", "a:b", "5", "a b", "nan", "", "a.b", "$x"]) : Pick(Labels));
        }

        return Wrong() ? Pick(["(", "job", "()(", "(,)", "(a,,b)"]) : $"({string.Join(", ", labels)}{(labels.Count > 0 && Chance(0.1) ? "," : "")})";
    }

    string Aggregation(int depth)
    {
        var op = Pick(["sum", "avg", "min", "max", "count", "group", "stddev", "stdvar", "topk", "bottomk", "count_values", "quantile", "SUM"]);
        op = Wrong() ? Pick(["limitk", "limit_ratio", "median"]) : op;
        var parameter = op switch
        {
            "topk" or "bottomk" or "quantile" or "limitk" or "limit_ratio" => Scalar(1) + ", ",
            "count_values" => Text() + ", ",
            _ => "",
        };
        parameter = Wrong() ? Pick(["", "1, ", "\"a\", ", "up, ", "1, 2, "]) : parameter;
        var inner = $"({parameter}{Vector(depth)})";
        if (Chance(0.3))
        {
            return op + inner;
        }

        var grouping = $"{Pick(["by", "without", "BY"])} {LabelList()}";
        return Chance(0.5) ? $"{op} {grouping} {inner}" : $"{op}{inner} {grouping}" + (Wrong() ? " by (a)" : "");
    }

    string Call(int depth)
    {
        if (Wrong())
        {
            return Pick(["rats(up[5m])", "RATE(up[5m])", "rate()", "rate(up[5m],)", "rate(up[5m], 1)", "histogram_quantiles(up, \"q\", 0.5)", "first_over_time(up[5m])",
                "a:b(up)", "time(1)", "label_replace(up, \"a\")", "label_join(up, \"a\")", "round(up, 1, 2)", "info(up)", "absent(5)", "vector(up)", "scalar(1)",
                "double_exponential_smoothing(up[5m], 0.5, 0.5)", "holt_winters(up[5m], 0.5, 0.5)", "hour(up, up)", "sort_by_label(up, \"a\")", "ceil(\"a\")", "rate(,)", "predict_linear(up[5m])"]);
        }

        return _random.Next(12) switch
        {
            0 or 1 => $"{Pick(["rate", "increase", "irate", "delta", "deriv", "changes", "resets", "idelta"])}({Range(depth)})",
            2 => $"{Pick(["avg", "max", "min", "sum", "count", "stddev", "last", "present", "absent"])}_over_time({Range(depth)})",
            3 => $"histogram_quantile({Scalar(1)}, {Vector(depth)})",
            4 => $"{Pick(["abs", "ceil", "floor", "sqrt", "ln", "sgn", "sort", "sort_desc", "timestamp", "absent", "exp", "deg", "acosh", "histogram_count"])}({Vector(depth)})",
            5 => $"{Pick(["clamp_min", "clamp_max", "round"])}({Vector(depth)}, {Scalar(1)})",
            6 => $"clamp({Vector(depth)}, {Scalar(1)}, {Scalar(1)})",
            7 => $"vector({Scalar(depth)})",
            8 => $"label_replace({Vector(depth)}, \"dst\", \"$1\", \"src\", \"(.*)\")",
            9 => $"label_join({Vector(depth)}, \"dst\", {Text()}{string.Concat(Enumerable.Repeat(", \"a\"", _random.Next(3)))})",
            10 => $"{Pick(["hour", "minute", "month", "year", "day_of_week", "day_of_year", "days_in_month"])}({(Chance(0.5) ? Vector(depth) : "")})",
            _ => Pick<Func<string>>([
                () => $"quantile_over_time({Scalar(1)}, {Range(depth)})", () => $"predict_linear({Range(depth)}, {Scalar(1)})",
                () => $"holt_winters({Range(depth)}, 0.5, 0.5)", () => $"histogram_fraction(0, {Scalar(1)}, {Vector(depth)})", () => $"round({Vector(depth)})"])(),
        };
    }

    string VectorBinary(int depth)
    {
        var isSet = Chance(0.25);
        var isComparison = !isSet && Chance(0.4);
        var op = isSet ? Pick(["and", "or", "unless", "AND"]) : isComparison ? Pick(["==", "!=", ">", "<", ">=", "<="]) : Pick(["+", "-", "*", "/", "%", "^", "atan2"]);
        op = Wrong() ? Pick(["=", "=~", "!", "</", ">/", "===", "xor", "&&", "<>"]) : op;
        var returnsBool = (isComparison && Chance(0.3)) || Wrong() ? " bool" : "";
        var withScalar = (!isSet && Chance(0.3)) || Wrong();
        if (withScalar)
        {
            var scalar = Scalar(1);
            var matching = Wrong() ? Matching(isSet) : "";
            return Chance(0.5) ? $"{Vector(depth)} {op}{returnsBool}{matching} {scalar}" : $"{scalar} {op}{returnsBool}{matching} {Vector(depth)}";
        }

        return $"{Vector(depth)} {op}{returnsBool}{(Chance(0.4) ? Matching(isSet) : "")} {Vector(depth)}";
    }

    string Matching(bool isSet)
    {
        if (Wrong())
        {
            return Pick([" on", " group_left (a)", " on (a) on (b)", " on (a) group_left (a)", " on (a) group_left (b) group_right (c)", " ignoring (a) group_right ()", " fill(0)", " on (a) bool"]);
        }

        var text = $" {Pick(["on", "ignoring", "ON"])} {LabelList()}";
        if ((!isSet && Chance(0.4)) || Wrong())
        {
            text += $" {Pick(["group_left", "group_right"])}{(Chance(0.5) ? " (extra)" : Chance(0.5) ? " ()" : "")}";
        }

        return text;
    }

    /// <summary>For messages: the seed.</summary>
    public override string ToString() => seed.ToString(CultureInfo.InvariantCulture);
}
