using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>A version of Prometheus, without its patch number: no patch adds a field.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
public readonly record struct PrometheusVersion(int Major, int Minor) : IComparable<PrometheusVersion>
{
    /// <summary>The newest version whose fields are known here.</summary>
    public static PrometheusVersion Newest { get; } = new(3, 14);

    /// <summary>Reads <c>2.42</c> or <c>2.42.1</c>.</summary>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse(string text, out PrometheusVersion version)
    {
        var parts = text.Split('.');
        version = default;
        if (parts.Length is < 2 or > 3
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            return false;
        }

        version = new(major, minor);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PrometheusVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is not newer.</summary>
    public static bool operator <=(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is not older.</summary>
    public static bool operator >=(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) >= 0;

    /// <summary>The two numbers with a point between them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
