namespace DashGen;

/// <summary>A check of what a dashboard asks: code, reason and function together.</summary>
/// <param name="Code">DG5 and three digits.</param>
/// <param name="Severity">How bad a finding of it is.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Reason">Why it matters and what to do.</param>
/// <param name="Example">What breaks it, with the code behind it.</param>
/// <param name="Find">What it finds.</param>
sealed record QueryCheck(
    string Code,
    Grafana.FindingSeverity Severity,
    string Title,
    string Reason,
    string Example,
    Func<AskedDashboard, IEnumerable<QueryFault>> Find)
{
    /// <summary>Every check, in the order of the codes.</summary>
    public static EquatableArray<QueryCheck> All { get; } =
        [RateInterval.Check, JobOfQueries.Check, InstanceVariable.Check, UnreadableQuery.Check, UnreadableVariable.Check, LegendLabel.Check, PanelUnit.Check];

    /// <summary>The findings.</summary>
    public IEnumerable<Grafana.Finding> Run(AskedDashboard dashboard) =>
        Find(dashboard).Select(found => new Grafana.Finding(Code, Severity, found.Pointer, found.Message) { Panel = found.Panel, Hint = found.Hint });
}

/// <summary>A place that breaks a check.</summary>
/// <param name="Pointer">Where, as a JSON pointer into the dashboard.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Panel">The title of the panel; null for the dashboard as a whole.</param>
/// <param name="Hint">What to do about it.</param>
sealed record QueryFault(string Pointer, string Message, string? Panel = null, string? Hint = null)
{
    /// <summary>A query that breaks a check.</summary>
    public static QueryFault In(AskedQuery query, string message, string? hint = null) =>
        new(query.At.Pointer, $"{Quoted.Text(query.At.Panel)}: {message}", query.At.Panel, hint);
}
