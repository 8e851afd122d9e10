namespace DashGen;

/// <summary>
/// What a source does at one tick: a gauge's value, what a counter grows by, or what each bucket of a histogram grows by (<c>+Inf</c>
/// last). Nothing at all where the series is not there. A gauge may move as well.
/// </summary>
/// <param name="Amounts">One number, or one for each bucket; empty for a missing series.</param>
internal readonly record struct Level(EquatableArray<double> Amounts)
{
    /// <summary>The series is not there.</summary>
    public static Level Missing => default;

    /// <summary>What a gauge's value changes by from tick to tick, from where it was if it stood there.</summary>
    public double Growth { get; init; }

    /// <summary>Whether the next tick takes each change back, so that the value goes to and fro.</summary>
    public bool Swings { get; init; }

    /// <summary>Whether the moment that a gauge tells moves on with the time, so that it is always as long ago, or as far ahead.</summary>
    public bool KeepsAge { get; init; }

    /// <summary>Whether a gauge stays where it is.</summary>
    public bool IsStill => Growth == 0;

    /// <summary>Whether the series is not there.</summary>
    public bool IsMissing => Amounts.IsEmpty;

    /// <summary>Whether nothing happens.</summary>
    public bool IsZero => !IsMissing && Amounts.All(amount => amount == 0);

    /// <summary>What the buckets up to one come to together; the number where there is only one.</summary>
    public double Upto(int bucket)
    {
        var sum = 0.0;
        for (var i = 0; i <= bucket && i < Amounts.Count; i++)
        {
            sum += Amounts[i];
        }

        return sum;
    }

    /// <summary>One number.</summary>
    public static Level Of(double amount) => new([amount]);

    /// <summary>A moment that is always so long ago; below 0, one that is ahead.</summary>
    /// <param name="age">How long, in seconds.</param>
    /// <param name="tick">The time between two ticks.</param>
    public static Level OfAge(double age, TimeSpan tick) => new([-age]) { Growth = tick.TotalSeconds, KeepsAge = true };

    /// <summary>The series are there, and nothing happens.</summary>
    /// <param name="buckets">How many buckets a histogram has; 0 for one number.</param>
    public static Level Nothing(int buckets) => new([.. Enumerable.Repeat(0.0, Math.Max(1, buckets))]);

    /// <summary>All that a histogram observes, in one bucket.</summary>
    public static Level InBucket(int bucket, int buckets, double amount) => new([.. Enumerable.Range(0, buckets).Select(i => i == bucket ? amount : 0)]);
}
