using DashGen.Prometheus;

namespace DashGen;

/// <summary>What is known about one alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Place">The place of the rule among those of its file.</param>
/// <param name="Derivation">Its cases, or why it has none.</param>
internal sealed record AlertProof(Alert Alert, AlertingRule Rule, int Place, Derivation Derivation)
{
    /// <summary>The cases in which it fires.</summary>
    public int Fires { get; init; }

    /// <summary>The cases in which it is silent.</summary>
    public int Quiet { get; init; }

    /// <summary>The labels of an alert that fires in a case, without its name; null where none does.</summary>
    public NameMap<string>? Fired { get; init; }

    /// <summary>Its labels as routing sees them, its name among them: what was proved, or what the rule states where no case fires.</summary>
    public NameMap<string> Arriving => (Fired ?? Rule.Labels).With("alertname", Rule.Alert);

    /// <summary>What a case shows that must not be; null where all is as it must be.</summary>
    public string? Contradiction { get; init; }
}
