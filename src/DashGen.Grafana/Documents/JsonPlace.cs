using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>Where a reader stands while it walks through a text.</summary>
internal sealed class JsonPlace
{
    readonly Stack<Level> _levels = [];

    /// <summary>The value that was read last, or whose name was.</summary>
    internal string Pointer => _levels.Reverse().Aggregate("", (pointer, level) => level switch
    {
        { Names: null, Index: >= 0 } => JsonPointer.Append(pointer, level.Index),
        { Name: { } name } => JsonPointer.Append(pointer, name),
        _ => pointer,
    });

    /// <summary>Takes in the name of a member; null for one that cannot be read.</summary>
    /// <returns>False where its object has had it before.</returns>
    internal bool Name(string? name)
    {
        var level = _levels.Peek();
        level.Name = name;
        return name is null || level.Names is not { } names || names.Add(name);
    }

    /// <summary>Takes in anything but a name.</summary>
    internal void Value(JsonTokenType token)
    {
        if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _levels.Pop();
            return;
        }

        if (_levels.TryPeek(out var around) && around.Names is null)
        {
            around.Index++;
        }

        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _levels.Push(new(token == JsonTokenType.StartObject));
        }
    }

    /// <summary>An object or a list that has begun and not ended.</summary>
    sealed class Level(bool isObject)
    {
        /// <summary>The names of an object so far; null for a list.</summary>
        internal HashSet<string>? Names { get; } = isObject ? new(StringComparer.Ordinal) : null;

        internal string? Name { get; set; }

        internal int Index { get; set; } = -1;
    }
}
