using Build.Tests.Compiling;
using DashGen.Building;

namespace Build.Tests.NewService;

public class ServiceTemplateTests
{
    [Theory]
    [InlineData("payment-service", "PaymentService")]
    [InlineData("a", "A")]
    [InlineData("s3-proxy2", "S3Proxy2")]
    public void A_new_service_compiles_and_generates_without_findings(string name, string identifier)
    {
        var assembly = Snippet.Load($"definitions/{identifier}/Monitoring.cs", ServiceTemplate.Text(new(name, identifier)));
        var service = Snippet.Service(assembly, $"Definitions.{identifier}.Monitoring");

        var compilation = DashGen.Building.Compilation.Of(() => [Definitions.Estate.Stacks[0] with { Services = [service] }]);

        Assert.Empty(compilation.Findings.Select(finding => finding.ToString()));
        Assert.Contains(compilation.Files.Keys, path => path.EndsWith($"/{name}.rules.yml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_definition_that_throws_is_a_finding_with_its_line()
    {
        var assembly = Snippet.Load("./definitions/Broken.cs", """
            using DashGen;

            namespace Definitions;

            public static class Broken
            {
                static readonly Version Version = new(-1, 0);

                public static Service In(string environment) => throw new InvalidOperationException(Version.ToString());
            }
            """);

        var compilation = DashGen.Building.Compilation.Of(() => [Definitions.Estate.Stacks[0] with { Services = [Snippet.Service(assembly, "Definitions.Broken")] }]);

        Assert.StartsWith("definitions/Broken.cs(7): error DG0001: ", Assert.Single(compilation.Findings).ToString(), StringComparison.Ordinal);
        Assert.Empty(compilation.Files);
    }
}
