using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>A version of Alertmanager, without its patch number: no patch adds a field.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
public readonly record struct AlertmanagerVersion(int Major, int Minor) : IComparable<AlertmanagerVersion>
{
    /// <summary>The newest version whose fields are known here.</summary>
    public static AlertmanagerVersion Newest { get; } = new(0, 34);

    /// <summary>The oldest version whose fields are known here.</summary>
    public static AlertmanagerVersion Oldest { get; } = new(0, 25);

    /// <summary>Reads <c>0.25</c> or <c>0.25.1</c>.</summary>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse(string text, out AlertmanagerVersion version)
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
    public int CompareTo(AlertmanagerVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(AlertmanagerVersion left, AlertmanagerVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(AlertmanagerVersion left, AlertmanagerVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is not newer.</summary>
    public static bool operator <=(AlertmanagerVersion left, AlertmanagerVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is not older.</summary>
    public static bool operator >=(AlertmanagerVersion left, AlertmanagerVersion right) => left.CompareTo(right) >= 0;

    /// <summary>The two numbers with a point between them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
