using System.Collections;
using System.Runtime.CompilerServices;

namespace DashGen.Grafana;

/// <summary>Makes maps out of collection expressions of pairs: <c>[("a", x), ("b", y)]</c>.</summary>
public static class EquatableMap
{
    /// <summary>Copies the pairs, in their order.</summary>
    public static EquatableMap<T> Create<T>(ReadOnlySpan<(string Key, T Value)> pairs) => new(EquatableArray.Create(pairs));
}

/// <summary>An immutable, ordered list of named values that compares by value. Its default is empty.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1710", Justification = "It is a map.")]
[CollectionBuilder(typeof(EquatableMap), nameof(EquatableMap.Create))]
public readonly record struct EquatableMap<T>(EquatableArray<(string Key, T Value)> Pairs) : IReadOnlyCollection<(string Key, T Value)>
{
    /// <summary>The number of pairs.</summary>
    public int Count => Pairs.Count;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Pairs.IsEmpty;

    /// <summary>Enumerates the pairs in their order.</summary>
    public System.Collections.Immutable.ImmutableArray<(string Key, T Value)>.Enumerator GetEnumerator() => Pairs.GetEnumerator();

    IEnumerator<(string Key, T Value)> IEnumerable<(string Key, T Value)>.GetEnumerator() =>
        ((IEnumerable<(string Key, T Value)>)Pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Pairs).GetEnumerator();
}
