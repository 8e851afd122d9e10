using System.Text;

namespace DashGen.Grafana;

/// <summary>Ids from keys: the same panel has the same id wherever it stands and whatever is added around it.</summary>
internal sealed class PanelIds
{
    readonly HashSet<int> _taken = [];
    readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The id of a panel or row. A second use of a key counts up, so ids stay unique.</summary>
    internal int Next(string kind, string key)
    {
        var name = $"{kind}\n{key}";
        var times = _seen[name] = _seen.GetValueOrDefault(name) + 1;
        var id = Hash(times == 1 ? name : $"{name}\n{times}");
        while (!_taken.Add(id))
        {
            id = id == int.MaxValue ? 1 : id + 1;
        }

        return id;
    }

    // FNV-1a, folded to 1..2^31-1: Grafana's ids are positive and pass through JavaScript and Go integers.
    static int Hash(string text)
    {
        const uint Offset = 2166136261;
        const uint Prime = 16777619;
        var hash = Offset;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * Prime;
        }

        return (int)(hash % int.MaxValue) + 1 is var id && id > 0 ? id : 1;
    }
}
