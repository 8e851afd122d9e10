using System.Globalization;
using System.Text.RegularExpressions;

namespace DashGen;

/// <summary>The address of something that is asked over the network.</summary>
static partial class HostAndPort
{
    /// <summary>Whether a text is a name or an address, IPv6 in brackets, and a port from 1 to 65535.</summary>
    public static bool Is(string text) =>
        Form.Match(text) is { Success: true } match && int.TryParse(match.Groups["port"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65_535;

    [GeneratedRegex(@"^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):(?<port>[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
