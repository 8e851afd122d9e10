using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>Reads a value of one type; false where the JSON is of another.</summary>
internal delegate bool TryReader<T>(JsonElement element, Reading reading, [NotNullWhen(true)] out T? value);

/// <summary>
/// One reading of one document: counts the scalars that members of their schema's type hold, and remembers the objects around
/// the current one, because a panel's options are read by the panel's type.
/// </summary>
internal sealed class Reading
{
    readonly List<JsonElement> _around = [];

    /// <summary>Scalars held by typed members so far.</summary>
    internal int Typed { get; private set; }

    /// <summary>Scalars that only untyped JSON holds.</summary>
    internal int Untyped { get; private set; }

    /// <summary>The objects around the current value, outermost first.</summary>
    internal IReadOnlyList<JsonElement> Around => _around;

    internal void Enter(JsonElement element) => _around.Add(element);

    internal void Leave() => _around.RemoveAt(_around.Count - 1);

    /// <summary>The string property of the nearest object around that has it.</summary>
    internal string? Nearest(ReadOnlySpan<byte> name)
    {
        for (var i = _around.Count - 1; i >= 0; i--)
        {
            if (_around[i].TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }

    /// <summary>The kind of the panel around, in either version of dashboards.</summary>
    internal string? Plugin => NearestKind("VizConfig") ?? Nearest("type"u8);

    /// <summary>The id of the transformation around, in either version.</summary>
    internal string? Transformation => NearestKind("Transformation") ?? Nearest("id"u8);

    string? NearestKind(string kind)
    {
        for (var i = _around.Count - 1; i >= 0; i--)
        {
            if (Discriminator(_around[i], "kind"u8) == kind)
            {
                return Discriminator(_around[i], "group"u8);
            }
        }

        return null;
    }

    /// <summary>Counts a typed scalar; always true, so that readers can end with it.</summary>
    internal bool Leaf()
    {
        Typed++;
        return true;
    }

    /// <summary>Counts all scalars of a value that a member of type "anything" holds.</summary>
    internal bool Leaves(JsonElement element)
    {
        Typed += Scalars(element);
        return true;
    }

    /// <summary>Reads a member that is a struct; what does not fit stays as JSON.</summary>
    internal void Value<T>(JsonProperty property, TryReader<T> read, ref T? target, ref Rest rest)
        where T : struct
    {
        if (Try<T>(read, property.Value, out var value))
        {
            target = value;
        }
        else
        {
            rest.Add(property, this);
        }
    }

    /// <summary>Reads a member that is a class; what does not fit stays as JSON.</summary>
    internal void Object<T>(JsonProperty property, TryReader<T> read, ref T? target, ref Rest rest)
        where T : class
    {
        if (Try<T>(read, property.Value, out var value))
        {
            target = value;
        }
        else
        {
            rest.Add(property, this);
        }
    }

    /// <summary>The same for a member that the schema lets be null: a stated null is typed, and kept.</summary>
    internal void NullableValue<T>(JsonProperty property, TryReader<T> read, ref T? target, ref Rest rest)
        where T : struct
    {
        if (property.Value.ValueKind == JsonValueKind.Null)
        {
            rest.AddNull(property.Name);
            Leaf();
            return;
        }

        Value(property, read, ref target, ref rest);
    }

    /// <summary>The same for a class.</summary>
    internal void NullableObject<T>(JsonProperty property, TryReader<T> read, ref T? target, ref Rest rest)
        where T : class
    {
        if (property.Value.ValueKind == JsonValueKind.Null)
        {
            rest.AddNull(property.Name);
            Leaf();
            return;
        }

        Object(property, read, ref target, ref rest);
    }

    /// <summary>Checks a member that can only be one string.</summary>
    internal void Constant(JsonProperty property, string value, ref Rest rest)
    {
        if (property.Value.ValueKind == JsonValueKind.String && property.Value.ValueEquals(value))
        {
            Leaf();
        }
        else
        {
            rest.Add(property, this);
        }
    }

    /// <summary>Reads a value and leaves the counts alone where that fails.</summary>
    internal bool Try<T>(TryReader<T> read, JsonElement element, [NotNullWhen(true)] out T? value)
    {
        var (typed, untyped, depth) = (Typed, Untyped, _around.Count);
        if (read(element, this, out value))
        {
            return true;
        }

        (Typed, Untyped) = (typed, untyped);
        _around.RemoveRange(depth, _around.Count - depth);
        return false;
    }

    internal void CountUntyped(JsonElement element) => Untyped += Scalars(element);

    internal static bool Text(JsonElement element, Reading reading, [NotNullWhen(true)] out string? value)
    {
        value = element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        return value is not null && reading.Leaf();
    }

    internal static bool Boolean(JsonElement element, Reading reading, out bool value)
    {
        value = element.ValueKind == JsonValueKind.True;
        return (value || element.ValueKind == JsonValueKind.False) && reading.Leaf();
    }

    internal static bool Integer(JsonElement element, Reading reading, out long value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out value) && reading.Leaf();
    }

    internal static bool Number(JsonElement element, Reading reading, out double value)
    {
        value = 0;

        // A whole number past 2^53 would come back as another one.
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out value) && double.IsFinite(value)
            && (Math.Abs(value) < 9007199254740992 || element.GetRawText().AsSpan().ContainsAny('.', 'e', 'E')) && reading.Leaf();
    }

    internal static TryReader<EquatableArray<T>> ArrayOf<T>(TryReader<T> item) =>
        (JsonElement element, Reading reading, out EquatableArray<T> value) =>
        {
            value = default;
            if (element.ValueKind != JsonValueKind.Array)
            {
                return false;
            }

            var items = System.Collections.Immutable.ImmutableArray.CreateBuilder<T>(element.GetArrayLength());
            foreach (var one in element.EnumerateArray())
            {
                if (!item(one, reading, out var read))
                {
                    return false;
                }

                items.Add(read);
            }

            value = new(items.MoveToImmutable());
            return true;
        };

    internal static TryReader<EquatableMap<T>> MapOf<T>(TryReader<T> item) =>
        (JsonElement element, Reading reading, out EquatableMap<T> value) =>
        {
            value = default;
            if (element.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            var pairs = System.Collections.Immutable.ImmutableArray.CreateBuilder<(string Key, T Value)>();
            foreach (var one in element.EnumerateObject())
            {
                if (!item(one.Value, reading, out var read))
                {
                    return false;
                }

                pairs.Add((one.Name, read));
            }

            value = new(new EquatableArray<(string Key, T Value)>(pairs.ToImmutable()));
            return true;
        };

    internal static string? Discriminator(JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    static int Scalars(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(property => Scalars(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(Scalars),
        _ => 1,
    };
}
