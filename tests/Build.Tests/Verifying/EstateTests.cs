using DashGen;
using DashGen.Building;

namespace Build.Tests.Verifying;

public class EstateTests
{
    [Fact]
    public void Every_severity_and_family_of_the_estate_is_routed_somewhere()
    {
        var alerts = RoutedAlert.Of(Bundle.Expand(Definitions.Estate.Stacks)).ToList();

        Assert.NotEmpty(alerts);
        Assert.All(alerts, alert => Assert.NotEmpty(alert.Receivers));
    }

    [Fact]
    public void Security_reaches_pager_and_chat_at_once() => Assert.Contains(
        RoutedAlert.Of(Bundle.Expand(Definitions.Estate.Stacks)),
        alert => alert.Labels.Contains(("family", "security")) && alert.Receivers.Count == 2);
}
