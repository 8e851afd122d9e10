using DashGen.PromQL;

namespace DashGen;

static class RatioRunbook
{
    public static RunbookNotes Notes(RatioSignal signal, Scope scope, Limit limit) => signal switch
    {
        { Style: RatioStyle.Hits } => Misses(limit),
        { Subject: not null } => Named(signal, limit),
        _ when signal.Family == Family.Authentication => Refusals(signal, limit),
        _ => Failures(signal, scope, limit),
    };

    static RunbookNotes Misses(Limit limit) => new(
        "The cache answers less than it should, so its source carries the load: expect latency there next.",
        $"Below {limit.Text} the cache costs more than it saves.",
        [
            "Was the cache flushed, restarted, or its key format changed by a deploy?",
            "Do entries expire sooner than before, or are they evicted for lack of memory?",
            "Can the source carry the load? If not, limit traffic before repairing the cache.",
        ])
    {
        Causes =
        [
            "A deploy changed the keys, so that nothing that is stored is found.",
            "The cache was restarted or flushed and fills up again; then it recovers by itself.",
            "It is too small for what is asked of it, and throws out what is still needed.",
        ],
    };

    /// <summary>Of what is no error nobody here knows why it happens.</summary>
    static RunbookNotes Named(RatioSignal signal, Limit limit) => new(
        $"The {signal.Subject} is larger than it should be.",
        $"Up to {limit.Text} is as it should be; what is over within {Words.Duration(limit.Hold)} is not worth telling anyone.",
        [
            Which(signal, "Which of them is it?", "which it is"),
            "Since when, and what was deployed or changed at that time?",
        ]);

    static RunbookNotes Refusals(RatioSignal signal, Limit limit) => new(
        "More attempts fail than people mistype: a broken client, an expired key, or someone trying passwords.",
        $"A few failures are normal; more than {limit.Text} of all {signal.Of} for {Words.Duration(limit.Hold)} are not.",
        [
            $"{Which(signal)} Expired credentials point to clocks and to the life of tokens, wrong ones to a client or an attack.",
            "Did a key or certificate rotate in the last hour?",
            "Do the failures come from few addresses or accounts? Then treat it as an attack.",
        ])
    {
        Causes =
        [
            "A client has old credentials and tries for ever.",
            "A key, a certificate or a clock has changed.",
            "Someone tries passwords.",
        ],
    };

    static RunbookNotes Failures(RatioSignal signal, Scope scope, Limit limit) => new(
        signal.Of == RatioSignal.Requests
            ? "Requests fail that should not; whoever sent them saw an error."
            : $"{Words.Capital(signal.Of)} fail that should not, and what needs them fails or waits.",
        limit.Severity == Severity.Critical
            ? $"More than {limit.Text} is an outage for those whom it hits; what is over within {Words.Duration(limit.Hold)} is not worth waking anyone."
            : $"More than {limit.Text} for {Words.Duration(limit.Hold)} is neither chance nor a restart.",
        [
            Which(signal),
            "Was anything deployed in the last hour? Roll back first, understand later.",
            .. signal.Family == Family.Golden ? DownstreamRunbook.Checks(scope) : [],
        ])
    {
        Causes = signal.Family == Family.Downstream
            ? DownstreamRunbook.Causes
            :
            [
                "A deploy, here or further down; it is so more often than everything else together.",
                "A dependency fails or times out, and this service passes it on.",
                "Something has run out: connections, memory, disk, a quota.",
            ],
    };

    /// <summary>So many labels are named, those with the most values first: they tell the most.</summary>
    const int Telling = 4;

    /// <summary>How to find which of them it is: the alert names it, or the counter has a label that does.</summary>
    static string Which(RatioSignal signal, string question = "Which of them fail?", string what = "what fails")
    {
        var chosen = signal.Part.Matchers.Where(matcher => matcher.Op == MatchOp.Equal).Select(matcher => matcher.Name);
        var labels = signal.Part.Labels.Where(label => label.Cardinality.AtMost is > 1).OrderByDescending(label => label.Cardinality.AtMost)
            .Select(label => label.Name).Except(signal.Per.Names()).Except(chosen).Take(Telling);
        var named = signal.Per.IsEmpty ? question : signal.Per is [var only] ? $"The alert's label {only.Name} names {what}." : $"The alert's labels {Words.List(signal.Per.Names())} name {what}.";
        return $"{named} {signal.Part.Name} by {Words.List([.. labels.Append("instance")], "or")} tells more.";
    }
}
