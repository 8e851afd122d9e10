namespace DashGen;

/// <summary>A unit of shares, so that a threshold is a <see cref="Ratio"/> whatever the metric counts in.</summary>
public interface IShareUnit : IUnit;
