namespace DashGen.PromQL.Tests;

public sealed class LabelReplaceMistakeTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("label_replace(up, \"host\", \"$2\", \"instance\", \"(.*):.*\")", "error at \"$2\": the pattern has 1 group, so $2 is empty and the label is dropped; put the wanted part of the pattern in parentheses")]
    [InlineData("label_replace(memory_bytes, \"host\", \"$1\", \"host_name\", \"(.*)\")", "error at \"host_name\": there is no label host_name: memory_bytes has no such label; there are area, instance, job")]
    [InlineData("label_replace(up, \"host\", \"$1\", \"instance\", \"(.*\")", "error at \"(.*\": the pattern cannot be read: missing closing ); patterns are those of RE2")]
    [InlineData("label_replace(up, \"\", \"$1\", \"instance\", \"(.*)\")", "error at \"\": the target label has no name; say which label is set")]
    [InlineData("label_join(memory_bytes, \"x\", \"-\", \"job\", \"zone\")", "error at \"zone\": there is no label zone: memory_bytes has no such label; there are area, instance, job")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(LabelReplaceMistake.Check, finding, text, Options);

    [Theory]
    [InlineData("label_replace(up, \"host\", \"$1\", \"instance\", \"(.*):.*\")")]
    [InlineData("label_replace(up, \"host\", \"fixed\", \"\", \"\")")]
    [InlineData("label_replace(up, \"host\", \"$1-$2\", \"instance\", \"(?P<a>.*):(?:[(]x)(.*)\")")]
    [InlineData("label_replace(up, \"$dst\", \"$1\", \"$src\", \"$re\")")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(LabelReplaceMistake.Check, text, Options);
}
