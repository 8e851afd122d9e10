namespace DashGen.Grafana;

/// <summary>A finding that is meant, and why.</summary>
public sealed record Suppression
{
    /// <summary>Names the check and gives the reason.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public Suppression(string code, string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        (Code, Because) = (code, because);
    }

    /// <summary>The check's code.</summary>
    public string Code { get; }

    /// <summary>Why its finding is meant.</summary>
    public string Because { get; }
}
