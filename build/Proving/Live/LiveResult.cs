using System.Globalization;

namespace DashGen.Building;

/// <summary>What a live run showed.</summary>
/// <param name="Verdicts">What became of each fault.</param>
/// <param name="Strays">What arrived and should not have, each in a sentence.</param>
public sealed record LiveResult(IReadOnlyList<LiveVerdict> Verdicts, IReadOnlyList<string> Strays)
{
    /// <summary>How many alerts the outage held back.</summary>
    public int Held { get; init; }

    /// <summary>The families of services that nothing could be injected for.</summary>
    public EquatableArray<(string Service, string Family)> Unhit { get; init; } = [];

    /// <summary>What dashboards ask and was answered.</summary>
    public int Answered { get; init; }

    /// <summary>What they ask and Prometheus had no answer to, neither when all was well nor in trouble.</summary>
    public EquatableArray<LiveQuestion> Unanswered { get; init; } = [];

    /// <summary>Whether every fault was heard of by who should hear of it, nobody else was told anything, and no panel stayed empty that should not.</summary>
    public bool IsProved => Verdicts.Count > 0 && Verdicts.All(verdict => verdict.IsProved) && Strays.Count == 0 && Unanswered.All(question => question.MayBeEmpty);

    /// <summary>Whether another run with other faults could tell more.</summary>
    public bool IsOpen => !Unhit.IsEmpty || Unanswered.Any(question => !question.MayBeEmpty);

    /// <summary>With what another run with other faults showed.</summary>
    public LiveResult And(LiveResult other) => this with
    {
        Verdicts = [.. Verdicts.Where(verdict => !verdict.Fault.IsOutage), .. other.Verdicts.Where(verdict => !verdict.Fault.IsOutage), .. Verdicts.Where(verdict => verdict.Fault.IsOutage)],
        Strays = [.. Strays, .. other.Strays],
        Unhit = [.. Unhit.Intersect(other.Unhit)],
        Answered = Answered + Unanswered.Except(other.Unanswered).Count(),
        Unanswered = [.. Unanswered.Intersect(other.Unanswered)],
    };

    /// <summary>A table of the faults, then what was held back, what dashboards showed, what went astray and what was not tried.</summary>
    public IEnumerable<string> Lines()
    {
        string[][] rows =
        [
            ["service", "fault", "alert", "receivers", "heard after", "resolved after"],
            .. Verdicts.Select(verdict => new[]
            {
                verdict.Fault.Service, verdict.Fault.IsOutage ? "outage" : verdict.Fault.Family, verdict.Fault.Alert, Words.List([.. verdict.Fault.Receivers]), Time(verdict.Heard), Time(verdict.Resolved),
            }),
        ];
        var widths = rows[0].Select((_, i) => rows.Max(row => row[i].Length)).ToList();
        return
        [
            .. rows.Select(row => string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()),
            $"{Words.Count(Held, "alert")} held back in the outage",
            .. Strays,
            $"{Answered} of {Answered + Unanswered.Count} queries of dashboards had an answer",
            .. Unanswered.Where(question => !question.MayBeEmpty).Select(question => $"{question.Dashboard}: {question.Asker} is empty, whether all is well or not: {question.Query}"),
            .. Unhit.Select(family => $"{family.Service}: nothing was injected for the family {family.Family}, whose alerts no lasting state of its page raises"),
        ];
    }

    static string Time(TimeSpan? time) => time is { } known ? known.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s" : "not at all";
}
