using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DashGen.Prometheus;

/// <summary>Makes name maps out of collection expressions.</summary>
public static class NameMap
{
    /// <summary>Sorts the pairs of a collection expression by name.</summary>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public static NameMap<T> Create<T>(ReadOnlySpan<(string Name, T Value)> pairs)
    {
        var sorted = pairs.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Name == sorted[i - 1].Name)
            {
                throw new ArgumentException($"'{sorted[i].Name}' is given twice", nameof(pairs));
            }
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(sorted));
    }

    /// <summary>Collects pairs, sorted by name.</summary>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public static NameMap<T> ToNameMap<T>(this IEnumerable<(string Name, T Value)> pairs) => Create<T>([.. pairs]);
}

/// <summary>
/// An immutable map from names to values in ordinal order of the names: labels, annotations, headers. Written
/// <c>[("severity", "critical"), ("team", "platform")]</c>. Equal to another when names and values are. The default value is empty.
/// </summary>
[CollectionBuilder(typeof(NameMap), nameof(NameMap.Create))]
public readonly struct NameMap<T> : IEquatable<NameMap<T>>, IEnumerable<(string Name, T Value)>
{
    readonly ImmutableArray<(string Name, T Value)> _pairs;

    internal NameMap(ImmutableArray<(string Name, T Value)> sorted) => _pairs = sorted;

    ImmutableArray<(string Name, T Value)> Pairs => _pairs.IsDefault ? [] : _pairs;

    /// <summary>The number of names.</summary>
    public int Count => _pairs.IsDefault ? 0 : _pairs.Length;

    /// <summary>Whether there are no names.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Looks a name up.</summary>
    /// <returns>Whether the map has the name.</returns>
    public bool TryGetValue(string name, out T? value)
    {
        foreach (var pair in Pairs)
        {
            if (pair.Name == name)
            {
                value = pair.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Whether the map has a name.</summary>
    public bool Contains(string name) => TryGetValue(name, out _);

    /// <summary>The same map with a name added or its value replaced.</summary>
    public NameMap<T> With(string name, T value)
    {
        var pairs = Pairs;
        var at = 0;
        while (at < pairs.Length && string.CompareOrdinal(pairs[at].Name, name) < 0)
        {
            at++;
        }

        return new(at < pairs.Length && pairs[at].Name == name ? pairs.SetItem(at, (name, value)) : pairs.Insert(at, (name, value)));
    }

    /// <summary>The same map with some of the names.</summary>
    public NameMap<T> Only(Func<string, bool> keeps)
    {
        ArgumentNullException.ThrowIfNull(keeps);
        return new(Pairs.RemoveAll(pair => !keeps(pair.Name)));
    }

    /// <summary>Enumerates in ordinal order of the names, without allocating.</summary>
    public ImmutableArray<(string Name, T Value)>.Enumerator GetEnumerator() => Pairs.GetEnumerator();

    IEnumerator<(string Name, T Value)> IEnumerable<(string Name, T Value)>.GetEnumerator() =>
        ((IEnumerable<(string Name, T Value)>)Pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Pairs).GetEnumerator();

    /// <summary>Whether both maps hold the same names with equal values.</summary>
    public bool Equals(NameMap<T> other) => Pairs.AsSpan().SequenceEqual(other.Pairs.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NameMap<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var pair in Pairs)
        {
            hash.Add(pair);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both maps hold the same names with equal values.</summary>
    public static bool operator ==(NameMap<T> left, NameMap<T> right) => left.Equals(right);

    /// <summary>Whether the maps differ.</summary>
    public static bool operator !=(NameMap<T> left, NameMap<T> right) => !left.Equals(right);
}
