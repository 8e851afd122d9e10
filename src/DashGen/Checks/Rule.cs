namespace DashGen;

/// <summary>A check: its code, why it exists, and the function that finds what breaks it.</summary>
/// <param name="Code"><c>DG</c> and four digits; never used again for another rule.</param>
/// <param name="Severity">What a finding does to the run.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Reason">Why it matters and how to mend it; what <c>explain</c> prints.</param>
/// <param name="Example">A definition that breaks it, and one that does not.</param>
/// <param name="Find">Reports every place that breaks it.</param>
public sealed record Rule(
    string Code, DiagnosticSeverity Severity, string Title, string Reason, string Example, Action<Rule, CheckContext> Find);
