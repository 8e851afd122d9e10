namespace DashGen;

static class ClusterRunbook
{
    public static RunbookNotes Quorum(ClusterSignal signal, int nodes) => new(
        $"Fewer than {signal.Quorum} of {nodes} nodes answer. Without a majority there is no leader, and nothing is written until there is one again.",
        $"{signal.Quorum} is the majority of {nodes}. A rolling restart takes one node at a time and never gets here.",
        [
            "Which nodes are down? Bring back the one that is quickest to bring back: one more is enough.",
            "Do not wipe a node's data to make it start. It may hold the only copy of what the others lack.",
            "Do the nodes that are up see each other? If not, it is the network, and restarting makes it worse.",
        ])
    {
        Condition = $"fewer than {signal.Quorum} of {nodes} nodes are up",
        Causes =
        [
            "A second node was restarted or drained before the first was back.",
            "The nodes share something that failed: a host, a zone, a volume, a network.",
            "A deploy that none of the nodes survives.",
        ],
        BlindSpot = "A node whose metrics endpoint hangs counts as down although it may vote; MetricsEndpointHanging tells when its health endpoint answers.",
    };

    public static RunbookNotes Node(ClusterSignal signal, int nodes) => new(
        $"One node cannot be scraped. The cluster goes on without it, but {(nodes - 1 == signal.Quorum ? "the next one to fail stops all writes" : "with less to spare")}.",
        $"A restart takes less than {Words.Duration(signal.NodeHold)}.",
        [
            "Does its process run? Read the last lines of its log.",
            "Does MetricsEndpointHanging fire for it too? Then it lives, and only its metrics are gone.",
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
