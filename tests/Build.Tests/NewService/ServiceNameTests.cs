using DashGen.Building;

namespace Build.Tests.NewService;

public class ServiceNameTests
{
    static readonly HashSet<string> Taken = new(["Version", "ApiGateway"], StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("payment-service", "PaymentService")]
    [InlineData("a", "A")]
    [InlineData("s3-proxy2", "S3Proxy2")]
    public void A_name_has_a_form_in_csharp(string name, string identifier) => Assert.Equal(new ServiceName(name, identifier), ServiceName.Read(name, Taken, out _));

    [Theory]
    [InlineData("PaymentService", "; did you mean payment-service?")]
    [InlineData("payment_service", "; did you mean payment-service?")]
    [InlineData("payment service", "; did you mean payment-service?")]
    [InlineData("-payment", "; did you mean payment?")]
    [InlineData("../payment", "; did you mean payment?")]
    [InlineData("3scale", "beginning with a letter")]
    [InlineData("pay--ment", "; did you mean pay-ment?")]
    [InlineData("", "beginning with a letter")]
    [InlineData("a\nb", "; did you mean a-b?")]
    [InlineData("payment-service-that-has-a-very-long-name-indeed", "beginning with a letter")]
    [InlineData("con", "Con is the name of a device on Windows")]
    public void A_bad_name_is_refused_with_what_was_meant(string name, string end)
    {
        Assert.Null(ServiceName.Read(name, Taken, out var refusal));
        Assert.EndsWith(end, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version", "Version already means something in C# here; choose a longer name, such as version-service")]
    [InlineData("apigateway", "Apigateway already means something in C# here; choose a longer name, such as apigateway-service")]
    public void A_name_that_hides_another_is_refused(string name, string message)
    {
        Assert.Null(ServiceName.Read(name, Taken, out var refusal));
        Assert.Equal(message, refusal);
    }

    [Theory]
    [InlineData("Service")]
    [InlineData("Label")]
    [InlineData("Uri")]
    [InlineData("Version")]
    [InlineData("Teams")]
    [InlineData("ApiGateway")]
    public void What_definitions_use_is_taken(string name) => Assert.Contains(name, TakenNames.Of(DashGen.Testing.Repository.PathOf("definitions")));
}
