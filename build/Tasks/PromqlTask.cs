using System.Globalization;
using Cake.Core;
using Cake.Frosting;
using DashGen.PromQL;

namespace DashGen.Building;

/// <summary>Checks and prints expressions, one a line, for other programs.</summary>
[TaskName("promql")]
[TaskDescription("reads expressions, one JSON string a line, and writes one JSON object a line")]
[Option("input", "where to read; standard input where it is not given", Value = "FILE")]
[Option("pretty", "prints the canonical form in Prometheus' layout of several lines")]
[Option("width", "the width of that layout, 100 where it is not given", Value = "COLUMNS")]
[Option("version", "the release whose language it is; the newest where it is not given", Value = "3.14")]
[Option("experimental", "takes what servers keep behind a flag")]
public sealed class PromqlTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var options = Options(context);

        // JSON is UTF-8, whatever the console is set to.
        using var input = context.Value("input") is { } file ? Open(file) : new StreamReader(Console.OpenStandardInput());
        using var output = new StreamWriter(Console.OpenStandardOutput());
        output.NewLine = "\n";
        var refused = ExpressionLine.AnswerAll(input, output, options);
        if (refused > 0)
        {
            throw new CakeException(1, $"{Findings.Count(refused, "expression")} refused");
        }
    }

    static ExpressionLineOptions Options(BuildContext context)
    {
        var version = PrometheusVersion.Newest;
        if (context.Value("version") is { } asked && (!PrometheusVersion.TryParse(asked, out version) || version < PrometheusVersion.Oldest || version > PrometheusVersion.Newest))
        {
            throw new CakeException(2, $"--version is a release from {PrometheusVersion.Oldest} to {PrometheusVersion.Newest}, not {asked}");
        }

        if (!int.TryParse(context.Value("width") ?? "100", NumberStyles.None, CultureInfo.InvariantCulture, out var width) || width < 1)
        {
            throw new CakeException(2, $"--width is a number of columns, not {context.Value("width")}");
        }

        return new()
        {
            Parser = new() { Version = version, Features = context.Has("experimental") ? ParserFeatures.All : ParserFeatures.None },
            Width = context.Has("pretty") ? width : null,
        };
    }

    static StreamReader Open(string file) =>
        File.Exists(file) ? new(file) : throw new CakeException(2, $"--input={file}: there is no such file");
}
