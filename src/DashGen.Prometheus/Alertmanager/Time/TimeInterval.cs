namespace DashGen.Prometheus;

/// <summary>Times under a name that routes mute or keep to: an instant is inside when it is inside one of the spans.</summary>
/// <param name="Name">The name, unique in a configuration.</param>
/// <param name="Spans">The times.</param>
public sealed record TimeInterval(string Name, EquatableArray<TimeSpec> Spans) : IFields, INamed
{
    /// <summary>Whether an instant is inside.</summary>
    public bool Contains(DateTimeOffset instant) => Spans.Any(span => span.Contains(instant));

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("name", Name.Length > 0, "a time interval needs a name");
        to.Text("name", Name);
        to.Demand("time_intervals", !Spans.IsEmpty, "a time interval without times contains nothing");
        foreach (var span in Spans)
        {
            span.Check(to);
        }

        to.Sections("time_intervals", Spans.SelectMany(span => span.Split()).ToEquatableArray());
    }
}
