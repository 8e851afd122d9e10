namespace DashGen.Prometheus;

/// <summary>A part of a list that findings point at by name rather than by position.</summary>
interface INamed
{
    string Name { get; }
}
