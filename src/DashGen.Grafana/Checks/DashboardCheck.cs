namespace DashGen.Grafana;

/// <summary>A check of a dashboard: code, reason and function together.</summary>
/// <param name="Code">DG5 and three digits.</param>
/// <param name="Severity">How bad a finding of it is.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Reason">Why it matters and what to do.</param>
/// <param name="Example">What breaks it, with the code behind it.</param>
/// <param name="Find">Pointers and messages of what it finds.</param>
public sealed record DashboardCheck(
    string Code,
    FindingSeverity Severity,
    string Title,
    string Reason,
    string Example,
    Func<Classic.Dashboard, DashboardContext, IEnumerable<(string Pointer, string Message)>> Find)
{
    /// <summary>The findings.</summary>
    internal IEnumerable<Finding> Run(Classic.Dashboard dashboard, DashboardContext context) =>
        Find(dashboard, context).Select(found => new Finding(Code, Severity, found.Pointer, found.Message));
}
