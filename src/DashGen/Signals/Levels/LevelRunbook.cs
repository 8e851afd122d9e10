namespace DashGen;

static class LevelRunbook
{
    public static RunbookNotes Notes(LevelSignal signal, Limit limit) => signal.Style switch
    {
        LevelStyle.Delay => Late(signal, limit),
        LevelStyle.Age => LongAgo(signal, limit),
        LevelStyle.Share => Full(signal, limit),
        LevelStyle.Rest when signal.Gauge.Unit.Dimension == Dimension.Other => TooLow(signal, limit),
        LevelStyle.Rest when signal.Gauge.Unit.Dimension != Dimension.Bytes && signal.Family != Family.Storage => FewLeft(signal, limit),
        LevelStyle.Until => EndsSoon(signal, limit),
        LevelStyle.Rest => NearlyUsedUp(signal, limit),
        _ => TooMuch(signal, limit),
    };

    static RunbookNotes Late(LevelSignal signal, Limit limit) => new(
        $"{Words.Capital(signal.Subject)} is too long: something that should keep pace does not.",
        limit.Severity == Severity.Critical
            ? $"Beyond {limit.Text} what waits for it counts as broken."
            : $"Up to {limit.Text} comes and goes; {Words.Duration(limit.Hold)} of more does not go by itself.",
        [
            signal.Per.OneOrAll(),
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
    };

    static RunbookNotes LongAgo(LevelSignal signal, Limit limit) => new(
        $"{Words.Capital(signal.Subject)} is too long: what should have happened again has not.",
        limit.Severity == Severity.Critical
            ? $"After {limit.Text} what relies on it can no longer do so."
            : $"Within {limit.Text} it happens by itself, if it happens at all.",
        [
            "Did it run and fail, or not run at all? Its log tells the first, its scheduler the second. Decades ago is never, since the process started.",
            "Does it run now, and for how long already?",
            "Run it by hand if that is safe, and watch it end.",
        ])
    {
        Causes =
        [
            "It fails each time: credentials, space, something that it needs and that is gone.",
            "Nobody starts it: the scheduler is down, it was paused, or a deploy has left it out.",
            "It takes longer than the time between two runs.",
        ],
    };

    static RunbookNotes Full(LevelSignal signal, Limit limit) => new(
        $"{Words.Capital(signal.Subject)}: so much is used that there is little left for a burst, and nothing for growth.",
        limit.Severity == Severity.Critical
            ? $"Above {limit.Text} what comes next is refused or waits."
            : $"Above {limit.Text} everything that waits in line waits noticeably longer; {Words.Duration(limit.Hold)} is more than a deploy or a nightly job takes.",
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
    };

    static RunbookNotes FewLeft(LevelSignal signal, Limit limit) => new(
        $"{Words.Capital(signal.Subject)}: fewer are left than are needed. When there are none, what comes next waits or is refused.",
        limit.Severity == Severity.Critical
            ? $"Below {limit.Text} the next burst finds none."
            : $"Below {limit.Text} there is still time to act; {Words.Duration(limit.Hold)} is more than a burst takes.",
        [
            signal.Per.OneOrAll(),
            "Did they become fewer, or are more of them in use?",
            "Add some if you can, or take load off while you look.",
        ])
    {
        Causes =
        [
            "Some have crashed, hang, or were never started.",
            "More is asked of them than before: more clients, more jobs.",
            "What they wait for has become slow, so that each is held for longer.",
        ],
    };

    static RunbookNotes TooLow(LevelSignal signal, Limit limit) => new(
        $"{Words.Capital(signal.Subject)}: less than is healthy here.",
        limit.Severity == Severity.Critical
            ? $"Below {limit.Text} it is about to break."
            : $"{limit.Text} is well below an ordinary day and still above where it breaks.",
        [
            signal.Per.OneOrAll(),
            "Did it fall slowly, or all at once? What happened at that time?",
            "Compare it with something that should show the same: is it so, or is it measured wrong?",
        ])
    {
        Causes =
        [
            "What supplies it has stopped or become weaker.",
            "What surrounds it has changed: the weather, the load, the place.",
            "It is measured wrong: a sensor that is loose, worn out or not calibrated.",
        ],
    };

    static RunbookNotes EndsSoon(LevelSignal signal, Limit limit) => new(
        $"{Words.Capital(signal.Subject)}: little time is left. What ends then still works, and will not afterwards.",
        limit.Severity == Severity.Critical
            ? $"With less than {limit.Text} left nobody renews it in the ordinary course of things any more."
            : $"With {limit.Text} left it should have been renewed by itself; there is time to find out why it was not.",
        [
            "Which one is it, and who renews it: a program or a person?",
            "If a program does, what does its log say of the last attempt?",
            "Renew it by hand if the time is short, and see that what uses it has loaded the new one.",
        ])
    {
        Causes =
        [
            "What renews it fails: a permission, a name that no longer resolves, a limit of whoever issues it.",
            "It was renewed, and what uses it still has the old one loaded.",
            "Nobody knew that it ends: it was made by hand.",
        ],
    };

    static RunbookNotes NearlyUsedUp(LevelSignal signal, Limit limit) => new(
        $"{Words.Capital(signal.Subject)} is nearly used up. When there is none left, writes fail.",
        limit.Severity == Severity.Critical
            ? $"Below {limit.Text} there is no time to wait for the morning."
            : $"{limit.Text} leaves time to act in working hours.",
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
    };

    static RunbookNotes TooMuch(LevelSignal signal, Limit limit) => new(
        limit.Value == 0 ? $"{Words.Capital(signal.Subject)}: there are some, and there should be none." : $"{Words.Capital(signal.Subject)}: more than is healthy here.",
        limit.Value == 0 ? $"There should be none; what passes by itself has passed within {Words.Duration(limit.Hold)}."
            : limit.Severity == Severity.Critical ? $"Above {limit.Text} it is about to break."
            : $"{limit.Text} is well above an ordinary day and still below where it breaks.",
        [
            signal.Per.OneOrAll(),
            "Does it follow the traffic, or rise by itself?",
            signal.Per.IsInstance()
                ? "If it is about to break something, take load off while you look. A restart helps against a leak, one instance at a time, and against nothing else."
                : "If it is about to break something, take load off while you look: fewer clients, fewer jobs.",
        ])
    {
        Causes =
        [
            "Something is opened or queued and never closed or worked off.",
            "Whatever it waits for has become slow: a database, a dependency, a lock.",
            "More clients or more traffic than before.",
        ],
    };
}
