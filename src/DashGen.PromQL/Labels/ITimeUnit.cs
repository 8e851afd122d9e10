namespace DashGen;

/// <summary>A unit of time, so that a threshold is a <see cref="TimeSpan"/>.</summary>
public interface ITimeUnit : IUnit;
