using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Derives the cases of one alert from its expression, the recording rules it reads and the catalogue.</summary>
internal sealed class CaseDeriver(Stack stack, Service service, Rulebook rules, int place, AlertingRule rule)
{
    /// <summary>For how many ticks a case may go on until a moment is long ago.</summary>
    const int Patience = 10_000;

    readonly SourceFinder _finder = new(stack, service);

    readonly PrometheusVersion _version = stack.Versions.Server;

    /// <summary>The cases, or why there are none.</summary>
    /// <param name="written">What a person wrote instead, for an expression that nothing, or nothing right, can be derived from.</param>
    public Derivation Derive(EquatableArray<WrittenCase> written = default)
    {
        if (!written.IsEmpty)
        {
            return written.Any(one => one.Fires.IsEmpty) && written.Any(one => !one.Fires.IsEmpty)
                ? new Derivation([.. written.Select(one => WrittenGroup.Case(place, rule, one, _finder.OfTarget, stack.Versions))])
                : new Derivation([]) { Underivable = "its cases that are written by hand are all of one kind" };
        }

        if (Unknown is { } unknown)
        {
            return new Derivation([]) { Underivable = $"nothing is known here about {unknown}" };
        }

        MoreSeries[] ways = [MoreSeries.Another, MoreSeries.Partners, MoreSeries.Instances, MoreSeries.Values];
        var (tried, isAsked) = (new List<Derivation>(), AsksBelowZero);
        foreach (var isBelowZero in isAsked ? new[] { true } : [false, true])
        {
            foreach (var more in ways)
            {
                var derived = Derive(more, isBelowZero) with { IsBelowZero = isBelowZero && !isAsked };
                if (derived.Dead is null || (tried.Count == 0 && !derived.IsTried))
                {
                    return derived;
                }

                tried.Add(derived);
            }
        }

        return tried.Exists(one => one.IsNeverQuiet) ? new Derivation([]) { Underivable = "nothing that was tried of its metrics makes it silent" } : tried[0];
    }

    /// <summary>Derives cases with so many series.</summary>
    /// <param name="more">Of what there are more than the selectors ask for.</param>
    /// <param name="isBelowZero">Whether gauges may be below 0 of which nothing says that they cannot.</param>
    Derivation Derive(MoreSeries more, bool isBelowZero)
    {
        var (sources, wrong) = Find(more, isBelowZero);
        if (wrong is not null)
        {
            return new Derivation([]) { Dead = wrong };
        }

        if (sources.IsEmpty)
        {
            return new Derivation([new ProofCase(place, rule, TimeSpan.FromMinutes(1), [], [new ProofSegment(ProofKind.NoSeries, 0, 3)]) { Reads = [] }]);
        }

        var cases = new List<ProofCase>();
        Lifetime? lifetime = null;
        var isEndless = false;
        var branches = Branches(rule.Expr).ToList();
        for (var i = 0; i < branches.Count; i++)
        {
            var (rehearsal, solver, solved) = Solved(sources, branches[i]);
            if (solved is not { } regime)
            {
                return new Derivation([]) { IsTried = true, IsNeverQuiet = solver.IsNeverQuiet, Dead = solver.AsksOfTargets && new Solver(rehearsal, branches[i], rule.Expr) { TakesDeadPages = true }.Solve() is not null
                    ? $"a target that is down exposes nothing, and {branches[i]} asks for what it exposes while it is down"
                    : $"nothing that was tried of its metrics makes {branches[i]} true{(rule.For > TimeSpan.Zero ? $" for {Words.Duration(rule.For)}" : "")}" };
            }

            isEndless |= regime.IsQuietByAbsence && IsShownByOneSeries(branches[i]) && solver.IsAlwaysMet();
            var branch = branches.Count == 1 ? 0 : i + 1;
            lifetime ??= new Lifetime(rehearsal, regime, [(place, rule, branch)]);
            cases.AddRange(Cases(rehearsal, branches[i], regime, branch));
            cases.AddRange(branch == 0 ? StartScripts.Of(rule, sources, regime, Patience, clock => Rehearsal(sources, clock)).Select(started => Case(started.Rehearsal, started.Script, branch)) : []);
        }

        return new Derivation([.. cases]) { Lifetime = lifetime, IsEndless = isEndless };
    }

    /// <summary>Most gauges are never below 0, whether that is declared or not.</summary>
    (EquatableArray<Source> Sources, string? Wrong) Find(MoreSeries more, bool isBelowZero)
    {
        var found = _finder.Find(rules, rule.Expr, more);
        return isBelowZero ? found : ([.. found.Sources.Select(source => source.FromZero)], found.Wrong);
    }

    /// <summary>Whether the expression itself speaks of what is below 0.</summary>
    bool AsksBelowZero => rules.Parts(rule.Expr).Any(part => part switch
    {
        NumberLiteral number => number.Value < 0,
        Unary unary => unary.Op == UnaryOp.Minus,
        Binary { Op: BinaryOp.Less or BinaryOp.LessOrEqual, Right: NumberLiteral bound } => bound.Value <= 0,
        Binary { Op: BinaryOp.Greater or BinaryOp.GreaterOrEqual, Left: NumberLiteral bound } => bound.Value <= 0,
        _ => false,
    });

    /// <summary>What the sources do. Test time begins at 0, so a moment that is long ago and above 0 takes a case that is as long.</summary>
    (Rehearsal Rehearsal, Solver Solver, Regime? Regime) Solved(EquatableArray<Source> sources, Expr condition)
    {
        var found = At(ClockOf(condition));
        if (found.Regime is not null || !found.Solver.ReadsTime)
        {
            return found;
        }

        var oldest = rules.Parts(condition).OfType<NumberLiteral>().Select(number => number.Value).Where(age => age < 1e9).DefaultIfEmpty().Max();
        var later = ClockOf(condition, TimeSpan.FromSeconds(2 * oldest));
        return later.Reach > found.Rehearsal.Clock.Reach && later.Reach <= Patience ? At(later) : found;

        (Rehearsal Rehearsal, Solver Solver, Regime? Regime) At(Clock clock)
        {
            var rehearsal = Rehearsal(sources, clock);
            var solver = new Solver(rehearsal, condition, rule.Expr);
            return (rehearsal, solver, solver.Solve());
        }
    }

    /// <summary>
    /// Whether one series for each way to be selected shows all that a condition does. It compares at all; it does not count series, or
    /// compare one with others of its metric; and it does not ask for the time, which begins at 0 in tests.
    /// </summary>
    bool IsShownByOneSeries(Expr condition)
    {
        var parts = rules.Parts(condition);
        List<Aggregation> aggregations = [.. parts.OfType<Aggregation>()];
        return parts.OfType<Binary>().Any(binary => binary.Op.IsComparison())
            && !parts.OfType<Call>().Any(call => call.Function == Functions.Time)
            && !aggregations.Exists(aggregation => aggregation.Op == Aggregations.Count || aggregation.Op == Aggregations.Group)
            && aggregations.SelectMany(aggregation => rules.Sources(aggregation)).GroupBy(selector => selector.Name).All(same => same.Count() == 1);
    }

    string? Unknown => rules.Unknown(rule.Expr);

    /// <summary>What makes the alert fire as a state of its service, so that it fires for as long as it lasts; null where nothing does.</summary>
    public Fault? Fault() => Unknown is null && !AsksAnother ? Fault(MoreSeries.None) ?? Fault(MoreSeries.Partners) : null;

    Fault? Fault(MoreSeries more)
    {
        var (sources, wrong) = Find(more, AsksBelowZero);
        foreach (var condition in wrong is null && !sources.IsEmpty ? Branches(rule.Expr) : [])
        {
            var rehearsal = Rehearsal(sources, ClockOf(condition) with { IsOfPage = true });
            if (new Solver(rehearsal, condition, rule.Expr).Solve() is { } regime && regime.Strong.All(IsOnPage) && rehearsal.IsMet(condition, regime.Strong))
            {
                // A target that goes down as well is left up where the condition is met without: nobody would hear of anything else.
                EquatableArray<Level> inPage = [.. sources.Select((source, i) => SourceFinder.IsOfTarget(source.Schema) ? regime.Quiet[i] : regime.Strong[i])];
                return new Fault(sources, rehearsal.Clock.Tick, regime.Quiet, rehearsal.IsMet(condition, inPage) ? inPage : regime.Strong);
            }
        }

        return null;
    }

    /// <summary>Whether a page that is shown for some seconds can show it. Until they are over, a moment is as good as always as long ago.</summary>
    static bool IsOnPage(Level level) => level.IsStill || level.KeepsAge;

    /// <summary>Whether it reads what another service of the stack exposes, of which its own page shows nothing.</summary>
    public bool AsksAnother => _finder.AsksAnother(rules.Sources(rule.Expr));

    /// <summary>Whether the alert fires while a page of its service stays as it is; false where that alone does not decide it.</summary>
    /// <param name="page">The page. Series that the alert does not read do not matter.</param>
    /// <param name="inTrouble">Whether it is in trouble.</param>
    /// <param name="isUp">Whether the service's targets answer; where they do not, there is no page either.</param>
    public bool IsRaisedBy(IEnumerable<PageSeries> page, bool inTrouble, bool isUp = true)
    {
        var (sources, wrong) = Unknown is null && !AsksAnother ? _finder.Find(rules, rule.Expr) : default;
        if (wrong is not null || sources.IsEmpty)
        {
            return false;
        }

        var clock = ClockOf(rule.Expr) with { IsOfPage = true };
        List<(Source Source, Level Level)> playing =
        [
            .. sources.Where(source => SourceFinder.IsOfTarget(source.Schema)).Select(source => (source, Level.Of(isUp && source.IsUsuallyHigh ? 1 : 0))),
            .. page.Where(series => isUp && sources.Any(source => source.Schema.Name == series.Metric)).Select(series => (series.Source, series.At(clock.Tick, inTrouble))),
        ];
        return Rehearsal([.. playing.Select(one => one.Source)], clock).IsMet(rule.Expr, [.. playing.Select(one => one.Level)]);
    }

    /// <summary>The operands of the outermost <c>or</c>: each must be able to fire on its own.</summary>
    public static IEnumerable<Expr> Branches(Expr expr) => expr switch
    {
        Paren paren => Branches(paren.Inner),
        Binary { Op: BinaryOp.Or } or => Branches(or.Left).Concat(Branches(or.Right)),
        _ => [expr],
    };

    Rehearsal Rehearsal(EquatableArray<Source> sources, Clock clock) => new(rules, place, sources, clock, _version);

    Clock ClockOf(Expr condition, TimeSpan atLeast = default) => Clock.Of(rules, condition, rule.For, CountsSamples(condition) ? _finder.ScrapeInterval(rules.Sources(condition)) : null, atLeast);

    /// <summary>Whether what it comes to is a matter of how many samples there are.</summary>
    bool CountsSamples(Expr condition) => rules.Parts(condition).OfType<Call>().Any(call => Counting.Contains(call.Function));

    /// <summary>What counts samples, or adds them up.</summary>
    static readonly EquatableArray<Function> Counting = [Functions.Changes, Functions.Resets, Functions.CountOverTime, Functions.SumOverTime];

    IEnumerable<ProofCase> Cases(Rehearsal rehearsal, Expr condition, Regime regime, int branch) =>
        new CaseScripts(rehearsal, rule, condition, regime).All(isOnly: branch == 0).Select(script => Case(rehearsal, script, branch));

    ProofCase Case(Rehearsal rehearsal, Script script, int branch) =>
        new(place, rule, rehearsal.Clock.Tick, [.. script.Play(rehearsal.Sources)], script.Segments) { Branch = branch, Reads = rules.ReadBy(rule.Alert) };
}
