using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

#if GRAFANA
namespace DashGen.Grafana;
#else
namespace DashGen;
#endif

/// <summary>Makes arrays out of collection expressions.</summary>
public static class EquatableArray
{
    /// <summary>Copies the elements of a collection expression.</summary>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => new(ImmutableArray.Create(items));

    /// <summary>Collects a sequence.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new([.. items]);
}

/// <summary>
/// An immutable list that is equal to another when their elements are, so that records that hold one compare by value.
/// The default value is the empty list.
/// </summary>
/// <remarks>
/// <see cref="ImmutableArray{T}"/> alone compares by reference and throws when it is a default value. The file is compiled into
/// each project that stands alone, because a list is not worth a project that both would have to know.
/// </remarks>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
public readonly struct EquatableArray<T>(ImmutableArray<T> items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    readonly ImmutableArray<T> _items = items;

    /// <summary>The elements as the array that holds them, without a copy.</summary>
    public ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>The number of elements.</summary>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>Whether there are no elements.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The element at a position from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => Items[index];

    /// <summary>The elements, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => Items.AsSpan();

    /// <summary>Enumerates without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    // The array's own: that of an immutable one would have to be boxed first.
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(ImmutableCollectionsMarshal.AsArray(_items) ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>Whether an element is equal to this one.</summary>
    public bool Contains(T item) => Items.Contains(item);

    /// <summary>Whether both lists hold equal elements in the same order.</summary>
    public bool Equals(EquatableArray<T> other) => Items == other.Items || AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both lists hold equal elements in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);
}
