using System.Diagnostics;

namespace DashGen.Building;

/// <summary>Waits for what a live run brings about.</summary>
static class Patience
{
    /// <summary>Waits until something holds, or no longer; whether it holds.</summary>
    public static Task<bool> Wait(Func<bool> holds, TimeSpan atMost, CancellationToken stop) => Wait(() => Task.FromResult(holds()), atMost, stop);

    /// <summary>Waits until something holds, or no longer; whether it holds.</summary>
    public static async Task<bool> Wait(Func<Task<bool>> holds, TimeSpan atMost, CancellationToken stop)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(100, stop))
        {
            if (waited.Elapsed > atMost)
            {
                return false;
            }
        }

        return true;
    }
}
