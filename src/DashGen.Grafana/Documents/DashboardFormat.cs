namespace DashGen.Grafana;

/// <summary>The forms a dashboard file has.</summary>
public enum DashboardFormat
{
    /// <summary>The dashboard itself, as file provisioning takes it.</summary>
    Classic,

    /// <summary>The dashboard in <c>{"dashboard": …}</c>, as the HTTP API takes it.</summary>
    Wrapped,

    /// <summary>A Kubernetes-style manifest around a classic dashboard.</summary>
    ClassicManifest,

    /// <summary>A manifest of <c>dashboard.grafana.app/v2beta1</c>.</summary>
    V2Beta1,

    /// <summary>A manifest of <c>dashboard.grafana.app/v2</c>.</summary>
    V2,
}
