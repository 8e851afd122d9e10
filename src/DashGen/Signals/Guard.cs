using DashGen.PromQL;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>What must hold besides a signal's own condition for anyone to be told.</summary>
/// <param name="Condition">There is a series for each thing for which it holds.</param>
/// <param name="Meaning">The same in words, as it stands behind "while".</param>
internal sealed record Guard(Expr Condition, string Meaning)
{
    /// <summary>An alert that fires only where this holds too: for the same of whatever both are about.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="scope">The service.</param>
    /// <param name="readsPastFailures">Whether its own gauges are read past scrapes that fail; then these are too.</param>
    /// <exception cref="ArgumentException">It tells things apart that the alert does not.</exception>
    public Alert Over(Alert alert, Scope scope, bool readsPastFailures)
    {
        var condition = StatedCondition.Converted(Condition, scope);
        var (compared, others) = Split(scope, scope.Know(condition).Labels(), alert);
        if (others.Find(label => label.Cardinality.AtMost != 1) is { } finer)
        {
            throw new ArgumentException($"what must hold while {Meaning} is known for each {finer.Name}, and {alert.Name} is not about one: take the sum or the largest, Sum() or Max(), by labels that the alert has");
        }

        return alert with
        {
            Expr = alert.Expr.And(readsPastFailures ? scope.Bridged(scope.InRules(condition), alert.Hold) : scope.InRules(condition), Matching.On([.. compared.Select(label => label.Name)])),
            Description = alert.Description + GoTemplate.Text($" Told only while {Meaning}."),
            Runbook = alert.Runbook with
            {
                Condition = alert.Runbook.Condition.Length > 0 ? $"{alert.Runbook.Condition} while {Meaning}" : "",
                BlindSpot = $"{alert.Runbook.BlindSpot} It is silent unless {Meaning}.".TrimStart(),
            },
        };
    }

    /// <summary>The labels that an alert has too, and those that it has not.</summary>
    (List<LabelSchema> Compared, List<LabelSchema> Others) Split(Scope scope, EquatableArray<LabelSchema> labels, Alert alert)
    {
        // The targets of another service have other jobs and addresses, whatever their labels are called.
        EquatableArray<string> ofTarget = IsOfAnother(scope, labels) ? [TargetLabel.Job.Name, TargetLabel.Instance.Name, .. scope.Service.Scrape.Labels.Select(label => label.Name)] : [];
        var both = labels.ToLookup(label => !ofTarget.Contains(label.Name) && alert.Labels.Any(own => own.Name == label.Name));
        return ([.. both[true]], [.. both[false]]);
    }

    /// <summary>Whether it is about series of another service, and not about the alert's own where another has something.</summary>
    bool IsOfAnother(Scope scope, EquatableArray<LabelSchema> labels) =>
        !labels.Any(label => label.Name == TargetLabel.Job.Name && label.Values.Contains(scope.Service.Name))
        && Condition.Descendants().OfType<VectorSelector>().Any(selector => !ReferenceEquals(scope.OwnerOf(selector).Owner, scope.Service));
}
