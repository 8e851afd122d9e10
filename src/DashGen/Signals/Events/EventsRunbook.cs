namespace DashGen;

static class EventsRunbook
{
    public static RunbookNotes Notes(EventsSignal signal, Limit limit) => new(
        $"{signal.Events.Help} Some of these are normal; this many are not.",
        $"{limit.Text}, held for {Words.Duration(limit.Hold)}, is well above what this service sees on an ordinary day.",
        [
            "When did it start, and what was deployed or configured just before?",
            "Does one source dominate? The panel breaks it down.",
            "Do errors or latency move with it? Then users feel it already.",
        ])
    {
        Condition = $"the rate of “{signal.Title}”{(signal.Per.IsEmpty ? "" : $", for any one {Words.List(signal.Per.Names())},")} is above {limit.Text}",
        Causes =
        [
            "A deploy or a change of configuration, here or at a caller.",
            "One caller, one client version or one input causes nearly all of them.",
            "A dependency fails, and these are its echo.",
        ],
    };
}
