using static DashGen.PromQL.Build;

namespace DashGen.PromQL.Tests;

public sealed class TypedTests
{
    public sealed class Http : LabelSet<Http>
    {
        public static readonly Label<Http> Method = new("method", values: ["GET", "POST"]);
        public static readonly Label<Http> Route = new("route", atMost: 50);
        public static readonly Label<Http> Status = new("status", atMost: 10);
    }

    public sealed class Build : LabelSet<Build>
    {
        public static readonly Label<Build> Version = new("version", atMost: 2);
    }

    static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    static readonly CounterSeries<Http> Requests = new(Select("requests_total"));
    static readonly BucketSeries<Http> Duration = new(Select("duration_seconds_bucket"));
    static readonly NativeSeries<Http> Payload = new(Select("payload_bytes"));
    static readonly GaugeSeries<Http> InFlight = new(Select("in_flight"));
    static readonly GaugeSeries<Build> Info = new(Select("build_info"));

    static void Prints(string text, TypedExpr typed)
    {
        Assert.Equal(text, typed.ToString());
        AssertPromQL.PrintsAs(text, text);
    }

    [Fact]
    public void A_counter_is_filtered_and_its_growth_taken() => Prints(
        "sum by (route) (rate(requests_total{status=~\"5..\"}[5m])) / sum by (route) (rate(requests_total[5m])) > 0.05",
        Requests[Http.Status.Matches("5..")].Over(FiveMinutes).Rate().Sum([Http.Route])
            / Requests.Over(FiveMinutes).Rate().Sum([Http.Route]) > 0.05);

    [Fact]
    public void Totals_of_different_label_sets_can_be_divided() =>
        Prints("sum(in_flight) / sum(build_info)", InFlight.Sum() / Info.Sum());

    [Fact]
    public void Target_labels_fit_every_label_set() => Prints(
        "sum by (job, route) (increase(requests_total{job=\"api\"}[1h]))",
        Requests[TargetLabel.Job.Is("api")].Over(TimeSpan.FromHours(1)).Increase().Sum([TargetLabel.Job, Http.Route]));

    [Fact]
    public void Buckets_keep_le_by_themselves() => Prints(
        "histogram_quantile(0.95, sum by (le, route) (rate(duration_seconds_bucket[$__rate_interval]))) > 2",
        Duration.Over(RangeDuration.RateInterval).Rate().Sum([Http.Route]).Quantile(0.95) > 2.0);

    [Fact]
    public void Native_histograms_have_none()
    {
        Prints("histogram_quantile(0.95, sum by (route) (rate(payload_bytes[5m])))", Payload.Over(FiveMinutes).Rate().Sum([Http.Route]).Quantile(0.95));
        Prints("histogram_avg(sum(rate(payload_bytes[5m])))", Payload.Over(FiveMinutes).Rate().Sum().Avg());
        Prints("histogram_fraction(0, 0.5, rate(payload_bytes[5m]))", Payload.Over(FiveMinutes).Rate().Fraction(0, 0.5));
    }

    [Fact]
    public void A_quantile_lies_between_0_and_1() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Over(FiveMinutes).Rate().Quantile(95));

    [Fact]
    public void Matching_names_its_labels_before_it_groups()
    {
        Prints("in_flight / on (instance, job) build_info", InFlight.On(TargetLabel.Instance, TargetLabel.Job).Divide(Info));
        Prints("in_flight * on (instance) group_left (version) build_info", InFlight.On(TargetLabel.Instance).GroupLeft(Build.Version).Times(Info));
        Prints("in_flight > ignoring (route) group_left () in_flight", InFlight.Ignoring(Http.Route).GroupLeft().Above(InFlight));
        InstantVector<Http> labelledByTheRight = Info.On(TargetLabel.Job).GroupRight(Build.Version).Times(InFlight);
        Prints("build_info * on (job) group_right (version) in_flight", labelledByTheRight);
        Prints("in_flight unless on (instance) build_info", InFlight.On(TargetLabel.Instance).Unless(Info));
    }

    [Fact]
    public void Ranges_subqueries_offsets_and_times_are_built()
    {
        Prints("max_over_time(in_flight[5m] offset 1h)", InFlight.Offset(TimeSpan.FromHours(1)).Over(FiveMinutes).Max());
        Prints("max_over_time(rate(requests_total[5m])[1h:1m])", Requests.Over(FiveMinutes).Rate().Over(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1)).Max());
        Prints("avg_over_time((in_flight + 1)[1h:])", (InFlight + 1).Over(TimeSpan.FromHours(1), step: null).Avg());
        Prints("in_flight @ end()", InFlight.At(AtTime.End));
        Prints("predict_linear(in_flight[5m], 3600) < 0", InFlight.Over(FiveMinutes).PredictLinear(TimeSpan.FromHours(1)) < 0);
        Prints("quantile_over_time(0.9, in_flight[5m])", InFlight.Over(FiveMinutes).Quantile(0.9));
    }

    [Fact]
    public void Functions_of_one_value_at_a_time_are_built()
    {
        Prints("clamp(in_flight, 0, 100)", InFlight.Clamp(0, 100));
        Prints("ceil(sqrt(abs(in_flight)))", InFlight.Abs().Sqrt().Ceil());
        Prints("exp(ln(floor(sgn(in_flight))))", InFlight.Sgn().Floor().Ln().Exp());
        Prints("label_replace(in_flight, \"route\", \"/$1\", \"instance\", \"(.*):.*\")", InFlight.LabelReplace(Http.Route, "/$1", TargetLabel.Instance, "(.*):.*"));
    }

    [Fact]
    public void A_parsed_vector_joins_typed_ones()
    {
        Prints("in_flight > scalar(up)", InFlight > InstantVector<NoLabels>.Of(AssertPromQL.Parses("up")).ToScalar());
        Prints("in_flight + on (instance) process_threads", InFlight.On(TargetLabel.Instance).Plus(InstantVector<NoLabels>.Of(Select("process_threads"))));
        Assert.Throws<ArgumentException>(() => InstantVector<NoLabels>.Of(AssertPromQL.Parses("up[5m]")));
    }

    [Fact]
    public void Scalars_and_vectors_combine()
    {
        Prints("time() - timestamp(in_flight) > 60", ScalarValue.Time - InFlight.Timestamp() > TimeSpan.FromMinutes(1));
        Prints("1 - (in_flight + 1) * 2", 1 - (InFlight + 1) * 2);
        Prints("in_flight > bool 5", (InFlight > 5).AsBool());
        Prints("scalar(in_flight) > bool time()", InFlight.ToScalar() > ScalarValue.Time);
        Prints("absent(requests_total)", Requests.Absent());
        Prints("sum(in_flight) or vector(0)", InFlight.Sum().Or(((ScalarValue)0).ToVector()));
    }
}
