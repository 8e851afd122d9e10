namespace DashGen.PromQL.Tests;

public sealed class AnchoredRegexTests
{
    [Theory]
    [InlineData("5..", "500", "5000 50 x500")]
    [InlineData("a|bc", "a bc", "ac abc b")]
    [InlineData("^a$", "a", "aa")]
    [InlineData(@"\Aa\z", "a", "b")]
    [InlineData("a{2,3}", "aa aaa", "a aaaa")]
    [InlineData("a{2,}?", "aa aaaa", "a")]
    [InlineData("a{,2}", "a{,2}", "a aa")]
    [InlineData("[a-c]+", "abc", "abd -")]
    [InlineData("[^a-c]", "d é 😀", "a ab")]
    [InlineData("[]a]+", "]a]", "[")]
    [InlineData(@"[\]\-]", "] -", @"\")]
    [InlineData("[[:alpha:]_]+", "aZ_", "a1 é")]
    [InlineData("[[:^digit:]]", "a é", "1")]
    [InlineData("[[:punct:]]", "! / : @ [ ` { ~", "a 0")]
    [InlineData(@"\d+", "123", "12a ١")]
    [InlineData(@"\D", "a ١ 😀", "1")]
    [InlineData(@"[\w-]+", "a_1-", "é .")]
    [InlineData(@"\W", "é . 😀", "a _")]
    [InlineData(@"\pL", "a é 漢", "1 .")]
    [InlineData(@"\p{Lu}\P{Lu}", "Aa É1", "aA AA")]
    [InlineData(@"[^\pL]", "1 😀", "a")]
    [InlineData(@"\x41\x{1F600}\101", "A😀A", "AA")]
    [InlineData("[😀-😂]", "😀 😁 😂", "😃 a")]
    [InlineData("[^😀]", "😃 a", "😀")]
    [InlineData("😀+", "😀 😀😀", "a")]
    [InlineData("[\uff00-\U0001f600]", "\uff01 😀 \U00010000", "a 😃")]
    [InlineData(@"\Q.*\E+", ".* .**", "ab")]
    [InlineData(@"\Qa.", "a.", "ab")]
    [InlineData("(?i)get", "get GET Get", "gets")]
    [InlineData("(?i:g)et", "get Get", "GET")]
    [InlineData("(?i)g(?-i)et", "Get get", "GET")]
    [InlineData("((?i)a)b", "Ab ab", "AB")]
    [InlineData("(?P<n>a)(?<m>b)", "ab", "a")]
    [InlineData("(a|b)*?c", "abac c", "ab")]
    [InlineData("#{1}", "#", "##")]
    public void A_whole_value_matches_as_in_Go(string pattern, string matching, string others)
    {
        Assert.True(AnchoredRegex.TryParse(pattern, out var regex, out var wrong), wrong);
        Assert.All(matching.Split(' '), value => Assert.True(regex.Matches(value), value));
        Assert.All(others.Split(' '), value => Assert.False(regex.Matches(value), value));
    }

    /// <summary>In parentheses an expression is read and run in full, and means the same.</summary>
    [Fact]
    public void Words_and_points_match_what_they_match_in_parentheses()
    {
        string[] patterns = ["", ".", "..", "5..", "a|", "|", "GET|POST", "a.c|.b|..", "a-b/c", ".|b.|c"];
        string[] values = ["", "a", "\n", "é", "\u2028", "😀", "\ud83d", "a\n", "ab", "b😀", "500", "5\n0", "GET", "POST", "get", "GETS", "abc", "a😀c", "a-b/c", "aé", "😀😀", "c"];
        foreach (var pattern in patterns)
        {
            foreach (var pointIsAll in new[] { false, true })
            {
                Assert.True(AnchoredRegex.TryParse(pattern, out var plain, out _, pointIsAll));
                Assert.True(AnchoredRegex.TryParse($"({pattern})", out var whole, out _, pointIsAll));
                Assert.All(values, value => Assert.Equal(whole.Matches(value), plain.Matches(value)));
            }
        }
    }

    [Theory]
    [InlineData("a.b", false, false)]
    [InlineData("a.b", true, true)]
    [InlineData("(?s)a.b", false, true)]
    [InlineData("(?s:a).b", false, false)]
    [InlineData("(?-s)a.b", true, false)]
    [InlineData("a[^x]b", false, true)]
    [InlineData(@"a\sb", false, true)]
    [InlineData("(?m)a$\n^b", false, true)]
    [InlineData("a$\n^b", false, false)]
    public void A_point_matches_a_line_end_where_it_is_told_to(string pattern, bool pointIsAll, bool matches)
    {
        Assert.True(AnchoredRegex.TryParse(pattern, out var regex, out var wrong, pointIsAll), wrong);
        Assert.Equal(matches, regex.Matches("a\nb"));
    }

    [Theory]
    [InlineData("a(", "is not one that Go reads: missing closing )")]
    [InlineData("a)", "is not one that Go reads: unexpected )")]
    [InlineData("*a", "is not one that Go reads: missing argument to repetition operator: `*`")]
    [InlineData(@"\C", @"is not one that Go reads: invalid escape sequence: `\C`")]
    [InlineData(@"(a)\1", @"is not one that Go reads: invalid escape sequence: `\1`; RE2 has no back references")]
    [InlineData(@"a\b", "looks for the bounds of words, which is not modelled")]
    [InlineData(@"\p{Greek}", "names the characters of Greek, which is not modelled")]
    public void What_cannot_be_read_is_said_to_be_so(string pattern, string message)
    {
        Assert.False(AnchoredRegex.TryParse(pattern, out _, out var wrong));
        Assert.Equal(message, wrong);
    }

    [Fact]
    public void A_long_value_takes_time_in_proportion_to_its_length()
    {
        Assert.True(AnchoredRegex.TryParse("(a*)*(a*)*b", out var regex, out _));
        Assert.False(regex.Matches(new string('a', 100_000)));
    }
}
