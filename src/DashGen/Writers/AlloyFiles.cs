namespace DashGen;

/// <summary>What Grafana Alloy needs to scrape the services of a stack and to send their samples to Mimir; a file for each service.</summary>
/// <remarks>
/// Alloy reads all files of a folder as one configuration, so every component is named after its service. Labels are put on the target
/// before it is scraped, so <c>up</c> and <c>scrape_*</c> carry them too.
/// </remarks>
static class AlloyFiles
{
    /// <summary>The files of a stack; none where a Prometheus scrapes.</summary>
    public static IEnumerable<(string Path, string Text)> Of(StackBundle stack) => stack.Stack.Mimir is { } mimir
        ? stack.Services.Select(bundle => ($"alloy/{bundle.Service.Name}.alloy", AlloyPrinter.Print(Writer.Comment, Components(stack.Stack, mimir, bundle.Service))))
        : [];

    /// <summary>What the components of a service are called: identifiers have no hyphens.</summary>
    internal static string NameOf(Service service) => service.Name.Replace('-', '_');

    static EquatableArray<AlloyBlock> Components(Stack stack, Mimir mimir, Service service)
    {
        var name = NameOf(service);
        var added = TargetLabels.Added(stack, service);
        var targets = new AlloyList([.. ScrapeTargets.Of(service).Select(target => new AlloyObject([("__address__", target)]))]);
        var isRelabelled = !added.IsEmpty;
        return
        [
            .. isRelabelled ? new[] { Relabel(name, targets, added) } : [],
            Scrape(name, service, isRelabelled ? new AlloyReference($"discovery.relabel.{name}.output") : targets),
            RemoteWrite(name, stack, mimir),
        ];
    }

    static AlloyBlock Relabel(string name, AlloyList targets, EquatableArray<AddedLabel> added) => new("discovery.relabel", name,
    [
        new AlloyAttribute("targets", targets),
        .. added.Select(label => new AlloyBlock("rule", null,
        [
            new AlloyAttribute("target_label", label.Name),

            // A dollar sign would be read as a reference to a group of the rule's regular expression.
            new AlloyAttribute("replacement", label.Value.Replace("$", "$$", StringComparison.Ordinal)),
        ])),
    ]);

    static AlloyBlock Scrape(string name, Service service, AlloyValue targets) => new("prometheus.scrape", name,
    [
        new AlloyAttribute("targets", targets),
        new AlloyAttribute("job_name", service.Name),
        new AlloyAttribute("metrics_path", service.Scrape.Path),
        new AlloyAttribute("scrape_interval", Duration(service.Scrape.Every)),
        new AlloyAttribute("scrape_timeout", Duration(service.Scrape.Timeout)),
        new AlloyAttribute("forward_to", new AlloyList([new AlloyReference($"prometheus.remote_write.{name}.receiver")])),
    ]);

    static AlloyBlock RemoteWrite(string name, Stack stack, Mimir mimir) => new("prometheus.remote_write", name,
    [
        .. stack.ExternalLabels.IsEmpty ? [] : new AlloyItem[] { new AlloyAttribute("external_labels", new AlloyObject([.. stack.ExternalLabels.Select(label => (label.Name, (AlloyValue)label.Value))])) },
        new AlloyBlock("endpoint", null,
        [
            new AlloyAttribute("url", mimir.PushUrl),
            .. mimir.Tenant == Mimir.OneTenant ? [] : new AlloyItem[] { new AlloyAttribute("headers", new AlloyObject([("X-Scope-OrgID", mimir.Tenant)])) },
        ]),
    ]);

    static string Duration(TimeSpan time) => $"{Words.Number(time.TotalSeconds)}s";
}
