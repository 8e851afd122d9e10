namespace DashGen;

/// <summary>Numbers with their unit: <c>2.Seconds</c>, <c>99.9.Percent</c>, <c>10.PerSecond</c>.</summary>
public static class Quantities
{
    extension(int number)
    {
        /// <summary>A duration in milliseconds.</summary>
        public TimeSpan Milliseconds => TimeSpan.FromMilliseconds(number);

        /// <summary>A duration in seconds.</summary>
        public TimeSpan Seconds => TimeSpan.FromSeconds(number);

        /// <summary>A duration in minutes.</summary>
        public TimeSpan Minutes => TimeSpan.FromMinutes(number);

        /// <summary>A duration in hours.</summary>
        public TimeSpan Hours => TimeSpan.FromHours(number);

        /// <summary>A duration in days of 24 hours.</summary>
        public TimeSpan Days => TimeSpan.FromDays(number);

        /// <summary>A share in hundredths.</summary>
        public Ratio Percent => new(number / 100m);

        /// <summary>Events in a second.</summary>
        public Frequency PerSecond => new(number);

        /// <summary>An amount of data in units of 1024 bytes.</summary>
        public Bytes Kibibytes => new(number * 1024L);

        /// <summary>An amount of data in units of 1024² bytes.</summary>
        public Bytes Mebibytes => new(number * 1024L * 1024);

        /// <summary>An amount of data in units of 1024³ bytes.</summary>
        public Bytes Gibibytes => new(number * 1024L * 1024 * 1024);
    }

    extension(double number)
    {
        /// <summary>A duration in seconds, to the nearest 100 ns: what is next to a decimal fraction is not cut off.</summary>
        public TimeSpan Seconds => new(checked((long)Math.Round(number * TimeSpan.TicksPerSecond)));

        /// <summary>A share in hundredths, exact to the digits written.</summary>
        public Ratio Percent => new(Exact(number) / 100m);

        /// <summary>Events in a second.</summary>
        public Frequency PerSecond => new(Exact(number));
    }

    extension(TimeSpan value)
    {
        /// <summary>The duration as a threshold that must hold for so long: <c>2.Seconds.For(10.Minutes)</c>.</summary>
        public Threshold<TimeSpan> For(TimeSpan hold) => new(value, hold);
    }

    /// <summary>The digits as they were written.</summary>
    /// <exception cref="ArgumentException">It is not a number, or larger than anything that is measured.</exception>
    static decimal Exact(double number) =>
        Math.Abs(number) < 1e24 ? (decimal)number : throw new ArgumentException($"{Words.Number(number)} is no threshold: it must be a number below 1e24");
}
