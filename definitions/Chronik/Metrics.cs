using DashGen;

namespace Definitions.Chronik;

/// <summary>
/// What a Chronik node exposes. The project's own dashboard asks for a dozen metrics more that no node has, such as
/// <c>chronik_raft_isr_size</c>: here they do not exist, so nothing can ask for them.
/// </summary>
public static class Metrics
{
    // Clients
    public static readonly Counter<NoLabels> Received = new("chronik_messages_received_total", "Messages that producers sent.");
    public static readonly Counter<NoLabels> Stored = new("chronik_messages_stored_total", "Messages that were stored.");
    public static readonly Counter<Outcome> Produces = new("chronik_produce_requests_total", "Requests to store messages.");
    public static readonly Counter<Outcome> Fetches = new("chronik_fetch_requests_total", "Requests to read messages.");
    public static readonly Counter<NoLabels, Bytes> BytesProduced = new("chronik_bytes_produced_total", "Bytes that producers sent.");
    public static readonly Counter<NoLabels, Bytes> BytesFetched = new("chronik_bytes_fetched_total", "Bytes that consumers read.");

    // Write-ahead log
    public static readonly Counter<Outcome> WalWrites = new("chronik_wal_writes_total", "Writes to the write-ahead log.");
    public static readonly Counter<NoLabels> WalFsyncs = new("chronik_wal_fsync_total", "Times the write-ahead log was forced to disk.");

    // Raft
    public static readonly Gauge<NoLabels> Leaders = new("chronik_raft_leader_count", "What the node leads.");
    public static readonly Gauge<NoLabels> Followers = new("chronik_raft_follower_count", "What the node follows.");
    public static readonly Counter<Election> Elections = new("chronik_raft_election_count_total", "Elections that a node stood for.");
    public static readonly Counter<NoLabels> HeartbeatTimeouts = new("chronik_raft_heartbeat_timeouts_total", "Heartbeats of the leader that came too late.");
    public static readonly Counter<Entries> AppendEntries = new("chronik_raft_append_entries_total", "Entries that went from a leader to its followers.");
    public static readonly Gauge<NoLabels> CommitIndex = new("chronik_raft_commit_index", "The last entry that the majority has.");
    public static readonly Gauge<NoLabels> LastApplied = new("chronik_raft_last_applied", "The last entry that the node has applied.");

    // Metadata
    public static readonly Gauge<NoLabels, Milliseconds> ReplicationLag = new("chronik_metadata_replication_lag_ms", "How far a node's metadata is behind the leader's.");
    public static readonly Gauge<NoLabels, Ratio> CacheHitRate = new("chronik_metadata_cache_hit_rate", "The share of metadata look-ups that the cache answers.");

    // Storage and the rest
    public static readonly Gauge<NoLabels, Bytes> StorageUsed = new("chronik_storage_usage_bytes", "What the node's segments take on disk.");
    public static readonly Counter<NoLabels> Errors = new("chronik_errors_total", "Errors of any kind.");

    public static EquatableArray<Metric> All =>
    [
        Received, Stored, Produces, Fetches, BytesProduced, BytesFetched,
        WalWrites, WalFsyncs,
        Leaders, Followers, Elections, HeartbeatTimeouts, AppendEntries, CommitIndex, LastApplied,
        ReplicationLag, CacheHitRate,
        StorageUsed, Errors,
    ];
}
