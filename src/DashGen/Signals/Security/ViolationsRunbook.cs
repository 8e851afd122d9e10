namespace DashGen;

static class ViolationsRunbook
{
    public static RunbookNotes Notes(ViolationsSignal signal) => new(
        $"{signal.Events.Help} This should never happen by itself: treat it as an attack, or as a defect that opens the door to one, until you know better.",
        "There is no harmless number of these, so the first one is told.",
        [
            "Find the requests in the logs around the time of the alert: who, from where, with which credentials?",
            "Is it still going on? Then block the caller before anything else.",
            "Could anything have got through? If you cannot rule it out, call security now.",
        ])
    {
        BlindSpot = "An event in the first five minutes of a target's life is not told apart from a counter that was there before; look at the panel after a restart.",
    };
}
