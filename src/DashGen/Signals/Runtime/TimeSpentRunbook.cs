namespace DashGen;

static class TimeSpentRunbook
{
    public static RunbookNotes Notes(TimeSpentSignal signal, Limit limit) => signal.Family == Family.Runtime && signal.Per.IsInstance() ? OfProcess(signal, limit) : OfThing(signal, limit);

    static RunbookNotes OfProcess(TimeSpentSignal signal, Limit limit) => new(
        $"An instance spends too much of its time on {signal.Subject}. Requests wait for what is left.",
        $"Above {limit.Text} bursts can no longer be absorbed; {Words.Duration(limit.Hold)} is longer than any start or nightly job.",
        [
            "Is it one instance or all? One: take it out of rotation and profile it. All: add instances first.",
            "Does it follow the request rate? If not, something in the background is at work.",
            "What was deployed on the day it began?",
        ])
    {
        Causes =
        [
            "More traffic than there are cores for.",
            "A hot loop, a regular expression or a serialization of something large, since a deploy.",
            "A heap close to its limit, so that the garbage collector runs all the time.",
        ],
    };

    static RunbookNotes OfThing(TimeSpentSignal signal, Limit limit) => new(
        $"{Words.Capital(signal.Subject)}: more time goes into it than there should, at one {signal.Per.Spoken()}. What comes next waits for its turn.",
        $"Above {limit.Text} bursts can no longer be absorbed; {Words.Duration(limit.Hold)} is longer than a burst.",
        [
            signal.Per.OneOrAll(),
            "Is there more to do than usual, or does each piece take longer?",
            "Stop what can wait.",
        ])
    {
        Causes =
        [
            "More is asked of it than it can do.",
            "Something in the background uses it as well.",
            "Each piece of work takes longer than before.",
        ],
    };
}
