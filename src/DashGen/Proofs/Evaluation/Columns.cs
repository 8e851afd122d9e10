namespace DashGen;

/// <summary>Makes columns out of others, tick by tick.</summary>
/// <param name="simulation">What runs.</param>
internal sealed class Columns(Simulation simulation)
{
    /// <summary>A column that is computed.</summary>
    public Column New(Tags labels, Column.Filler fill) => new(simulation, labels, fill);

    /// <summary>A value at every tick, whatever is scripted.</summary>
    public Column Always(Func<int, double> value) => new(
        simulation,
        Tags.None,
        (values, ticks) =>
        {
            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                values[tick] = value(tick);
            }
        },
        isFixed: true);

    /// <summary>What becomes of each value.</summary>
    public Column Map(Column of, Func<double, double> map) => New(of.Labels, (values, ticks) =>
    {
        var from = of.Over(ticks);
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            values[tick] = Stale.Is(from[tick]) ? Stale.Marker : map(from[tick]);
        }
    });

    /// <summary>The same with other labels.</summary>
    public Column Renamed(Column of, Tags labels) => New(labels, (values, ticks) => of.Over(ticks).AsSpan(ticks.From..ticks.To).CopyTo(values.AsSpan(ticks.From)));

    /// <summary>What becomes of two values, where both are there.</summary>
    public Column Join(Tags labels, Column left, Column right, Func<double, double, double> join) => New(labels, (values, ticks) =>
    {
        var (l, r) = (left.Over(ticks), right.Over(ticks));
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            values[tick] = Stale.Is(l[tick]) || Stale.Is(r[tick]) ? Stale.Marker : join(l[tick], r[tick]);
        }
    });

    /// <summary>What becomes of each value and a number that is the same at every tick.</summary>
    public Column Join(Column of, double number, Func<double, double, double> join) => New(of.Labels, (values, ticks) =>
    {
        var from = of.Over(ticks);
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            values[tick] = Stale.Is(from[tick]) ? Stale.Marker : join(from[tick], number);
        }
    });

    /// <summary>What becomes of a value, given whether any of others is there.</summary>
    public Column Where(Tags labels, Column one, List<Column> others, Func<double, bool, double> keep)
    {
        var all = new double[others.Count][];
        return New(labels, (values, ticks) =>
        {
            var from = one.Over(ticks);
            Over(others, ticks, all);
            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                values[tick] = keep(from[tick], IsAny(all, tick));
            }
        });
    }

    /// <summary>What all values of a tick come to, one after the other.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="group">The columns.</param>
    /// <param name="combine">What they come to with one value more, given how many it had.</param>
    public Column Aggregate(Tags labels, List<Column> group, Func<double, double, int, double> combine)
    {
        var all = new double[group.Count][];
        return New(labels, (values, ticks) =>
        {
            Over(group, ticks, all);
            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                var (result, count) = (Stale.Marker, 0);
                foreach (var one in all)
                {
                    if (!Stale.Is(one[tick]))
                    {
                        result = combine(result, one[tick], count++);
                    }
                }

                values[tick] = result;
            }
        });
    }

    /// <summary>What all values of a tick come to, seen at once.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="group">The columns.</param>
    /// <param name="parameter">The parameter of the function.</param>
    /// <param name="function">What they come to.</param>
    public Column Aggregate(Tags labels, List<Column> group, Column parameter, GroupFunction function)
    {
        var all = new double[group.Count][];
        return New(labels, (values, ticks) =>
        {
            Over(group, ticks, all);
            var parameters = parameter.Over(ticks);
            var there = new List<double>(all.Length);
            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                there.Clear();
                foreach (var one in all)
                {
                    if (!Stale.Is(one[tick]))
                    {
                        there.Add(one[tick]);
                    }
                }

                values[tick] = there.Count == 0 ? Stale.Marker : function(there, parameters[tick]);
            }
        });
    }

    /// <summary>A value where two or more of a group have one.</summary>
    public Column Several(List<Column> group)
    {
        var all = new double[group.Count][];
        return New(Tags.None, (values, ticks) =>
        {
            Over(group, ticks, all);
            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                values[tick] = all.Count(one => !Stale.Is(one[tick])) > 1 ? 1 : Stale.Marker;
            }
        });
    }

    /// <summary>So many columns of a group, each where fewer others are ahead of it; of equal ones the first.</summary>
    /// <param name="group">The columns.</param>
    /// <param name="count">How many.</param>
    /// <param name="isAhead">Whether a value is ahead of another.</param>
    public IEnumerable<Column> Picked(List<Column> group, Column count, Func<double, double, bool> isAhead) => group.Select((one, place) =>
    {
        var all = new double[group.Count][];
        return New(one.Labels, (values, ticks) =>
        {
            Over(group, ticks, all);
            var counts = count.Over(ticks);
            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                var value = all[place][tick];
                var ahead = 0;
                for (var i = 0; i < all.Length; i++)
                {
                    var other = all[i][tick];
                    ahead += !Stale.Is(other) && (isAhead(other, value) || (i < place && !isAhead(value, other))) ? 1 : 0;
                }

                values[tick] = ahead + 1 <= counts[tick] ? value : Stale.Marker;
            }
        });
    });

    /// <summary>Columns of the same labels, which never have a value at the same tick, made one: the later one wins.</summary>
    public List<Column> Merged(List<Column> all)
    {
        var merged = new List<Column>(all.Count);
        foreach (var one in all)
        {
            var place = merged.FindIndex(other => other.Labels.Equals(one.Labels));
            if (place < 0)
            {
                merged.Add(one);
            }
            else
            {
                merged[place] = Later(merged[place], one);
            }
        }

        return merged;
    }

    Column Later(Column before, Column later) => New(later.Labels, (values, ticks) =>
    {
        var (old, young) = (before.Over(ticks), later.Over(ticks));
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            values[tick] = Stale.Is(young[tick]) ? old[tick] : young[tick];
        }
    });

    /// <summary>The values of columns, one array for each.</summary>
    internal static void Over(List<Column> columns, Ticks ticks, double[][] all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = columns[i].Over(ticks);
        }
    }

    /// <summary>Whether any has a value at a tick.</summary>
    internal static bool IsAny(double[][] all, int tick)
    {
        foreach (var one in all)
        {
            if (!Stale.Is(one[tick]))
            {
                return true;
            }
        }

        return false;
    }
}
