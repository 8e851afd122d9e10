using System.Collections.Immutable;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>Collects the properties of an object that no member holds.</summary>
internal struct Rest
{
    ImmutableArray<(string Key, Json Value)>.Builder? _pairs;

    internal void Add(JsonProperty property, Reading reading)
    {
        reading.CountUntyped(property.Value);
        Pairs.Add((property.Name, Json.Of(property.Value)));
    }

    internal void AddNull(string name) => Pairs.Add((name, Json.Null));

    internal readonly EquatableMap<Json> Take() =>
        _pairs is null ? default : new(new EquatableArray<(string Key, Json Value)>(_pairs.ToImmutable()));

    ImmutableArray<(string Key, Json Value)>.Builder Pairs => _pairs ??= ImmutableArray.CreateBuilder<(string Key, Json Value)>();
}
