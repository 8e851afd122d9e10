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

    [Fact]
    public void Every_function_of_one_value_at_a_time_is_there()
    {
        (string Function, InstantVector<Http> Typed)[] all =
        [
            ("log2", InFlight.Log2()), ("log10", InFlight.Log10()), ("sin", InFlight.Sin()), ("cos", InFlight.Cos()), ("tan", InFlight.Tan()),
            ("asin", InFlight.Asin()), ("acos", InFlight.Acos()), ("atan", InFlight.Atan()), ("sinh", InFlight.Sinh()), ("cosh", InFlight.Cosh()),
            ("tanh", InFlight.Tanh()), ("asinh", InFlight.Asinh()), ("acosh", InFlight.Acosh()), ("atanh", InFlight.Atanh()), ("deg", InFlight.Deg()),
            ("rad", InFlight.Rad()), ("minute", InFlight.Minute()), ("hour", InFlight.Hour()), ("day_of_week", InFlight.DayOfWeek()),
            ("day_of_month", InFlight.DayOfMonth()), ("day_of_year", InFlight.DayOfYear()), ("days_in_month", InFlight.DaysInMonth()),
            ("month", InFlight.Month()), ("year", InFlight.Year()), ("sort", InFlight.Sort()), ("sort_desc", InFlight.SortDescending()),
        ];
        Assert.All(all, one => Prints($"{one.Function}(in_flight)", one.Typed));
    }

    [Fact]
    public void Every_aggregation_goes_by_labels_and_without_them()
    {
        Prints("group(in_flight)", InFlight.Group());
        Prints("group by (route) (in_flight)", InFlight.Group([Http.Route]));
        Prints("group without (route) (in_flight)", InFlight.GroupWithout([Http.Route]));
        Prints("stdvar(in_flight)", InFlight.StdVar());
        Prints("stdvar by (route) (in_flight)", InFlight.StdVar([Http.Route]));
        Prints("stdvar without (route) (in_flight)", InFlight.StdVarWithout([Http.Route]));
        Prints("stddev without (route) (in_flight)", InFlight.StdDevWithout([Http.Route]));
        Prints("avg without (route) (in_flight)", InFlight.AvgWithout([Http.Route]));
        Prints("max without (route) (in_flight)", InFlight.MaxWithout([Http.Route]));
        Prints("min without (route) (in_flight)", InFlight.MinWithout([Http.Route]));
        Prints("count without (route) (in_flight)", InFlight.CountWithout([Http.Route]));
        Prints("count_values(\"version\", in_flight)", InFlight.CountValues("version"));
        Prints("count_values by (method) (\"route\", in_flight)", InFlight.CountValues(Http.Route, [Http.Method]));
    }

    [Fact]
    public void Operators_between_vectors_and_numbers_are_all_there()
    {
        Prints("in_flight ^ in_flight", InFlight.Power(InFlight));
        Prints("in_flight == in_flight", InFlight.EqualTo(InFlight));
        Prints("in_flight != in_flight", InFlight.NotEqualTo(InFlight));
        Prints("in_flight atan2 in_flight", InFlight.Atan2(InFlight));
        Prints("label_join(in_flight, \"route\", \"-\", \"method\", \"status\")", InFlight.LabelJoin(Http.Route, "-", [Http.Method, Http.Status]));
        Prints("in_flight * (time() % 60)", InFlight * (ScalarValue.Time % 60));
        Prints("in_flight * pi() ^ 2", InFlight * ScalarValue.Pi.Power(2));
        Prints("in_flight * (time() == bool 5)", InFlight * ScalarValue.Time.EqualTo(5));
    }

    [Fact]
    public void Ranges_have_their_further_functions()
    {
        Prints("stdvar_over_time(in_flight[5m])", InFlight.Over(FiveMinutes).StdVar());
        Prints("present_over_time(in_flight[5m])", InFlight.Over(FiveMinutes).Present());
        Prints("absent_over_time(requests_total[5m])", Requests.Over(FiveMinutes).Absent());
        Prints("idelta(in_flight[5m])", InFlight.Over(FiveMinutes).Idelta());
        Prints("histogram_stddev(rate(payload_bytes[5m]))", Payload.Over(FiveMinutes).Rate().StdDev());
    }

    [Fact]
    public void What_servers_keep_behind_a_flag_can_be_built_too()
    {
        (string Text, TypedExpr Typed)[] all =
        [
            ("limitk(2, in_flight)", InFlight.LimitK(2)), ("limit_ratio by (route) (0.5, in_flight)", InFlight.LimitRatio(0.5, [Http.Route])), ("info(in_flight)", InFlight.WithInfo()),
            ("start_timestamp(in_flight)", InFlight.StartTimestamp()), ("in_flight - start()", InFlight - ScalarValue.Start), ("in_flight - end()", InFlight - ScalarValue.End),
            ("in_flight * step()", InFlight * ScalarValue.Step), ("in_flight * range()", InFlight * ScalarValue.Range), ("in_flight * min_of(step(), 60)", InFlight * ScalarValue.Step.OrLess(60)),
            ("in_flight * max_of(step(), 60)", InFlight * ScalarValue.Step.OrMore(60)), ("ts_of_max_over_time(in_flight[5m])", InFlight.Over(FiveMinutes).TimeOfMax()),
            ("first_over_time(in_flight[5m])", InFlight.Over(FiveMinutes).First()), ("mad_over_time(in_flight[5m])", InFlight.Over(FiveMinutes).Mad()),
            ("double_exponential_smoothing(in_flight[5m], 0.5, 0.1)", InFlight.Over(FiveMinutes).Smoothed(0.5, 0.1)),
            ("increase(requests_total[5m] anchored)", Requests.Over(FiveMinutes).Anchored().Increase()), ("rate(requests_total[5m] smoothed)", Requests.Over(FiveMinutes).Smoothed().Rate()),
            ("sort_by_label(in_flight, \"route\", \"status\")", InFlight.SortByLabel(Http.Route, Http.Status)), ("sort_by_label_desc(in_flight, \"route\")", InFlight.SortByLabelDescending(Http.Route)),
            ("histogram_quantiles(rate(payload_bytes[5m]), \"route\", 0.5, 0.95)", Payload.Over(FiveMinutes).Rate().Quantiles(Http.Route, 0.5, 0.95)),
            ("in_flight + on (route) fill (0) in_flight", InFlight.On(Http.Route).Fill(0, 0).Plus(InFlight)),
        ];
        Assert.All(all, one => Assert.Equal(one.Text, one.Typed.ToString()));
        Assert.All(all, one => Assert.True(Parser.Parse(one.Text, new ParserOptions { Features = ParserFeatures.All }).IsOk));
    }
}
