using System.Buffers;
using DashGen.Grafana;

namespace DashGen.Benchmarks.Grafana;

/// <summary>Writes the peers' dashboards as they do: <c>dashboards N OUT</c>, a whole process.</summary>
public static class DashboardBenchmark
{
    const int Count = 200;

    /// <summary>Dashboards are defined, placed and written, without the disk.</summary>
    public static Measure DefineAndWrite(Inputs inputs)
    {
        var buffer = new ArrayBufferWriter<byte>(128 * 1024);
        return Measure.Of(Count, () => Each(Count, i => DashboardJson.Write(GoldenDashboard.Write(i), buffer), buffer));
    }

    /// <summary>Dashboards that are defined already are placed and written.</summary>
    public static Measure WriteAlone(Inputs inputs)
    {
        var buffer = new ArrayBufferWriter<byte>(128 * 1024);
        var models = Enumerable.Range(0, Count).Select(GoldenDashboard.Write).ToArray();
        return Measure.Of(Count, () => Each(Count, i => DashboardJson.Write(models[i], buffer), buffer));
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
            Save(Path.Combine(folder, $"gw-golden-{i}.json"), buffer.WrittenSpan);
        }
    }

    // As the product's WholeFile: what .NET truncates, new or not, ext4 carries to the disk when it is closed.
    static void Save(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path, File.Exists(path) ? FileMode.Truncate : FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, content, 0);
    }
}
