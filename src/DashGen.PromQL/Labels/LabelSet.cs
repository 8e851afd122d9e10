using System.Reflection;

namespace DashGen;

/// <summary>
/// The labels that a metric carries, as a type: a label or matcher of one set does not fit a metric of another.
/// </summary>
/// <typeparam name="TSelf">The set itself.</typeparam>
/// <remarks>A set is a class whose public static fields are its labels, in the order in which they are listed.</remarks>
public abstract class LabelSet<TSelf> where TSelf : LabelSet<TSelf>
{
    /// <summary>The labels of the set, in source order.</summary>
    public static EquatableArray<Label<TSelf>> All { get; } =
    [
        .. typeof(TSelf).GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(field => field.FieldType == typeof(Label<TSelf>))
            .OrderBy(field => field.MetadataToken)
            .Select(field => field.GetValue(null))
            .OfType<Label<TSelf>>(),
    ];
}

/// <summary>The set of metrics without labels of their own.</summary>
public sealed class NoLabels : LabelSet<NoLabels>;
