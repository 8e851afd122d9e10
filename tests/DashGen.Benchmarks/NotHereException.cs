namespace DashGen.Benchmarks;

/// <summary>Something that a benchmark needs is not on this machine.</summary>
public sealed class NotHereException(string message) : Exception(message);
