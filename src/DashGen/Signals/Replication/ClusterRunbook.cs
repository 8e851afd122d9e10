namespace DashGen;

static class ClusterRunbook
{
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="majority">How many of them are one.</param>
    /// <param name="isProbed">Whether a health probe tells a dead process from a metrics endpoint that hangs.</param>
    public static RunbookNotes Quorum(int nodes, int majority, bool isProbed) => new(
        $"Fewer than {majority} of {nodes} nodes answer. Without a majority nothing that needs one can be decided: no leader, no write that all agree to.",
        $"{majority} is the majority of {nodes}. {(nodes > 2 ? "A rolling restart takes one node at a time and never gets here." : "With so few nodes the restart of one is enough.")}",
        [
            "Which nodes are down? Bring back the one that is quickest to bring back: one more is enough.",
            "Do not wipe a node's data to make it start. It may hold the only copy of what the others lack.",
            "Do the nodes that are up see each other? If not, it is the network, and restarting makes it worse.",
        ])
    {
        Condition = $"fewer than {majority} of {nodes} nodes are up",
        Causes =
        [
            "A second node was restarted or drained before the first was back.",
            "The nodes share something that failed: a host, a zone, a volume, a network.",
            "A deploy that none of the nodes survives.",
        ],
        BlindSpot = $"A node whose metrics endpoint hangs counts as down although it may vote{(isProbed ? $"; {HealthProbeExpansion.Hanging} tells when its health endpoint answers" : "")}.",
    };

    /// <param name="signal">The signal.</param>
    /// <param name="spare">How many nodes there are more than the majority.</param>
    /// <param name="isProbed">Whether a health probe tells a dead process from a metrics endpoint that hangs.</param>
    public static RunbookNotes Node(ClusterSignal signal, int spare, bool isProbed) => new(
        "One node cannot be scraped. " + spare switch
        {
            0 => "Without it there is no majority, and what needs one stops.",
            1 => "The cluster goes on without it, but the next one to fail takes the majority.",
            _ => "The cluster goes on without it, but with less to spare.",
        },
        $"A restart takes less than {Words.Duration(signal.NodeHold)}.",
        [
            "Does its process run? Read the last lines of its log.",
            isProbed ? $"Does {HealthProbeExpansion.Hanging} fire for it too? Then it lives, and only its metrics are gone." : "Does it answer anything else? Then it lives, and only its metrics are gone.",
            "Touch no other node until this one is back and has caught up.",
        ])
    {
        Condition = "a node cannot be scraped",
        Causes =
        [
            "The process ended: out of memory, disk full, or a panic, which is the last line of its log.",
            "The host or the volume is gone, or the network to it.",
            "The metrics endpoint accepts the connection and never answers, as with a lock that gathering metrics waits for.",
        ],
    };
}
