namespace DashGen.Tests.Checks;

public sealed class TargetLabelClashTests
{
    sealed class Tasks : LabelSet<Tasks>
    {
        public static readonly Label<Tasks> Job = new("job", atMost: 20);
    }

    sealed class Stored : LabelSet<Stored>
    {
        public static readonly Label<Stored> Job = new("exported_job", atMost: 20);
    }

    [Fact]
    public void A_metric_with_a_label_job_is_found()
    {
        Counter<Tasks> metric = new("tasks_total", "Tasks.");
        Assert.Equal(metric.Location, Fixture.One("DG2011", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, metric] }).Location);
    }

    [Fact]
    public void A_registry_that_sets_instance_is_found() =>
        Fixture.One("DG2011", Fixture.Service with { Registry = [new("instance", "a")] });

    static readonly TargetLabel Route = new("route", new Cardinality(1));

    [Fact]
    public void A_label_of_the_stack_that_metrics_have_too_is_found_where_it_is_added_and_nothing_else()
    {
        AddedLabel added = new(Route, "/");
        var found = Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service) with { Labels = [added] }])));
        Assert.Equal(("DG2011", added.Location), (found.Code, found.Location));
        Assert.StartsWith("http_requests_total and http_request_duration_seconds have a label route", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_the_stack_that_every_alert_has_is_found_and_nothing_else() =>
        Assert.Equal("DG2011", Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service) with { Labels = [new(new("severity", new Cardinality(1)), "high")] }]))).Code);

    [Fact]
    public void A_label_that_stack_and_service_both_set_is_found() => Assert.NotEmpty(Fixture.Find(
        "DG2011",
        Fixture.Stack(Fixture.Service with { Scrape = new(Port: 1) { Labels = [new(new("zone", new Cardinality(1)), "a")] } }) with { Labels = [new(new("zone", new Cardinality(1)), "b")] }));

    [Fact]
    public void A_stack_that_sets_the_job_is_found() =>
        Assert.NotEmpty(Fixture.Find("DG2011", Fixture.Stack(Fixture.Service) with { Labels = [new(TargetLabel.Job, "other")] }));

    [Fact]
    public void The_name_it_is_stored_with_is_fine() =>
        Assert.Empty(Fixture.Find("DG2011", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<Stored>("tasks_total", "Tasks.")] }));
}
