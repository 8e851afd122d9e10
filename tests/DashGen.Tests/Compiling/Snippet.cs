using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DashGen.Tests.Compiling;

/// <summary>What the compiler says of a definition.</summary>
/// <param name="Code">The error's code.</param>
/// <param name="At">The source text it points at.</param>
/// <param name="Message">What it says.</param>
public sealed record Refusal(string Code, string At, string Message);

/// <summary>Compiles an expression in the place of a signal, beside a small catalogue.</summary>
public static class Snippet
{
    const string Catalogue =
        """
        using System;
        using DashGen;
        using DashGen.PromQL;
        using static DashGen.Signals;

        public sealed class Http : LabelSet<Http>
        {
            public static readonly Label<Http> Method = new("method", values: ["GET", "POST"]);
            public static readonly Label<Http> Status = new("status_code", atMost: 10);
        }

        public sealed class Downstream : LabelSet<Downstream>
        {
            public static readonly Label<Downstream> Service = new("service", values: ["auth", "order"]);
        }

        public enum Breaker { Closed, Open }

        public static class Definition
        {
            static readonly Counter<Http> Requests = new("http_requests_total", "Requests.");
            static readonly Histogram<Http, Seconds> Duration = new("http_request_duration_seconds", "Time.") { Buckets = [0.1, 1, 10] };
            static readonly Histogram<Http, Bytes> Size = new("http_request_size_bytes", "Size.") { Buckets = [100, 1000] };
            static readonly Gauge<NoLabels> Connections = new("active_connections", "Connections.");
            static readonly StateGauge<Downstream, Breaker> Breakers = new("circuit_breaker_state", "State.");

            public static object Define() =>
                EXPRESSION;
        }
        """;

    static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The errors of a definition; none where it compiles.</summary>
    public static IReadOnlyList<Refusal> Compile(string expression)
    {
        var tree = CSharpSyntaxTree.ParseText(
            Catalogue.Replace("EXPRESSION", expression, StringComparison.Ordinal), new CSharpParseOptions(LanguageVersion.CSharp14), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create(
            "Snippet", [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
                .Select(found => new Refusal(found.Id, tree.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan), found.GetMessage(null))),
        ];
    }

    /// <summary>The definition compiles.</summary>
    public static void Accepts(string expression) => Assert.Empty(Compile(expression));

    /// <summary>The definition does not compile, and the first error points at the text.</summary>
    public static void Refuses(string expression, string at, string code)
    {
        var errors = Compile(expression);
        Assert.NotEmpty(errors);
        Assert.Equal((code, at), (errors[0].Code, errors[0].At));
    }
}
