using DashGen;
using DashGen.Building;

namespace Build.Tests.Compiling;

public class DeclaredServicesTests
{
    static readonly EquatableArray<DeclaredService> Declared = DeclaredServices.Of(typeof(Definitions.Estate).Assembly);

    [Fact]
    public void Public_members_that_make_a_service_are_found_with_their_lines()
    {
        Assert.Contains(Declared, declared => declared.Name == "Definitions.ApiGateway.Gateway.In" && declared.Location.File == "definitions/ApiGateway/Gateway.cs" && declared.LastLine > declared.Location.Line);
        Assert.Contains(Declared, declared => declared.Name == "Definitions.SecureConnect.Services.Auth");
    }

    [Fact]
    public void All_of_them_are_in_a_stack() =>
        Assert.DoesNotContain(Compilation.Of(() => Definitions.Estate.Stacks, () => Declared).Findings, finding => finding.Code == "DG2023");

    [Fact]
    public void One_that_is_taken_off_its_stack_is_found_by_name()
    {
        EquatableArray<Stack> without =
        [
            .. Definitions.Estate.Stacks.Select(stack => stack.Name == "secure-connect" ? stack with { Services = [.. stack.Services.Where(service => service.Name != "chat-service")] } : stack),
        ];
        var found = Assert.Single(Compilation.Of(() => without, () => Declared).Findings, finding => finding.Code == "DG2023");
        Assert.Equal((DiagnosticSeverity.Warning, "definitions/SecureConnect/Services.cs"), (found.Severity, found.Location?.File));
        Assert.Contains("Definitions.SecureConnect.Services.Chat", found.Message, StringComparison.Ordinal);
    }
}
