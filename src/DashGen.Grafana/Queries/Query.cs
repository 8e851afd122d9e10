using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A query of a panel, in the language of its data source.</summary>
public abstract record Query : SchemaObject
{
    private protected Query()
    {
    }

    /// <summary>The letter by which other queries and overrides name this one, or null where it is given by position.</summary>
    internal abstract string? Letter { get; }

    /// <summary>The same query with letter and data source, where it states none.</summary>
    internal abstract Query Named(string letter, DataSource? source);

    /// <summary>The query alone, without what version 2 of dashboards keeps around it.</summary>
    internal abstract Query Bare();

    /// <summary>Where it goes.</summary>
    internal abstract DataSource? Source { get; }

    /// <summary>Whether its result is not shown.</summary>
    internal abstract bool IsHidden { get; }

    internal static bool TryRead(JsonElement element, Reading reading, [NotNullWhen(true)] out Query? value)
    {
        value = QueryReader.Read(element, reading);
        return value is not null;
    }
}
