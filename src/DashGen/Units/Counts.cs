namespace DashGen;

/// <summary>Plain numbers of things, and events that are counted by the minute.</summary>
public static class Counts
{
    extension(int number)
    {
        /// <summary>A number of things that must hold for so long: <c>80.For(5.Minutes)</c> connections.</summary>
        public Threshold<int> For(TimeSpan hold) => new(number, hold);

        /// <summary>Events in a minute, as events in a second.</summary>
        public Frequency PerMinute => new(number / 60m);

        /// <summary>Events in an hour: <c>6.PerHour</c>.</summary>
        public Frequency PerHour => new(number / 3600m);
    }
}
