namespace DashGen;

/// <summary>The ticks that an expression is evaluated for.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The one after the last.</param>
internal readonly record struct Ticks(int From, int To)
{
    /// <summary>Values for the ticks; those of earlier ones stay 0, so that a tick is the place in every array.</summary>
    public double[] Map(Func<int, double> value)
    {
        var values = new double[To];
        for (var tick = From; tick < To; tick++)
        {
            values[tick] = value(tick);
        }

        return values;
    }
}
