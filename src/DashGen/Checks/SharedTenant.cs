namespace DashGen;

/// <summary>two stacks load their rules into one tenant of a Mimir.</summary>
static class SharedTenant
{
    public static Rule Rule { get; } = new(
        "DG2033",
        DiagnosticSeverity.Error,
        "two stacks load their rules into one tenant of a Mimir",
        """
        A ruler keeps the rules of a tenant by the names of their files, and every stack has a file for itself beside those of its
        services. What is loaded second takes the place of what was loaded first, and the alerts of one stack are gone.
        """,
        """
        Mimir = new(new("http://mimir:9009"))                               // DG2033 in two stacks
        Mimir = new(new("http://mimir:9009")) { Tenant = "production" }     // in one of them
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        var same = context.Estate.Where(stack => stack.Mimir is not null).GroupBy(stack => (stack.Mimir?.Base, stack.Mimir?.Tenant)).Where(same => same.Count() > 1);
        foreach (var stacks in same)
        {
            context.Report(
                rule,
                stacks.Last().Location,
                $"the rules of {Words.List([.. stacks.Select(stack => stack.Name)])} take each other's place in the tenant {stacks.Key.Tenant} of {stacks.Key.Base}",
                "give one of them a Tenant of its own, or another Mimir");
        }
    }
}
