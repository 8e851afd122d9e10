namespace DashGen.Prometheus;

/// <summary>
/// A part of a configuration that names its fields once: the writer and the check of versions and rules both listen to it, so they
/// cannot disagree about what a file holds.
/// </summary>
interface IFields
{
    /// <summary>Names every field with its value, the value that need not be written, and the version it came in.</summary>
    void Describe(Fields to);
}
