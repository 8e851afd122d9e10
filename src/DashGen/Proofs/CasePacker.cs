namespace DashGen;

/// <summary>
/// Puts cases into one test where none of them reads what another scripts: every test of promtool costs a database and an evaluation
/// of all rules.
/// </summary>
internal static class CasePacker
{
    /// <summary>Cases that can run together, in the order of their first.</summary>
    public static List<List<ProofCase>> Pack(IEnumerable<ProofCase> cases)
    {
        var groups = new List<List<ProofCase>>();
        foreach (var one in cases)
        {
            var group = groups.Find(group => group[0].Tick == one.Tick && group.TrueForAll(other => Agree(one, other)));
            if (group is null)
            {
                groups.Add([one]);
            }
            else
            {
                group.Add(one);
            }
        }

        return groups;
    }

    /// <summary>All series of the cases; of one that several script alike, the longest.</summary>
    public static EquatableArray<Tape> Tapes(IEnumerable<ProofCase> cases) =>
    [
        .. cases.SelectMany(one => one.Tapes).GroupBy(tape => (tape.Metric, tape.Labels)).Select(same => same.MaxBy(tape => tape.Values.Length)).OfType<Tape>()
            .OrderBy(tape => tape.Metric, StringComparer.Ordinal),
    ];

    /// <summary>Whether everything that both read is scripted alike for as long as both run.</summary>
    static bool Agree(ProofCase one, ProofCase other)
    {
        var ticks = Math.Min(one.Ticks, other.Ticks);
        foreach (var name in one.Reads)
        {
            if (other.Reads.Contains(name) && !Alike(one.Scripted(name), other.Scripted(name), ticks))
            {
                return false;
            }
        }

        return true;
    }

    static bool Alike(IEnumerable<Tape> one, IEnumerable<Tape> other, int ticks) =>
        one.Count() == other.Count()
        && one.All(tape => other.Any(same => same.Labels.Equals(tape.Labels) && same.Values.AsSpan(0, ticks).SequenceEqual(tape.Values.AsSpan(0, ticks))));
}
