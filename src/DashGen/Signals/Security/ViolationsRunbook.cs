using DashGen.PromQL;

namespace DashGen;

static class ViolationsRunbook
{
    /// <summary>What its expression leaves out, and the panel with it.</summary>
    static string Blind(ViolationsSignal signal, VectorSelector series) => signal.Events.ExistsFromStart
        ? $"An event before the first scrape of a new process is not seen; after a restart, ask Prometheus for {series}."
        : $"An event in the first five minutes of a target's life is not told apart from a counter that was there before, here and in the panel; after a restart, ask Prometheus for {series}.";

    public static RunbookNotes Notes(ViolationsSignal signal, VectorSelector series) => signal.Harm is { } harm ? Fault(signal, series, harm) : Breach(signal, series);

    static RunbookNotes Breach(ViolationsSignal signal, VectorSelector series) => new(
        $"{signal.Events.Help} This should never happen by itself: treat it as an attack, or as a defect that opens the door to one, until you know better.",
        "There is no harmless number of these, so the first one is told.",
        [
            "Find the requests in the logs around the time of the alert: who, from where, with which credentials?",
            "Is it still going on? Then block the caller before anything else.",
            "Could anything have got through? If you cannot rule it out, call security now.",
        ])
    {
        Condition = $"there were any {Words.TitleWithin(signal.Title)} in the last five minutes",
        Causes =
        [
            "Someone tries. One address or one account behind all of them says so.",
            "A client of ours is broken since a deploy: the events began with it, and come from everywhere.",
            "A scanner or a penetration test that nobody announced.",
        ],
        BlindSpot = Blind(signal, series),
    };

    static RunbookNotes Fault(ViolationsSignal signal, VectorSelector series, string harm) => new(
        harm,
        "In a healthy system the number is 0, so the first one is told.",
        [
            "Is it one instance or all of them? Take a single bad one out first.",
            "Find the error in its log at the time of the alert: the counter says that it happened, the log says what.",
            "Is it still going on? The panel counts the last hour.",
        ])
    {
        Condition = $"there were any {Words.TitleWithin(signal.Title)} in the last five minutes",
        Causes = signal.Family == Family.CircuitBreaker
            ?
            [
                "The service behind it is down or too slow.",
                "The network between the two: a policy, DNS, an expired certificate.",
                "The breaker is too sensitive: a handful of failures in little traffic opens it.",
            ]
            :
            [
                "What it depends on failed under it: a full or broken disk, a lost connection, a timeout.",
                "A deploy brought it; the first event is then minutes after it.",
                "A limit was reached: files, memory, connections.",
            ],
        BlindSpot = Blind(signal, series),
    };
}
