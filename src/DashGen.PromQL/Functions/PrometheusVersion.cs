namespace DashGen.PromQL;

/// <summary>A release of Prometheus.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
public readonly record struct PrometheusVersion(int Major, int Minor) : IComparable<PrometheusVersion>
{
    /// <summary>The newest release this library knows.</summary>
    public static PrometheusVersion Newest { get; } = new(3, 14);

    /// <summary>The oldest release whose language can be asked for.</summary>
    public static PrometheusVersion Oldest { get; } = new(2, 42);

    /// <summary>Reads <c>3.14</c>; a patch number after it is ignored.</summary>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PrometheusVersion version)
    {
        version = default;
        text = text.TrimStart('v');
        var dot = text.IndexOf('.');
        if (dot < 0)
        {
            return false;
        }

        var rest = text[(dot + 1)..];
        var second = rest.IndexOf('.');
        if (!int.TryParse(text[..dot], out var major) || !int.TryParse(second < 0 ? rest : rest[..second], out var minor))
        {
            return false;
        }

        version = new(major, minor);
        return major >= 0 && minor >= 0;
    }

    /// <inheritdoc/>
    public int CompareTo(PrometheusVersion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>As it is written: <c>3.14</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>Whether the left release is older.</summary>
    public static bool operator <(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left release is newer.</summary>
    public static bool operator >(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left release is older or the same.</summary>
    public static bool operator <=(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left release is newer or the same.</summary>
    public static bool operator >=(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) >= 0;
}
