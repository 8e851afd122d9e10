using System.Buffers;
using DashGen.Grafana;

namespace DashGen.Benchmarks.Grafana;

/// <summary>Writes the peers' dashboards as they do: <c>dashboards N OUT</c>, a whole process.</summary>
public static class DashboardBenchmark
{
    /// <summary>The most milliseconds that one more dashboard may take.</summary>
    public const double MillisecondsEach = 0.10;

    /// <summary>Measures one more dashboard on a warm thread, without the disk, and compares with the target.</summary>
    public static bool Run(TextWriter output)
    {
        const int Count = 200;
        var buffer = new ArrayBufferWriter<byte>(128 * 1024);
        var whole = Measure.Of("define, place and write", Count, () => Each(Count, i => DashboardJson.Write(GoldenDashboard.Write(i), buffer), buffer));
        var models = Enumerable.Range(0, Count).Select(GoldenDashboard.Write).ToArray();
        var write = Measure.Of("place and write", Count, () => Each(Count, i => DashboardJson.Write(models[i], buffer), buffer));
        output.WriteLine("Grafana, dashboards of 17 panels and 25 queries, one warm thread");
        foreach (var measure in (Measure[])[whole, write])
        {
            output.WriteLine(FormattableString.Invariant($"  {measure.Name,-30} {1000 / measure.PerSecond,10:N4} ms each {measure.BytesEach,9:N0} B each"));
        }

        return 1000 / whole.PerSecond <= MillisecondsEach;
    }

    static void Each(int count, Action<int> work, ArrayBufferWriter<byte> buffer)
    {
        for (var i = 0; i < count; i++)
        {
            buffer.ResetWrittenCount();
            work(i);
        }
    }

    /// <summary>Writes N dashboards to a folder, on two threads where there are that many dashboards.</summary>
    public static void Write(int count, string folder)
    {
        const int Threads = 2;
        Directory.CreateDirectory(folder);
        if (count < Threads)
        {
            WriteEvery(1, 0, count, folder);
            return;
        }

        var other = new Thread(() => WriteEvery(Threads, 1, count, folder));
        other.Start();
        WriteEvery(Threads, 0, count, folder);
        other.Join();
    }

    static void WriteEvery(int step, int first, int count, string folder)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        for (var i = first; i < count; i += step)
        {
            buffer.ResetWrittenCount();
            DashboardJson.Write(GoldenDashboard.Write(i), buffer);
            using var file = File.OpenHandle(Path.Combine(folder, $"gw-golden-{i}.json"), FileMode.Create, FileAccess.Write);
            RandomAccess.Write(file, buffer.WrittenSpan, 0);
        }
    }
}
