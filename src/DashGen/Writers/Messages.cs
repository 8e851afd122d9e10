using DashGen.Prometheus;

namespace DashGen;

/// <summary>What a notification says.</summary>
static class Messages
{
    public const string Title = "dashgen.title";
    public const string Text = "dashgen.text";

    /// <summary>About more alerts nobody reads, and chats cut longer messages off anywhere.</summary>
    const int Most = 20;

    /// <summary>PagerDuty knows critical, error, warning and info, and refuses anything else.</summary>
    public static MessageTemplate PagerDutySeverity { get; } = MessageTemplate.When(
        TemplateCondition.CommonLabelIs("severity", "critical"), "critical", "warning");

    /// <summary>The templates of a stack.</summary>
    public static TemplateFile File(Stack stack) => new(
    [
        new TemplateDefinition(Title, TitleBody(stack)),
        new TemplateDefinition(Text, TextBody),
    ]);

    /// <summary><c>[FIRING 2] BackendDown (critical) at backend, Scanium Production</c>: one service may be in several stacks.</summary>
    static MessageTemplate TitleBody(Stack stack) =>
        MessageTemplate.Text("[") + MessageTemplate.StatusInCapitals
        + MessageTemplate.When(TemplateCondition.IsFiring, MessageTemplate.Text(" ") + MessageTemplate.FiringCount) + "] "
        + MessageTemplate.GroupLabel("alertname") + " (" + MessageTemplate.GroupLabel("severity") + ") at " + MessageTemplate.GroupLabel("system")
        + MessageTemplate.Text($", {stack.Title}");

    /// <summary>A paragraph for each alert that fires: what happened, what to do, where to look; of what is over only that.</summary>
    static MessageTemplate TextBody =>
        MessageTemplate.First(Most, AlertsOf.Firing, AlertTemplate.Annotation("summary") + "\n" + AlertTemplate.Annotation("description")
        + AlertTemplate.WhenAnnotated("runbook_url", AlertTemplate.Text("\nRunbook: ") + AlertTemplate.Annotation("runbook_url"))
        + AlertTemplate.WhenAnnotated("dashboard_url", AlertTemplate.Text("\nDashboard: ") + AlertTemplate.Annotation("dashboard_url"))
        + "\n\n")
        + Rest(AlertsOf.Firing, "that fire", MessageTemplate.FiringCount)
        + MessageTemplate.First(Most, AlertsOf.Resolved, AlertTemplate.Text("Resolved: ") + AlertTemplate.Annotation("summary") + "\n")
        + Rest(AlertsOf.Resolved, "that are resolved", MessageTemplate.ResolvedCount);

    static MessageTemplate Rest(AlertsOf alerts, string what, MessageTemplate count) =>
        MessageTemplate.When(TemplateCondition.MoreThan(Most, alerts), MessageTemplate.Text($"These are the first {Most} of ") + count + $" {what}.\n");
}
