namespace DashGen;

/// <summary>a link is not absolute.</summary>
static class RelativeLink
{
    public static Rule Rule { get; } = new(
        "DG6009",
        DiagnosticSeverity.Error,
        "a link is not absolute",
        """
        Links in alerts are opened from a pager or a chat: a relative one leads nowhere. They begin with http or https.
        """,
        """
        RunbookBase = new("/runbooks", UriKind.Relative)      // DG6009
        RunbookBase = new("https://runbooks.example.com/")
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks.Select(stack => stack.Stack))
        {
            Link("RunbookBase", stack.RunbookBase);
            Link("GrafanaUrl", stack.GrafanaUrl);

            void Link(string name, Uri link)
            {
                if (!link.IsAbsoluteUri || link.Scheme is not ("http" or "https"))
                {
                    context.Report(rule, stack.Location, $"{name} of {stack.Name} is {Quoted.Text(link.ToString())}", "write an absolute link with http or https");
                }
            }
        }
    }
}
