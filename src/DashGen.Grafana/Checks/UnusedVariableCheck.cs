namespace DashGen.Grafana;

/// <summary>Every variable is used.</summary>
internal static class UnusedVariableCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5018",
        FindingSeverity.Warning,
        "nothing uses a variable",
        "A selector that changes nothing makes its reader doubt the others.",
        """
            Variables = [new CustomVariable("unused", "a", "b")]      // DG5018
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        // A variable may stand anywhere: in titles, links, other variables. So the whole text is searched for one that no query uses.
        var queries = QueryTexts.Prometheus(context.Panels).Select(query => query.Expr).Concat(context.Panels.Select(one => one.Panel.Datasource?.Uid).OfType<string>().Distinct()).ToList();
        var whole = new Lazy<string>(() => DashboardJson.WriteObject(dashboard));
        var repeated = context.Panels.Select(one => one.Panel.Repeat)
            .Concat((dashboard.Panels ?? []).OfType<Classic.RowPanel>().Select(row => row.Repeat)).ToHashSet(StringComparer.Ordinal);
        var list = dashboard.Templating?.List ?? [];
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { Name: { Length: > 0 } name, Type: not (VariableType.Adhoc or VariableType.Groupby) } && !repeated.Contains(name)
                && !queries.Exists(text => QueryTexts.Uses(text, name)) && !QueryTexts.Uses(whole.Value, name))
            {
                yield return (JsonPointer.Append("/templating/list", i), $"nothing uses the variable {name}");
            }
        }
    }
}
