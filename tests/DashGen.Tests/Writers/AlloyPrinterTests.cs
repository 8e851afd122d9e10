namespace DashGen.Tests.Writers;

public sealed class AlloyPrinterTests
{
    [Fact]
    public void Blocks_are_laid_out_as_alloy_fmt_does() => Assert.Equal(
        "// generated\n\nprometheus.scrape \"shop\" {\n\ttargets    = [{\"__address__\" = \"shop:80\"}]\n\tforward_to = [prometheus.remote_write.shop.receiver]\n\n\tclustering {\n\t\tenabled = \"no\"\n\t}\n}\n",
        AlloyPrinter.Print("generated",
        [
            new("prometheus.scrape", "shop",
            [
                new AlloyAttribute("targets", new AlloyList([new AlloyObject([("__address__", "shop:80")])])),
                new AlloyAttribute("forward_to", new AlloyList([new AlloyReference("prometheus.remote_write.shop.receiver")])),
                new AlloyBlock("clustering", null, [new AlloyAttribute("enabled", "no")]),
            ]),
        ]));

    [Fact]
    public void Nothing_in_a_text_ends_it_early() => Assert.Contains(
        @"x = ""a\""b\\c\nd\u0007${e}""",
        AlloyPrinter.Print("", [new("block", null, [new AlloyAttribute("x", "a\"b\\c\nd\a${e}")])]),
        StringComparison.Ordinal);

    [Fact]
    public void A_dollar_sign_in_a_label_is_no_group_of_the_rule_s_expression()
    {
        var stack = Fixture.Stack(Fixture.Service) with
        {
            Mimir = new(new Uri("http://mimir:9009")),
            Labels = [new(new("price", new Cardinality(1)), "$1")],
            ExternalLabels = [new(new("cluster", new Cardinality(1)), "eu")],
        };
        var file = Writer.Render(Bundle.Expand([stack]))["shop/alloy/shop.alloy"];
        Assert.Contains("replacement  = \"$$1\"", file, StringComparison.Ordinal);
        Assert.Contains("external_labels = {\"cluster\" = \"eu\"}", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_health_probe_asks_the_exporter_for_each_target()
    {
        var service = Fixture.Service with { Scrape = new(Port: 8080) { Health = new("/health") } };
        var file = Writer.Render(Bundle.Expand([Fixture.Stack(service) with { Mimir = new(new Uri("http://mimir:9009")) }]))["shop/alloy/shop.alloy"];
        Assert.Contains("replacement   = \"http://$1/health\"", file, StringComparison.Ordinal);
        Assert.Contains("job_name        = \"shop-health\"", file, StringComparison.Ordinal);
        Assert.Contains("params          = {\"module\" = [\"http_2xx\"]}", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tenant_is_named_in_the_header() => Assert.Contains(
        "headers = {\"X-Scope-OrgID\" = \"shops\"}",
        Writer.Render(Bundle.Expand([Fixture.Stack(Fixture.Service) with { Mimir = new(new Uri("http://mimir:9009/")) { Tenant = "shops" } }]))["shop/alloy/shop.alloy"],
        StringComparison.Ordinal);

    [Fact]
    public void Times_of_the_page_are_passed_over_where_it_is_said() => Assert.Contains(
        "honor_timestamps = false",
        Writer.Render(Bundle.Expand([Fixture.Stack(Fixture.Service with { Scrape = new(Port: 9106) { IgnoresTimestamps = true } }) with { Mimir = new(new Uri("http://mimir:9009")) }]))["shop/alloy/shop.alloy"],
        StringComparison.Ordinal);
}
