using DashGen.Grafana;

namespace DashGen;

/// <summary>The dashboards of a stack, and where on them a panel is.</summary>
sealed class StackDashboards
{
    readonly Dictionary<(string Service, string Panel), string> _links = [];

    public StackDashboards(StackBundle stack)
    {
        var boards = stack.Services.SelectMany(service => ServiceBoards.Of(stack, service).Select(board => (service.Service.Name, board)))
            .Concat(ObjectiveBoard.Of(stack).Select(board => (Name: "", board)));
        Boards = [.. boards.Select(one => (one.Name, one.board, DashboardLowering.Lower(one.board)))];
        var grafana = stack.Stack.GrafanaUrl.ToString().TrimEnd('/');
        foreach (var (service, board, lowered) in Boards)
        {
            foreach (var panel in (lowered.Panels ?? []).OfType<Grafana.Classic.Panel>())
            {
                _links.TryAdd((service, panel.Title ?? ""), $"{grafana}/d/{board.Uid}?viewPanel={panel.Id}");
            }
        }
    }

    /// <summary>Each dashboard with the service that it is of, and as Grafana's classic one; the objectives' is of none.</summary>
    public EquatableArray<(string Service, Grafana.Dashboard Board, Grafana.Classic.Dashboard Lowered)> Boards { get; }

    /// <summary>What the dashboards of a stack are called, which makes their uids, with the line that brings each of them about.</summary>
    public static IEnumerable<(string Title, SourceLocation Location)> Titles(Stack stack) =>
    [
        .. stack.Services.SelectMany(service => ServiceBoards.Boards(service)).Select(board => (board.Title, board.Location)),
        .. ObjectiveBoard.IsMade(stack) ? [(ObjectiveBoard.Title, stack.Location)] : Array.Empty<(string, SourceLocation)>(),
    ];

    /// <summary>Where the panel that shows the alert's quantity is; null for an alert without one.</summary>
    public string? Link(string service, Alert alert) => Link(service, alert.Panel);

    /// <summary>Where a panel of a service is; null where no dashboard shows it.</summary>
    public string? Link(string service, string panel) => _links.GetValueOrDefault((service, panel));
}
