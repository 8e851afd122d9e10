namespace DashGen;

/// <summary>a runbook names nobody to call.</summary>
static class NobodyToCall
{
    public static Rule Rule { get; } = new(
        "DG6018",
        DiagnosticSeverity.Error,
        "a runbook names nobody to call",
        """
        Whoever reads a runbook at night and is not helped by its first steps needs to know whom to wake. The team's Escalation is
        empty, or everyone in it is called for some families only, and an alert of the team is of another.
        """,
        """
        new Team("shop") { Escalation = [new("security officer") { OnlyFor = [Family.Security] }] }      // DG6018
        new Team("shop") { Escalation = ["shop on call", new("security officer") { OnlyFor = [Family.Security] }] }
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var owned in context.Services.GroupBy(service => service.Bundle.Service.Owner, service => service.Bundle))
        {
            var team = owned.Key;
            var families = owned.SelectMany(service => service.Alerts).Select(alert => alert.Family).Distinct();
            var forgotten = families.Where(family => !team.Escalation.Any(contact => contact.IsFor(family))).Select(family => family.Name).ToList();
            if (forgotten.Count > 0)
            {
                context.Report(
                    rule,
                    team.Location,
                    team.Escalation.IsEmpty ? $"Escalation of the team {team.Name} is empty" : $"Escalation of the team {team.Name} has nobody for alerts of {Words.Few(forgotten)}",
                    "name who is called when the first steps of a runbook do not help");
            }
        }
    }
}
