namespace DashGen;

/// <summary>A check: its code, why it exists, and the function that finds what breaks it.</summary>
/// <param name="Code"><c>DG</c> and four digits; never used again for another rule.</param>
/// <param name="Severity">What a finding does to the run.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Reason">Why it matters and how to mend it; what <c>explain</c> prints.</param>
/// <param name="Example">A definition that breaks it, and one that does not.</param>
/// <param name="Find">Reports every place that breaks it.</param>
public sealed record Rule(
    string Code, DiagnosticSeverity Severity, string Title, string Reason, string Example, Action<Rule, CheckContext> Find)
{
    /// <summary>
    /// Codes of findings that an error of this rule brings about, at its own line or at one that is made of it: a bound that is no bucket is
    /// no bucket in any of the expressions either. They are not told beside it.
    /// </summary>
    /// <value>Default none.</value>
    public EquatableArray<string> Explains { get; init; } = [];
}
