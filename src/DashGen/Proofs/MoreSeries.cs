namespace DashGen;

/// <summary>Of what a proof plays more series than the selectors of its alert ask for.</summary>
internal enum MoreSeries
{
    /// <summary>Nothing: one series for each way to be selected.</summary>
    None,

    /// <summary>Those of a second instance where the expression asks both whether one is up and what all of them expose: one that is down exposes nothing.</summary>
    Another,

    /// <summary>One also for each way in which other metrics of the expression are selected by a label of its name: those are matched with each other.</summary>
    Partners,

    /// <summary>One for each instance, as what counts them needs it.</summary>
    Instances,

    /// <summary>
    /// One for each combination of the values that its labels are declared to have, as far as there are few, and otherwise one more for each
    /// label, or a few more where they are counted, as what counts or compares them needs it.
    /// </summary>
    Values,
}
