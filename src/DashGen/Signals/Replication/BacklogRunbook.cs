namespace DashGen;

static class BacklogRunbook
{
    public static RunbookNotes Notes(BacklogSignal signal, Limit limit) => signal.Subject is { } subject ? OfAnything(subject, limit) : OfLog(limit);

    static RunbookNotes OfAnything(string subject, Limit limit) => new(
        $"More comes in than is kept up with: the {subject} grows.",
        $"Up to {limit.Text} come and go with bursts; more of them, for {Words.Duration(limit.Hold)}, do not go by themselves.",
        [
            "Is it one instance or all? One: look at its disk and CPU. All: more comes in than can be followed.",
            "Does it still grow? Then slow down what comes in before there is no room left.",
        ])
    {
        Causes =
        [
            "What follows has become slow: its disk, its CPU, or what it calls.",
            "One large item holds up those behind it.",
            "What follows has stopped, or was not started again after the last deploy.",
        ],
    };

    static RunbookNotes OfLog(Limit limit) => new(
        "A node agrees to entries faster than it applies them. What it answers is old, and after a restart it has all of that to catch up with.",
        $"Up to {limit.Text} entries come and go with bursts; more of them, for {Words.Duration(limit.Hold)}, do not go by themselves.",
        [
            "Is it one node or all? One: look at its disk and CPU. All: more is written than can be applied.",
            "Does it still grow? Then slow the producers down before it runs out of memory.",
            "Do not restart the node while it catches up; it would begin again.",
        ])
    {
        Causes =
        [
            "The node's disk has become slow.",
            "One large entry, or a snapshot being written, holds up those behind it.",
            "Applying waits for a lock that something else keeps.",
        ],
    };
}
