namespace DashGen;

static class LevelRunbook
{
    public static RunbookNotes Notes(LevelSignal signal, Limit limit) => signal.Style switch
    {
        LevelStyle.Delay => new(
            $"{Words.Capital(signal.Subject)} is longer than {limit.Text}: something that should keep pace does not.",
            $"Up to {limit.Text} is caught up by itself; for {Words.Duration(limit.Hold)} and more it grows until someone acts.",
            [
                "Is it one instance or all of them? The panel has a line for each.",
                "Is it still growing? A slope that does not bend will not end by itself.",
                "Take load off first if you can, then look for the cause.",
            ])
        {
            Causes =
            [
                "The process is short of CPU: its neighbours on the host, a garbage collection, a hot loop.",
                "Disk or network between the two sides has become slow.",
                "More work arrives than it can do, since a deploy or a new client.",
            ],
        },
        LevelStyle.Share => new(
            $"{Words.Capital(signal.Subject)} is above {limit.Text}. There is little left for a burst, and none for growth.",
            $"Above {limit.Text} everything that waits in line waits noticeably longer; {Words.Duration(limit.Hold)} is more than a deploy or a nightly job takes.",
            [
                "Compare it with the request rate: did the load grow, or the cost of each request?",
                "Add capacity if requests already wait. It is quicker than understanding.",
                "Look at what changed on the day the line began to rise.",
            ])
        {
            Causes =
            [
                "More traffic than the size was chosen for.",
                "A deploy made requests dearer: a missing index, a loop, a cache that no longer hits.",
                "A leak, if the line has risen for days whatever the traffic was.",
            ],
        },
        LevelStyle.Rest => new(
            $"{Words.Capital(signal.Subject)} is below {limit.Text} and shrinks. When it is used up, writes fail.",
            $"{limit.Text} leaves time to act in working hours.",
            [
                "How fast does it shrink? The slope of the panel tells how many hours are left.",
                "Make room now: extend it, or delete what may be deleted.",
                "Find what grows, so that it does not come back next week.",
            ])
        {
            Causes =
            [
                "Data grows faster than planned, and nothing deletes what is old.",
                "Logs or temporary files of a job that failed half-way.",
                "A replica or a slot that no longer reads, so that nothing can be thrown away.",
            ],
        },
        _ => new(
            $"{Words.Capital(signal.Subject)}: more than {limit.Text}, which is more than is healthy here.",
            $"{limit.Text} is well above an ordinary day and still below where it breaks.",
            [
                "Is it one instance or all of them? One points to a leak or to uneven load.",
                "Does it follow the traffic, or rise by itself?",
                "If it is about to break something, restart one instance at a time while you look.",
            ])
        {
            Causes =
            [
                "Something is opened or queued and never closed or worked off.",
                "Whatever it waits for has become slow: a database, a dependency, a lock.",
                "More clients or more traffic than before.",
            ],
        },
    };
}
