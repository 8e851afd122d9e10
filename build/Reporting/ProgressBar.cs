using System.Diagnostics;

namespace DashGen.Building;

/// <summary>How far a run is, in one line that is drawn over itself; nothing where nobody watches.</summary>
/// <param name="writer">Where it is drawn.</param>
/// <param name="all">How many steps there are.</param>
/// <param name="isWatched">Whether a person watches: a terminal.</param>
/// <param name="patience">How long nothing is drawn: nobody needs to be told of what is over at once.</param>
public sealed class ProgressBar(TextWriter writer, int all, bool isWatched, TimeSpan patience = default) : IDisposable
{
    const int Width = 40;

    readonly Lock _drawing = new();
    readonly long _begun = Stopwatch.GetTimestamp();
    int _done;
    bool _isDrawn;

    /// <summary>One step more is done.</summary>
    public void Step()
    {
        lock (_drawing)
        {
            _done++;
            if (isWatched && Stopwatch.GetElapsedTime(_begun) >= patience)
            {
                _isDrawn = true;
                var filled = Width * _done / Math.Max(all, 1);
                writer.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_done} of {all}");
            }
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (_isDrawn)
        {
            writer.Write($"\r{new string(' ', Width + 24)}\r");
        }
    }
}
