namespace DashGen;

/// <summary>What need not be told, because an error is told that explains it (<see cref="Rule.Explains"/>).</summary>
sealed class Consequences
{
    static readonly ILookup<string, string> Explained =
        Check.Rules.SelectMany(rule => rule.Explains.Select(code => (rule.Code, Explains: code))).ToLookup(pair => pair.Code, pair => pair.Explains);

    readonly HashSet<(string Code, SourceLocation Place)> _explained;
    readonly ILookup<SourceLocation, SourceLocation> _madeOf;

    /// <summary>Gathers what the errors explain.</summary>
    /// <param name="estate">Every stack, as it is defined.</param>
    /// <param name="found">What has been found.</param>
    public Consequences(EquatableArray<Stack> estate, IEnumerable<Diagnostic> found)
    {
        _explained =
        [
            .. from error in found
               where error.Severity == DiagnosticSeverity.Error && error.Location is not null
               from code in Explained[error.Code]
               select (code, error.Location),
        ];
        _madeOf = (_explained.Count > 0 ? estate.SelectMany(Ingredients) : []).Distinct().ToLookup(pair => pair.Made, pair => pair.Of);
    }

    /// <summary>Whether an error explains a finding.</summary>
    public bool Contains(Diagnostic found) =>
        _explained.Count > 0 && found.Location is { } place && _madeOf[place].Prepend(place).Any(cause => _explained.Contains((found.Code, cause)));

    /// <summary>Where a metric is defined, and the conditions by which it is selected.</summary>
    static IEnumerable<SourceLocation> Lines(Metric metric) => metric.Matchers.Select(matcher => matcher.Location).OfType<SourceLocation>().Append(metric.Location);

    /// <summary>Lines with those that they are made of: a signal with its metrics, its service and the labels that are added to its targets.</summary>
    static IEnumerable<(SourceLocation Made, SourceLocation Of)> Ingredients(Stack stack) =>
        from service in stack.Services
        let added = TargetLabels.Added(stack, service).Select(label => label.Location).ToList()
        from pair in service.Signals.Concat(service.Objectives)
            .SelectMany(signal => signal.Read(stack, service).Concat(signal.ReadOfOthers(stack, service).Select(read => read.Metric)).SelectMany(Lines).Append(service.Location).Concat(added).Select(of => (Made: signal.Location, Of: of)))
            .Concat(service.Dashboards.Select(board => (Made: board.Location, Of: service.Location)))
            .Concat(added.Select(of => (Made: service.Location, Of: of)))
        where pair.Made != pair.Of
        select pair;
}
