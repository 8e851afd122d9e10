using DashGen.Prometheus;

namespace DashGen.Building;

/// <summary>
/// Who really hears of an alert: Alertmanager's receivers are only names, and what decides is the secrets that their integrations read,
/// each in a file named after the receiver of the definitions.
/// </summary>
/// <param name="config">The text of <c>alertmanager.yml</c>.</param>
public sealed class ReceiverSecrets(string config)
{
    readonly Dictionary<string, List<string>> _names = Read(config);

    /// <summary>The receivers of the definitions behind one of Alertmanager's.</summary>
    public IEnumerable<string> Of(string receiver) => _names.GetValueOrDefault(receiver) ?? [];

    /// <summary>Every secret that a configuration names.</summary>
    /// <param name="config">The text of a configuration.</param>
    public static IEnumerable<string> In(string config) => YamlReader.TryRead(config, out var tree, out _) && tree is not null ? Secrets(tree) : [];

    static Dictionary<string, List<string>> Read(string config)
    {
        var receivers = YamlReader.TryRead(config, out var tree, out _) && tree is YamlMap file && file["receivers"] is YamlList list ? list.Items.OfType<YamlMap>() : [];
        return receivers.Where(receiver => receiver["name"] is YamlText)
            .DistinctBy(receiver => ((YamlText?)receiver["name"])?.Value)
            .ToDictionary(receiver => ((YamlText?)receiver["name"])?.Value ?? "", receiver => Secrets(receiver).Distinct().ToList(), StringComparer.Ordinal);
    }

    static IEnumerable<string> Secrets(YamlTree tree) => tree switch
    {
        YamlText { Value: var path } when path.StartsWith("secrets/", StringComparison.Ordinal) => [path["secrets/".Length..]],
        YamlMap map => map.Entries.SelectMany(entry => Secrets(entry.Value)),
        YamlList list => list.Items.SelectMany(Secrets),
        _ => [],
    };
}
