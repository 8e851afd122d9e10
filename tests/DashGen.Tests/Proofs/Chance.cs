namespace DashGen.Tests.Proofs;

/// <summary>Numbers, times and choices that nobody made; the same at each run.</summary>
/// <param name="seed">Which ones.</param>
abstract class Chance(int seed)
{
    readonly Random _random = new(seed);

    protected int Seed { get; } = seed;

    /// <summary>The least that an alert must hold for.</summary>
    protected TimeSpan Shortest { get; set; }

    protected int Next(int below) => _random.Next(below);

    protected int Next(int least, int below) => _random.Next(least, below);

    /// <summary>What two different numbers make, the lesser first.</summary>
    protected Signal Of(double low, double high, Func<double, double, Signal> make)
    {
        var (one, other) = (Number(low, high), Number(low, high));
        return make(Math.Min(one, other), one == other ? one * 1.01 : Math.Max(one, other));
    }

    protected T One<T>(params T[] of) => of[_random.Next(of.Length)];

    protected bool Maybe(int percent) => _random.Next(100) < percent;

    /// <summary>A number between two, its order of magnitude as likely as any other, with up to four decimals.</summary>
    protected double Number(double low, double high) => Math.Clamp(Math.Round(Math.Exp(Math.Log(low) + (_random.NextDouble() * Math.Log(high / low))), _random.Next(5)), low, high);

    protected TimeSpan Minutes(int most) => (1 + _random.Next(most)).Minutes;

    protected TimeSpan? Window() => Maybe(30) ? One(4.Minutes, 10.Minutes, 90.Minutes, 6.Hours) : null;

    protected TimeSpan Brief() => One(0.Seconds, 30.Seconds, 1.Minutes, 4.Minutes);

    protected TimeSpan Hold() => One(Shortest, 90.Seconds, 1.Minutes, 2.Minutes, 7.Minutes, 13.Minutes, 45.Minutes, 2.Hours);
}
