namespace DashGen;

static class RatioRunbook
{
    public static RunbookNotes Notes(RatioSignal signal, Limit limit) => signal.Style switch
    {
        RatioStyle.Hits => new(
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
                "It is too small for what is asked for now, and throws out what is still needed.",
            ],
        },
        RatioStyle.Success => new(
            "More attempts fail than people mistype: a broken client, an expired key, or someone trying passwords.",
            $"A few failures are normal; more than {limit.Text} of all attempts are not.",
            [
                "Which outcome grew: failures or expiries? Expiries point to clocks and token lifetimes.",
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
        },
        _ => new(
            "Requests fail that should not; whoever sent them saw an error.",
            $"More than {limit.Text} failing is felt by users; a blip that lasts less than {Words.Duration(limit.Hold)} is not worth waking anyone.",
            [
                "Which route, or which service, fails? The panel breaks it down.",
                "Was anything deployed in the last hour? Roll back first, understand later.",
                "Are circuit breakers open or health checks red? Then the fault is further down.",
            ])
        {
            Causes =
            [
                "A deploy, here or further down; it is so more often than everything else together.",
                "A dependency fails or times out, and this service passes it on.",
                "Something has run out: connections, memory, disk, a quota.",
            ],
        },
    };
}
