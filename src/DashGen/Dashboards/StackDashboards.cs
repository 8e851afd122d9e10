using System.Runtime.CompilerServices;
using DashGen.Grafana;

namespace DashGen;

/// <summary>The dashboards of a stack, and where on them a panel is: made once, read by proofs, writers and runbooks.</summary>
sealed class StackDashboards
{
    static readonly ConditionalWeakTable<StackBundle, StackDashboards> Made = [];

    readonly Dictionary<(string Service, string Panel), string> _links = [];

    StackDashboards(StackBundle stack)
    {
        Boards = [.. stack.Services.SelectMany(service => ServiceBoards.Of(stack, service).Select(board => (service.Service.Name, board))), .. ObjectiveBoard.Of(stack).Select(board => ("", board))];
        var grafana = stack.Stack.Grafana;
        foreach (var (service, board) in Boards)
        {
            // Not kept for the writer: only numbers of panels are asked for here, and to make it again takes next to no time.
            foreach (var panel in (DashboardLowering.Lower(board).Panels ?? []).OfType<Grafana.Classic.Panel>())
            {
                _links.TryAdd((service, panel.Title ?? ""), $"{grafana}/d/{board.Uid}?viewPanel={panel.Id}");
            }
        }
    }

    /// <summary>The dashboards of a stack.</summary>
    public static StackDashboards Of(StackBundle stack) => Made.GetValue(stack, stack => new(stack));

    /// <summary>Each dashboard with the service that it is of; the objectives' is of none.</summary>
    public EquatableArray<(string Service, Grafana.Dashboard Board)> Boards { get; }

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
