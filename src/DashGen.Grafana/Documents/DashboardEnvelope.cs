using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>What stands around a dashboard in a file: the API's wrapper, or a manifest.</summary>
public sealed record DashboardEnvelope : SchemaObject
{
    internal DashboardEnvelope(string property, SchemaObject content) => (Property, Content) = (property, content);

    /// <summary>The property that holds the dashboard: <c>dashboard</c> or <c>spec</c>.</summary>
    public string Property { get; }

    /// <summary>The dashboard.</summary>
    public SchemaObject Content { get; }

    /// <summary>The version of a manifest, or null.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The kind of a manifest, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Name, folder and labels of a manifest, or null.</summary>
    public Resources.Metadata? Metadata { get; init; }

    /// <summary>What the HTTP API says about a wrapped dashboard, or null.</summary>
    public Classic.DashboardMeta? Meta { get; init; }

    internal override void WriteMembers(JsonOutput json)
    {
        if (ApiVersion is not null)
        {
            json.WriteString("apiVersion"u8, ApiVersion);
        }

        if (Kind is not null)
        {
            json.WriteString("kind"u8, Kind);
        }

        if (Metadata is not null)
        {
            json.WritePropertyName("metadata"u8);
            Metadata.Write(json);
        }

        if (Meta is not null)
        {
            json.WritePropertyName("meta"u8);
            Meta.Write(json);
        }

        json.WritePropertyName(Property);
        Content.Write(json);
    }

    internal static DashboardEnvelope? Read(JsonElement element, string property, Reading reading, SchemaObject content)
    {
        var rest = new Rest();
        string? version = null, kind = null;
        Resources.Metadata? metadata = null;
        Classic.DashboardMeta? meta = null;
        foreach (var one in element.EnumerateObject())
        {
            switch (one.Name)
            {
                case "apiVersion":
                    reading.Object(one, Reading.Text, ref version, ref rest);
                    break;
                case "kind":
                    reading.Object(one, Reading.Text, ref kind, ref rest);
                    break;
                case "metadata":
                    reading.Object(one, Resources.Metadata.TryRead, ref metadata, ref rest);
                    break;
                case "meta":
                    reading.Object(one, Classic.DashboardMeta.TryRead, ref meta, ref rest);
                    break;
                default:
                    if (one.Name != property)
                    {
                        rest.Add(one, reading);
                    }

                    break;
            }
        }

        return new(property, content) { ApiVersion = version, Kind = kind, Metadata = metadata, Meta = meta, Unmodelled = rest.Take() };
    }
}
