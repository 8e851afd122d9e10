namespace DashGen;

static class SaturationRunbook
{
    public static RunbookNotes Notes(SaturationSignal signal, Limit limit) => new(
        $"{(signal.Per.IsEmpty || signal.Per.IsInstance() ? "An instance" : $"One {signal.Per.Spoken()}")} is at the limit of its {signal.Subject}, or close to it. What comes next is refused, slowed down, or ends the process.",
        limit.Severity == Severity.Critical
            ? $"Above {limit.Text} it can be full within minutes."
            : $"Above {limit.Text} little is left for a burst; there is still time to act.",
        [
            signal.Per.OneOrAll(),
            "Does it grow steadily (a leak) or with traffic (capacity)?",
            signal.Per.IsInstance()
                ? "Make room or take load off, then look for the cause. A restart helps against a leak, one instance at a time, and against nothing else."
                : "Make room or take load off, then look for the cause.",
        ])
    {
        Causes =
        [
            "A leak: something is taken and never given back.",
            "Traffic has outgrown the size that was chosen.",
            "What it waits for is slow, so that everything is held for longer.",
        ],
        BlindSpot = signal.Free is null ? "" : "What is free now is not all that may be opened: a pool that grows when it is asked to looks full before it is.",
    };
}
