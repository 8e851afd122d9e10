namespace DashGen.Building;

/// <summary>The verbs, in the order in which the help lists them. The first is the one that is meant when none is said.</summary>
public static class Verbs
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        .. new[]
        {
            typeof(GenerateTask), typeof(VerifyTask), typeof(TestTask), typeof(ProveTask), typeof(NewTask), typeof(ExplainTask), typeof(PromqlTask), typeof(DashboardsTask), typeof(BenchTask),
        }.Select(Verb.Of),
    ];
}
