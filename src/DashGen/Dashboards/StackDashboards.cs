using DashGen.Grafana;

namespace DashGen;

/// <summary>The dashboards of a stack, and where on them a panel is.</summary>
sealed class StackDashboards
{
    readonly Dictionary<(string Service, string Panel), string> _links = [];

    public StackDashboards(StackBundle stack)
    {
        Boards = [.. stack.Services.SelectMany(service => ServiceBoards.Of(stack, service).Select(board => (service.Service.Name, board))), .. ObjectiveBoard.Of(stack).Select(board => ("", board))];
        foreach (var (service, board) in Boards)
        {
            foreach (var panel in (DashboardLowering.Lower(board).Panels ?? []).OfType<Grafana.Classic.Panel>())
            {
                _links.TryAdd((service, panel.Title ?? ""), $"{stack.Stack.GrafanaUrl.ToString().TrimEnd('/')}/d/{board.Uid}?viewPanel={panel.Id}");
            }
        }
    }

    /// <summary>Each dashboard with the service that it is of; the objectives' is of none.</summary>
    public EquatableArray<(string Service, Grafana.Dashboard Board)> Boards { get; }

    /// <summary>Where the panel that shows the alert's quantity is; null for an alert without one.</summary>
    public string? Link(string service, Alert alert) => Link(service, alert.Panel);

    /// <summary>Where a panel of a service is; null where no dashboard shows it.</summary>
    public string? Link(string service, string panel) => _links.GetValueOrDefault((service, panel));
}
