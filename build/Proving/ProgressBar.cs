namespace DashGen.Building;

/// <summary>How far a run is, in one line that is drawn over itself; nothing where nobody watches.</summary>
/// <param name="writer">Where it is drawn.</param>
/// <param name="all">How many steps there are.</param>
/// <param name="isWatched">Whether a person watches: a terminal.</param>
public sealed class ProgressBar(TextWriter writer, int all, bool isWatched) : IDisposable
{
    const int Width = 40;

    readonly Lock _drawing = new();
    int _done;

    /// <summary>One step more is done.</summary>
    public void Step()
    {
        lock (_drawing)
        {
            _done++;
            if (isWatched)
            {
                var filled = Width * _done / Math.Max(all, 1);
                writer.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_done} of {all}");
            }
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (isWatched)
        {
            writer.Write($"\r{new string(' ', Width + 24)}\r");
        }
    }
}
