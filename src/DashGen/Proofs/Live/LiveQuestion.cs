namespace DashGen;

/// <summary>What a dashboard asks Prometheus, as it is asked in a live run: at the pace of its rules, with every variable at <c>All</c>.</summary>
/// <param name="Dashboard">Its title.</param>
/// <param name="Asker">The panel or the variable that asks.</param>
/// <param name="Query">The question in PromQL.</param>
public sealed record LiveQuestion(string Dashboard, string Asker, string Query)
{
    /// <summary>Whether it is about what need not happen in a run: its panel says itself what it shows without, or it shows what meets a condition.</summary>
    public bool MayBeEmpty { get; init; }
}
