namespace DashGen;

static class HealthProbeRunbook
{
    public static RunbookNotes Hanging(HealthProbe health) => new(
        $"The process answers {health.Path} and does not answer its scrape. It works, as far as anyone can tell, and nobody can tell: all its other alerts are blind.",
        "A restart makes both fail at once, so even a minute of one without the other is no restart.",
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

    public static RunbookNotes Failing(HealthProbe health) => new(
        $"An instance says of itself, at {health.Path}, that it cannot work, or does not answer there in time. It lives: its metrics are there.",
        "A start takes less than 5 minutes, and so does a dependency that restarts.",
        [
            $"Ask {health.Path} by hand. Most say what they miss: a database, a queue, a migration that has not run.",
            "One instance, or all? All of them at once is what they depend on, or the last deploy.",
            "What do the other panels of the instance show?",
        ])
    {
        Condition = $"{health.Path} of an instance fails while its metrics are there",
        Causes =
        [
            "Something that it depends on is down or refuses it.",
            "It has not finished starting, or has begun to stop and does not end.",
            $"{health.Path} was moved, or wants credentials now.",
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
