namespace DashGen;

static class TelemetryRunbook
{
    /// <summary>What a page says about the alert that always fires.</summary>
    public static RunbookNotes Watchdog { get; } = new(
        "Nothing is wrong. It fires always, to show that alerts arrive.",
        "",
        ["If it stops arriving: is what evaluates the rules up, is Alertmanager up, and do they reach the receiver?"]);

    /// <summary>What a page says of an instance that cannot be scraped.</summary>
    public static RunbookNotes Down(Scope scope) => new(
        $"{scope.Scraper} cannot scrape an instance. It may be down, or only its metrics endpoint; either way nothing else is known of it.",
        "A restart takes less than 5 minutes.",
        [
            scope.Stack.Mimir is null
                ? "The page Status > Targets of Prometheus tells the error: refused, timed out, or an answer that is no metrics."
                : $"The page of the component prometheus.scrape.{AlloyFiles.NameOf(scope.Service)} in Alloy tells the error: refused, timed out, or an answer that is no metrics.",
            $"From the scraper's network: curl -v {Shown(scope.Service.Scrape.Credentials)}{Addresses(scope.Service)} must answer 200 in a text format of Prometheus, such as Content-Type: text/plain; version=0.0.4; charset=utf-8.",
            $"Refused there, while it answers inside its own container: the process is bound to 127.0.0.1 and answers nobody else, whatever its configuration says. ss -tlnp tells; it must listen on 0.0.0.0{Port(scope.Service)}.",
            .. scope.Service.Scrape.Published is { } published && published != scope.Service.Scrape.Port
                ? new[] { $"Refused by name only: the scraper takes the container's port {scope.Service.Scrape.Port}; {published} is what the host publishes, for calls from outside." }
                : [],
            "Timed out: the endpoint hangs.",
        ])
    {
        Condition = "an instance cannot be scraped",
        Causes =
        [
            "The instance is down or restarts.",
            "It moved: another port, another host, another network.",
            "Only its metrics endpoint is in trouble: it hangs, or wants credentials.",
        ],
    };

    /// <summary>What a page says of a job without a target.</summary>
    public static RunbookNotes Untargeted(Scope scope) => new(
        "The scrape configuration has no target for this job, so not even the series up exists, and no other alert can notice.",
        "Discovery settles in a minute or two; after 5 it will not by itself.",
        [
            $"Was the job renamed, or the scrape configuration not loaded? Ask {scope.Scraper} for its configuration.",
            "Does service discovery find the instances?",
        ])
    {
        Condition = "there is no target with this job",
        Causes =
        [
            "The scrape configuration was changed, and this job fell out of it or has another name.",
            "Discovery finds nothing: labels, permissions, the address of the registry.",
        ],
    };

    /// <summary>What a page says of scrapes that take long.</summary>
    public static RunbookNotes Slow { get; } = new(
        "Scraping an instance takes nearly as long as the scraper waits. Soon it will count as down.",
        "80 % of the timeout leaves time to act before data is lost.",
        [
            "How many series does it expose? The panel beside it shows them.",
            "Is the process short of CPU?",
        ])
    {
        Condition = "a scrape takes more than 80 % of the time that the scraper waits",
        Causes =
        [
            "Too many series, which someone multiplied with a label.",
            "The process or its host is busy, and the scrape waits like everything else.",
            "A collector asks something slow, such as a database, at each scrape.",
        ],
    };

    /// <summary>What a page says of more series than there should be.</summary>
    public static RunbookNotes OverBudget { get; } = new(
        "An instance exposes more series than its labels are declared to have: some label has far more values than anyone meant.",
        "The budget is the sum over all metrics of the bounds of their labels.",
        [
            "Which metric grew? In Prometheus: Status > TSDB status.",
            "Look for a label that carries an id, a path with parameters, or a message.",
            "If the growth is meant, raise the label's bound in the definition.",
        ])
    {
        Condition = "an instance exposes more series than its budget",
        Causes =
        [
            "A label that carries an id, a whole path or a message, since the last deploy.",
            "More tenants, routes or hosts than anyone thought of, which is growth and not a fault.",
        ],
    };

    /// <summary>What a page says of an instance that comes and goes.</summary>
    /// <param name="scope">The service.</param>
    /// <param name="over">Over what time it is counted how often.</param>
    public static RunbookNotes Flapping(Scope scope, TimeSpan over) => new(
        $"{scope.Scraper} gets metrics from an instance, does not, and does again. Each gap ends what has to hold for a while, so that other alerts on the instance begin to wait anew and may never fire.",
        $"Five times in {Words.Duration(over)} is more than one deploy. It goes on for up to as long after the last time.",
        [
            "Does the process restart? Its start time, the exit code of its container and the end of its log tell.",
            "If it runs on: do scrapes take as long as the scraper waits? The panel of their duration shows it.",
            "Is it one instance, or all on one host or in one network?",
        ])
    {
        Condition = "scrapes of an instance begin and cease to fail again and again",
        Causes =
        [
            "It crashes as it starts, or soon after: its configuration, its memory limit, a dependency.",
            "Its page takes nearly as long as the scraper waits, and sometimes longer.",
            "The network loses packets, or two processes take turns behind one address.",
        ],
    };

    /// <summary>What a page says of a metric that is not exposed.</summary>
    /// <param name="series">What is gone.</param>
    /// <param name="blind">The alerts that depend on it.</param>
    /// <param name="isExported">Whether it is another system's, which an exporter asks for it.</param>
    public static RunbookNotes Missing(NeededSeries series, string blind, bool isExported) => new(
        $"A metric that alerts depend on is not exposed, while the instance is up. {(blind.Length > 0 ? "Those alerts cannot fire for it." : "They see less than they should.")}",
        isExported ? "It is there whenever the exporter reaches what it measures, so 10 minutes without it is no slow start." : "It exists from the start of the process, so 10 minutes without it is no slow start.",
        [
            "Which one, and where? The alert's labels metric and instance name them, and the panel shows since when; without an instance, none of the service has it. Watch by hand what its alerts watched, until it is back.",
            isExported
                ? "What does the exporter's log say? It names the request that was refused."
                : "Was it renamed or removed by the last deploy? Then the definition must follow.",
            "Is it dropped by a relabelling rule?",
        ])
    {
        Condition = (series.IsSelection ? $"{series.Metric.Name} is exposed, but never with {series.Condition}" : $"an instance is up and does not expose {series.Name}")
            + (blind.Length > 0 ? $", so that {blind} cannot fire for it," : ""),
        Causes = isExported
            ?
            [
                "The exporter is up and does not get it: its credentials have expired, or its permissions or its configuration have changed.",
                "What it measures is gone or was replaced, under another name.",
                "The exporter was updated, and calls its metrics otherwise.",
            ]
            :
            [
                "The last deploy renamed it or removed it.",
                "A library was updated, and its metrics have other names now.",
                "The part of the service that registers it did not start.",
            ],
    };

    /// <summary>What a scrape asks: the only address, or that of whichever instance the alert is about.</summary>
    static string Addresses(Service service) => ScrapeTargets.Of(service) switch
    {
        _ when !service.Scrape.Targets.IsEmpty => $"'{service.Scrape.Scheme}://{ScrapeTargets.Hosts(service)[0]}{service.Scrape.Path}{(service.Scrape.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}target=INSTANCE', with the instance of the alert,",
        [var only] => $"{service.Scrape.Scheme}://{only}{service.Scrape.Path}",
        var several => $"{service.Scrape.Scheme}://INSTANCE{service.Scrape.Path}, with the instance of the alert ({string.Join(", ", several)}),",
    };

    /// <summary>What curl has to show to be let in, with a blank behind it.</summary>
    static string Shown(Credentials? credentials) => credentials switch
    {
        null => "",
        { User: { } user } => $"-u {user} ",
        _ => $"-H \"Authorization: Bearer $(cat secrets/{credentials.Secret})\" ",
    };

    /// <summary>The port that a process listens on, behind its address; a matter of the instance where they differ.</summary>
    static string Port(Service service) => ScrapeTargets.Hosts(service).Select(target => target[(target.LastIndexOf(':') + 1)..]).Distinct().ToList() switch
    {
        [var only] => $":{only}",
        _ => ", on the port of its address",
    };
}
