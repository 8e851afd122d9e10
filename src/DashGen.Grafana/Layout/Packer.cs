namespace DashGen.Grafana;

/// <summary>Places rectangles on a grid of 24 columns in reading order, as high as they go.</summary>
internal static class Packer
{
    internal const int Columns = 24;

    /// <summary>
    /// Places each rectangle at the highest free spot, leftmost first, that does not come before the one before it in reading
    /// order: never overlapping, never off the grid, and resting on what is above.
    /// </summary>
    /// <param name="sizes">Width (1 to 24) and height (1 or more).</param>
    /// <param name="top">The first free grid row.</param>
    /// <returns>The places, and the first free grid row below all.</returns>
    internal static ((int X, int Y)[] Places, int Bottom) Pack(ReadOnlySpan<(int Width, int Height)> sizes, int top)
    {
        Span<int> skyline = stackalloc int[Columns];
        skyline.Fill(top);
        var places = new (int X, int Y)[sizes.Length];
        var (lastX, lastY) = (-1, top);
        for (var i = 0; i < sizes.Length; i++)
        {
            var (width, height) = sizes[i];
            var (bestX, bestY) = (-1, int.MaxValue);
            for (var x = 0; x + width <= Columns; x++)
            {
                var y = Highest(skyline.Slice(x, width));
                var readsBefore = y < lastY || (y == lastY && x < lastX);
                if (!readsBefore && y < bestY)
                {
                    (bestX, bestY) = (x, y);
                }
            }

            if (bestX < 0)
            {
                // Everything free reads before the last one: start a new line under all.
                (bestX, bestY) = (0, Highest(skyline));
            }

            skyline.Slice(bestX, width).Fill(bestY + height);
            places[i] = (lastX, lastY) = (bestX, bestY);
        }

        return (places, Highest(skyline));
    }

    static int Highest(ReadOnlySpan<int> skyline)
    {
        var highest = 0;
        foreach (var y in skyline)
        {
            highest = Math.Max(highest, y);
        }

        return highest;
    }
}
