using System.Text;
using System.Text.Json;
using static DashGen.PromQL.Build;

namespace DashGen.Prometheus.Tests.Yaml;

public sealed class YamlTests
{
    static readonly string[] RuleFiles = ["rules.yml"];
    static readonly string[] Awkward =
    [
        "", "yes", "No", "on", "OFF", "y", "n", "~", "null", "Null", "NULL", "true", "FALSE", "0x10", "0o17", "017", "1e3", "1_000", "12:30:45", "190:20:30",
        ".inf", "-.INF", ".nan", "2026-11-21", "2026-11-21T03:00:00Z", "<<", "=", "- x", "-", "--", "---", "...", "# x", "x # y", "x: y", "x:", ": x", "?", "? x",
        "'", "\"", "'x'", "\"x\"", "a\"b'c", "\\", "\\n", "a\\", "{", "}", "{a: b}", "[", "]", "[a, b]", "a, b", "&a", "*a", "!x", "!!str x", "|", ">", "|-", "%x", "@x", "`x`",
        " x", "x ", "\tx", "x\t", "a\tb", "a\nb", "a\n", "a\n\n", "\na", "\n", "\n\n", "a\n\nb", " a\nb", "a\n b", "a \nb", "a\r\nb", "a\rb", "a\nb\t", "\ta\nb",
        "\0", "\u0007", "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\ufffe", "a\u0085b", "ä", "€", "😀", "a😀\nb", "日本語", "-1", "+1", "1", "1.5", "-.5", "1.",
        "{{ $value }}", "x {{ $labels.y }}", "a: b\n- c\n# d", "$HOME", "../x", "a'b\nc\"d", "key: |\n  x", "*", "- - -", "a #b", "a# b", "1h30m", "5m", "0b1", "1e", "e1", "infinity",
    ];

    [Fact]
    public void Any_text_comes_back_as_it_was()
    {
        var random = new Random(5);
        const string alphabet = "ab 01:-#'\"\\\n\t{}[],&*!|>%@`~?.=<+_eExnNyo\r\u0085\u2028é€";
        var texts = Awkward.Concat(Enumerable.Range(0, 20_000).Select(_ => new string(random.GetItems<char>(alphabet, random.Next(1, 12))))).ToList();
        foreach (var text in texts)
        {
            var tree = new YamlMap([("map", new YamlMap([("key", text), (text, "x")])), ("list", new YamlList([text, new YamlList([text])]))]);
            var yaml = tree.ToYaml("comment");
            Assert.True(YamlReader.TryRead(yaml, out var read, out var wrong), $"{wrong}\n{yaml}");
            Assert.Equal(tree, read);

            // The emitter writes a key of several lines in a longer form, so such a key is left out of the comparison.
            var same = new YamlMap([("map", new YamlMap([("key", text), (YamlLook.HasControls(text) ? "other" : text, "x")])), ("list", new YamlList([text, new YamlList([text])]))]);
            Assert.Equal(EmitterReference.Write(same, "comment"), same.ToYaml("comment"));
            Assert.EndsWith("\n", yaml, StringComparison.Ordinal);
            Assert.StartsWith("# comment\n", yaml, StringComparison.Ordinal);
        }
    }

    /// <summary>What was learned from one text of a file is used for others of its kind, and must be right for them too.</summary>
    [Fact]
    public void Texts_of_one_file_do_not_change_each_other()
    {
        var random = new Random(7);
        const string alphabet = "abcxyz 01289:-#'\"\\\n{}[],&*!|>%@`~?.=<+_eExnNyoé\u00a0";
        foreach (var texts in Enumerable.Range(0, 20_000).Select(_ => new string(random.GetItems<char>(alphabet, random.Next(1, 9)))).Concat(Awkward).Chunk(2_000))
        {
            var tree = new YamlMap([("list", new YamlList([.. texts.Select(text => (YamlTree)text)]))]);
            Assert.Equal(EmitterReference.Write(tree, "comment"), tree.ToYaml("comment"));
        }
    }

    /// <summary>Each text as the annotation of an alert and as the value of a label: promtool must print it back.</summary>
    [Fact]
    public void Promtool_reads_what_was_meant()
    {
        var random = new Random(6);
        const string alphabet = "ab 01:-#'\"\\\n\t{}[],&*!|>%@`~?.=<+_eExnNyo\r\u0085é€";
        var texts = Awkward.Where(text => text.Length > 0 && !text.Any(char.IsSurrogate)).Concat(Enumerable.Range(0, 400).Select(_ => new string(random.GetItems<char>(alphabet, random.Next(1, 10))))).ToList();
        var alerts = texts.Select((text, i) => new AlertingRule($"Alert{i}", Vector(1)) { Labels = [("text", text)], Annotations = [("text", GoTemplate.Text(text))] }).ToList();
        var rules = new RuleFile([new RuleGroup("g", [.. alerts])]);

        // The expectation is written as JSON, so that a mistake of the YAML writer cannot cancel itself out.
        var expected = texts.Select((text, i) => new { eval_time = "0m", alertname = $"Alert{i}", exp_alerts = new[] { new { exp_labels = new { text }, exp_annotations = new { text } } } });
        var tests = JsonSerializer.Serialize(new { rule_files = RuleFiles, tests = new[] { new { alert_rule_test = expected } } });
        var result = AssertTool.PromtoolTests(("test.yml", tests), ("rules.yml", rules.ToYaml(AssertTool.Comment)));
        Assert.True(result.ExitCode == 0, result.Output);
    }

    [Fact]
    public void Half_a_pair_is_replaced()
    {
        var yaml = new YamlMap([("a", "x\ud83d")]).ToYaml("");
        Assert.Equal("a: x\ufffd\n", yaml);
        Assert.Equal(yaml, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(yaml)));
    }

    [Fact]
    public void Numbers_and_flags_stand_without_quotes() =>
        Assert.Equal("a: 1\nb: true\nc: null\nd: []\ne: {}\n", new YamlMap([("a", 1), ("b", true), ("c", new YamlNull()), ("d", new YamlList([])), ("e", new YamlMap([]))]).ToYaml(""));

    [Fact]
    public void A_long_text_is_not_wrapped()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 500));
        Assert.Equal($"a: {text}\n", new YamlMap([("a", text)]).ToYaml(""));
    }

    [Fact]
    public void A_text_of_several_lines_is_a_block() => Assert.Equal("a: |-\n  b: c\n    d\n", new YamlMap([("a", "b: c\n  d")]).ToYaml(""));

    [Fact]
    public void A_comment_of_several_lines_stays_a_comment() =>
        Assert.Equal("# a\n# b: c\n# d\nx: 1\n", new YamlMap([("x", 1)]).ToYaml("a\nb: c\r\n\u2028d"));

    [Theory]
    [InlineData("a: 1\na: 2", "comes twice")]
    [InlineData("a: [", "line")]
    [InlineData("a: *b", "no anchor")]
    [InlineData("a: 1\n---\nb: 2", "more than one document")]
    [InlineData("? [a]\n: b", "line")]
    public void What_cannot_be_read_says_where(string text, string reason)
    {
        Assert.False(YamlReader.TryRead(text, out _, out var wrong));
        Assert.Contains(reason, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_bounded() => Assert.False(YamlReader.TryRead(new string('[', 5000), out _, out _));

    [Fact]
    public void Anchors_are_read()
    {
        Assert.True(YamlReader.TryRead("a: &x [1, yes, 'no']\nb: *x", out var tree, out _));
        Assert.Equal(((YamlMap)tree)["a"], ((YamlMap)tree)["b"]);
        Assert.Equal(new YamlList([new YamlNumber("1"), new YamlText("yes"), new YamlText("no")]), ((YamlMap)tree)["a"]);
    }
}
