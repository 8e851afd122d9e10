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

    [Fact]
    public void The_name_it_is_stored_with_is_fine() =>
        Assert.Empty(Fixture.Find("DG2011", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<Stored>("tasks_total", "Tasks.")] }));
}
