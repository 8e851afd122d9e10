using System.Reflection;

namespace DashGen;

/// <summary>
/// The labels that a metric carries, as a type: a label or matcher of one set does not fit a metric of another.
/// </summary>
/// <typeparam name="TSelf">The set itself.</typeparam>
/// <remarks>A set is a class whose static fields and properties with a value (<c>{ get; } = new(…)</c>) are its labels, in the order in which they stand.</remarks>
public abstract class LabelSet<TSelf> where TSelf : LabelSet<TSelf>
{
    /// <summary>The labels of the set, in source order.</summary>
    public static EquatableArray<Label<TSelf>> All { get; } = Declared();

    // Loops, because each query over a type of its own makes the runtime build a dozen types more, and estates have thousands of sets.
    static EquatableArray<Label<TSelf>> Declared()
    {
        var fields = typeof(TSelf).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly);
        Array.Sort(fields, (one, other) => one.MetadataToken.CompareTo(other.MetadataToken));
        var labels = new Label<TSelf>[fields.Length];
        var count = 0;
        foreach (var field in fields)
        {
            if (field.FieldType == typeof(Label<TSelf>) && field.GetValue(null) is Label<TSelf> label && !IsAmong(labels.AsSpan(0, count), label))
            {
                labels[count++] = label;
            }
        }

        return EquatableArray.Create<Label<TSelf>>(labels.AsSpan(0, count));
    }

    /// <summary>Whether a label is there already, since a field can stand for another; a second one of its name is a mistake.</summary>
    static bool IsAmong(ReadOnlySpan<Label<TSelf>> labels, Label<TSelf> label)
    {
        foreach (var other in labels)
        {
            if (ReferenceEquals(other, label))
            {
                return true;
            }

            if (other.Name == label.Name)
            {
                throw new ArgumentException($"two labels of {typeof(TSelf).Name} are called {label.Name}, at {other.Location} and {label.Location}");
            }
        }

        return false;
    }
}

/// <summary>The set of metrics without labels of their own.</summary>
public sealed class NoLabels : LabelSet<NoLabels>;
