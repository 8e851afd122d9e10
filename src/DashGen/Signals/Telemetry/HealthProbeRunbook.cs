namespace DashGen;

static class HealthProbeRunbook
{
    public static RunbookNotes Hanging(HealthProbe health) => new(
        $"The process answers {health.Path} and does not answer its scrape. It works, as far as anyone can tell, and nobody can tell: all its other alerts are blind.",
        "A restart makes both fail at once, so even two minutes of one without the other are no restart.",
        [
            "Try the metrics page with curl and a timeout, from the network of Prometheus. It accepts the connection and stays silent?",
            "Take a stack dump or a core of the process before restarting it; afterwards the evidence is gone.",
            "Restart one instance, and only then the next.",
        ])
    {
        Condition = $"the scrape of an instance fails while its {health.Path} answers",
        Causes =
        [
            "A deadlock: gathering metrics takes a lock that updating a metric holds, or takes it twice.",
            "A collector that asks something slow, such as a database, whenever it is scraped.",
            "Far too many series: the page is made, and takes longer than the scraper waits.",
        ],
    };

    public static RunbookNotes Missing(HealthProbe health) => new(
        "The Blackbox exporter gives no result, so the alert that tells a hanging metrics endpoint from a dead process cannot fire.",
        "The exporter restarts in seconds.",
        [
            $"Is {health.Exporter} up, and does Prometheus reach it? Status > Targets names the error.",
            $"Does it know the module {health.Module}?",
        ])
    {
        Condition = "there is no result of any health probe of this service",
        Causes = ["The exporter was moved or renamed.", "The scrape job of the probes was not deployed."],
    };
}
