using System.Globalization;

namespace DashGen.Grafana;

/// <summary>Ids from keys: the same panel has the same id wherever it stands and whatever is added around it.</summary>
internal sealed class PanelIds
{
    readonly HashSet<int> _taken = [];

    /// <summary>The id of a panel or row. An id that is taken, as by a second use of a key, makes way for one of key and count.</summary>
    internal int Next(string kind, string key)
    {
        var id = Hash(kind, key, "");
        for (var times = 2; !_taken.Add(id); times++)
        {
            id = Hash(kind, key, times.ToString(CultureInfo.InvariantCulture));
        }

        return id;
    }

    // FNV-1a over UTF-16 units, folded to 1..2^31-1: Grafana's ids are positive and pass through JavaScript and Go integers.
    static int Hash(string kind, string key, string times)
    {
        var hash = Mix(Mix(Mix(2166136261, kind), key), times);
        return (int)(hash % int.MaxValue) + 1;
    }

    static uint Mix(uint hash, string text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (hash ^ '\n') * 16777619;
    }
}
