namespace DashGen.Tests.Checks;

public sealed class UnitInNameTests
{
    static IReadOnlyList<Diagnostic> Find(Metric metric) => Fixture.Find("DG2034", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, metric] });

    [Fact]
    public void A_unit_that_the_name_contradicts_is_found_where_the_metric_is_declared()
    {
        var metric = new Histogram<NoLabels, Seconds>("wait_ms", "Time to wait.") { Buckets = [5, 50] };
        var found = Assert.Single(Find(metric));
        Assert.Equal((metric.Location, "declare it as Milliseconds, or correct the name"), (found.Location, found.Hint));
        Assert.Single(Find(new Counter<NoLabels, Milliseconds>("busy_seconds_total", "Busy.")));
        Assert.Single(Find(new Gauge<NoLabels, Percentage>("heap_ratio", "Heap.")));
        Assert.Single(Find(new Gauge<NoLabels, Seconds>("last_run_timestamp_seconds", "Last run.")));
    }

    [Theory]
    [InlineData("last_run_ms")]
    [InlineData("last_run_millis")]
    [InlineData("last_run_epoch_msec")]
    public void A_moment_is_in_seconds(string name) =>
        Assert.Equal("a moment is in seconds since 1970: expose it so", Assert.Single(Find(new Gauge<NoLabels, Timestamp>(name, "Last run."))).Hint);

    [Fact]
    public void A_type_without_the_unit_that_the_name_says_is_found()
    {
        Assert.Equal("declare it as Timestamp: Gauge<…, Timestamp>", Assert.Single(Find(new Gauge<NoLabels>("last_run_timestamp_seconds", "Last run."))).Hint);
        Assert.Equal("memory_bytes is declared without the unit that its name says", Assert.Single(Find(new Gauge<NoLabels>("memory_bytes", "Memory."))).Message);
        Assert.Equal("declare it as Seconds: Counter<…, Seconds>", Assert.Single(Find(new Counter<NoLabels>("busy_seconds_total", "Busy."))).Hint);
    }

    [Fact]
    public void A_percentage_that_is_a_share_of_1_may_be_said_to_be_one()
    {
        // So Micrometer has jvm_memory_usage_after_gc_percent.
        var heap = new Gauge<NoLabels, Ratio>("heap_after_gc_percent", "Heap in use after a collection.");
        var found = Assert.Single(Find(heap));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Contains("where 1 is all of it", found.Hint, StringComparison.Ordinal);
        Assert.Empty(Fixture.Find("DG2034", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, heap], Suppress = [new("DG2034", because: "1 is all of it")] }));
    }

    [Theory]
    [InlineData("image_megabytes", false)]
    [InlineData("image_mb", false)]
    [InlineData("image_nanoseconds", true)]
    [InlineData("certificate_left_days", true)]
    public void What_is_some_times_a_base_unit_is_none(string name, bool isTime) =>
        Assert.Equal($"{name} is declared in another unit than its name says", Assert.Single(Find(isTime ? new Gauge<NoLabels, Seconds>(name, "It.") : new Gauge<NoLabels, Bytes>(name, "It."))).Message);

    [Fact]
    public void A_share_of_1_cannot_be_100() => Assert.Equal(
        ("humidity is declared as a share of 1, and can be 100", "declare it as Percentage: Gauge<…, Percentage>"),
        Find(new Gauge<NoLabels, Ratio>("humidity", "Humidity.") { Minimum = 0, Maximum = 100 }) is [var found] ? (found.Message, found.Hint) : default);

    [Fact]
    public void A_unit_that_fits_and_a_name_that_says_none_are_fine()
    {
        Assert.Empty(Find(new Counter<NoLabels, Seconds>("busy_seconds_total", "Busy.")));
        Assert.Empty(Find(new Gauge<NoLabels, Timestamp>("process_start_time_seconds", "Start.")));
        Assert.Empty(Find(new Gauge<NoLabels, Seconds>("lag", "Lag.")));
        Assert.Empty(Find(new Gauge<NoLabels, Milliseconds>("lag_days", "Lag.")));
        Assert.Empty(Find(new Gauge<NoLabels>("image_mb", "Size.")));
        Assert.Empty(Find(new Gauge<NoLabels, Ratio>("load_of_limit", "Load.") { Maximum = 4 }));
        Assert.Empty(Find(new Gauge<NoLabels>("compression_ratio", "How much smaller it is.")));
    }
}
