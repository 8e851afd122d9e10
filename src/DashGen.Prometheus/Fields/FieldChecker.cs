using System.Globalization;
using System.Text;
using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>Listens for fields that are newer than the stated server, and for rules of the server that do not hold.</summary>
sealed class FieldChecker(PrometheusVersion? prometheus, AlertmanagerVersion? alertmanager) : Fields
{
    readonly List<Finding> _findings = [];
    readonly List<(string? Name, int Position)> _path = [];

    /// <summary>What was found so far, in the order of the file.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    string Server => alertmanager is null ? "Prometheus" : "Alertmanager";

    char Area => alertmanager is null ? '7' : '6';

    public override bool Checks => true;

    public override void Demand(string field, bool holds, string otherwise)
    {
        if (!holds)
        {
            _findings.Add(new($"DG{Area}002", FindingLevel.Error, At(field), otherwise));
        }
    }

    public override void Advise(string field, bool holds, string otherwise)
    {
        if (!holds)
        {
            _findings.Add(new($"DG{Area}005", FindingLevel.Warning, At(field), otherwise));
        }
    }

    public override void LabelName(string field, string name, Since? quotedSince = null)
    {
        if (!GoText.IsIdentifier(name))
        {
            OtherName(field, name, "label", "_", quotedSince ?? new Since(new(3, 0), new(0, 27)));
        }
    }

    public override void MetricName(string field, string name)
    {
        if (!GoText.IsMetricName(name))
        {
            OtherName(field, name, "metric", "_ and :", Since.PrometheusIs(3, 0));
        }
    }

    void OtherName(string field, string name, string what, string besides, Since since)
    {
        Demand(field, name.Length > 0, $"a {what} needs a name");
        if (name.Length > 0 && !Knows(since, out var needed, out var stated))
        {
            _findings.Add(new($"DG{Area}003", FindingLevel.Error, At(field),
                $"the {what} name {GoText.Quote(name)} needs {Server} {needed}, and the stack states {stated}: before, names are letters, digits, {besides}"));
        }
    }

    protected override bool Begin(string name, Since since)
    {
        if (since != default && !Knows(since, out var needed, out var stated))
        {
            _findings.Add(new($"DG{Area}001", FindingLevel.Error, At(name), $"{name} needs {Server} {needed}, and the stack states {stated}{(since.Before is { } way ? ": before, " + way : "")}"));
        }

        _path.Add((name, -1));
        return true;
    }

    protected override void End(string name) => _path.RemoveAt(_path.Count - 1);

    protected override void BeginItem(int position, IFields item) =>
        _path.Add(((item as INamed)?.Name, position));

    protected override void EndItem() => _path.RemoveAt(_path.Count - 1);

    bool Knows(Since since, out string needed, out string stated)
    {
        if (alertmanager is { } version)
        {
            (needed, stated) = (since.Alertmanager.ToString(), version.ToString());
            return since.Alertmanager <= version;
        }

        (needed, stated) = (since.Prometheus.ToString(), $"{prometheus}");
        return since.Prometheus <= prometheus;
    }

    string At(string field)
    {
        var at = new StringBuilder();
        foreach (var (name, position) in _path)
        {
            _ = position < 0 ? at.Append(at.Length == 0 ? "" : ".").Append(name)
                : at.Append('[').Append(name ?? position.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return at.Append(at.Length == 0 ? "" : ".").Append(field).ToString();
    }
}
