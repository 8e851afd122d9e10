namespace DashGen;

static class ReachableRunbook
{
    public static RunbookNotes Notes(ReachableSignal signal, Service service) => new(
        "Not one instance answers the scraper. Most likely nobody else gets an answer either.",
        ScrapeTargets.Of(service).Count > 1
            ? $"A rolling restart never takes all instances away; {Words.Duration(signal.Hold)} without any is an outage."
            : $"A restart that takes {Words.Duration(signal.Hold)} is one that users notice.",
        [
            "Try the service from outside: is it down, or only its metrics?",
            "Do its processes run? Look at their last log lines and exit codes.",
            "Was anything deployed in the last minutes? Roll back.",
        ])
    {
        Condition = "not one instance can be scraped",
        Causes =
        [
            "A deploy that does not start, rolled out to all instances.",
            "What all of them need is gone: the database at start, a secret, the network.",
            "The scraper reaches none of them: another port, a policy, DNS.",
        ],
        BlindSpot = "An instance that answers /metrics and fails every request is up for this alert; the error rate tells of that.",
    };
}
