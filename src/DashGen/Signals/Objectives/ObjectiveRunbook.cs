namespace DashGen;

static class ObjectiveRunbook
{
    public static RunbookNotes Burn(Objective objective, BurnRate[] rows)
    {
        var ofTime = objective is TimeObjective;
        return new RunbookNotes(
            $"The service promises that {objective.Promise} over {Words.Duration(objective.Period)}. {(ofTime ? "Bad times use" : $"Bad {objective.Of} use")} up that budget so fast that the promise is in danger: the longer of two windows tells how much it costs, the shorter that it still goes on.",
            // What is no objective at all, a check says.
            rows.Any(row => row.Threshold(objective) <= 0) ? "" : ofTime ? BadTime(objective, rows) : Traffic(objective, rows),
            [
                ofTime ? "What do the other alerts of the service say? One of them usually names the cause." : "What do the error rate and latency alerts say? One of them usually names the cause.",
                "Was anything deployed since the budget began to burn? Roll back.",
                "When the budget is gone, changes other than repairs wait until it has recovered.",
            ])
        {
            Condition = $"the error budget burns {string.Join(", or ", rows.Select(row => $"at {Speed(objective, row)} over both {Words.Duration(row.Long)} and {Words.Duration(row.Short)}"))}",
            Causes =
            [
                "An outage, which other alerts tell of as well: then this one says how much it costs.",
                .. ofTime
                    ? new[] { "Short times that no threshold notices, again and again, for days.", "A deploy since which it is bad more often." }
                    : ["A small share of errors that no threshold notices, for days: one route, one client, one region.", "A deploy whose errors begin with it and do not end."],
            ],
        };
    }

    /// <summary>How fast a row is: <c>14.4 times the allowed rate</c>.</summary>
    static string Speed(Objective objective, BurnRate row) =>
        row.Factor(objective.Period) is 1 ? "the allowed rate" : $"{Words.Number((double)row.Factor(objective.Period))} times the allowed rate";

    /// <summary>How little bad time it takes.</summary>
    static string BadTime(Objective objective, BurnRate[] rows) =>
        $"It takes about {string.Join(", or about ", rows.Select(row => $"{Words.About(row.Long * row.Threshold(objective))} of bad time in {Words.Duration(row.Long)}"))}.";

    /// <summary>With few events one bad one is a large share; this is from where on it is not.</summary>
    static string Traffic(Objective objective, BurnRate[] rows)
    {
        var needed = rows.Select(row => $"{Math.Ceiling(1 / (row.Factor(objective.Period) * objective.Target.Complement.Value)).ToString(System.Globalization.CultureInfo.InvariantCulture)} in {Words.Duration(row.Long)}");
        return $"With little traffic one bad event is enough: with fewer than {string.Join(" or ", needed)}. "
            + (objective.AtLeast > 0
                ? $"Below {Words.Count(objective.AtLeast, "event")} in the short window the alert is silent."
                : "Where that is usual, state AtLeast in the definition.");
    }

    public static RunbookNotes Unmeasured(Objective objective)
    {
        var ofTime = objective is TimeObjective;
        return new(
            $"The service promises that {objective.Promise}, and exposes nothing to tell by. Its burn-rate alerts are silent whatever happens.",
            "It is up, so that the series should be there; 15 minutes is longer than a deploy.",
            [
                "Was the metric renamed or removed by the last deploy? Then the definition must follow.",
                ofTime ? "Is it exposed by another than the service, an exporter? Then it cannot reach what it measures." : "Has there been no event at all since it started? Then create the series at start.",
                "Is it dropped by a relabelling rule?",
            ])
        {
            Condition = "the service is up and what its promise is measured by is not exposed",
            Causes =
            [
                "A deploy renamed the metric, or a library under it was updated.",
                .. objective is LatencyObjective latency ? new[] { $"Its buckets were changed, and none ends at {latency.BoundText} any more." } : [],
                ofTime ? "What measures it does not get it: credentials, permissions, the network." : "The series appears with its first event, and there has been none since the start.",
            ],
        };
    }

    public static RunbookNotes Violated(Objective objective, Scope scope) => new(
        $"Right now the service does not keep its promise that {objective.Promise}.",
        "The limit is the promise itself, held for a while; how much of the period's budget that costs is told by the burn-rate alerts.",
        [
            "What do the panels of errors and of time say? Which path, which instance, since when?",
            .. DownstreamRunbook.Checks(scope),
            "Was anything deployed just before?",
        ])
    {
        Causes =
        [
            "Whatever the error rate and latency alerts name; this one only says that the promise is broken by it.",
            "A promise that was tighter than what the service can do, if it fires on ordinary days.",
        ],
    };
}
