using System.Text.Json.Nodes;
using DashGen;
using DashGen.Grafana.Tests;

namespace Definitions.Tests.Dashboards;

/// <summary>Where panels are on every dashboard of every stack.</summary>
public sealed class LayoutTests
{
    const int GridWidth = 24;

    static readonly Bundle Estate = Bundle.Expand(Definitions.Estate.Stacks);

    static readonly List<(string Path, List<Placed> Panels)> Boards =
    [
        .. Writer.Render(Estate).Where(file => file.Key.Contains("/grafana/dashboards/", StringComparison.Ordinal))
            .Select(file => (file.Key, AssertGrafana.Panels(JsonNode.Parse(file.Value)!).Select(Placed.Of).ToList())),
    ];

    [Fact]
    public void No_two_panels_overlap_and_none_leaves_the_grid()
    {
        Assert.NotEmpty(Boards);
        foreach (var (path, panels) in Boards)
        {
            var taken = new HashSet<(int X, int Y)>();
            foreach (var panel in panels)
            {
                Assert.InRange(panel.X + panel.Width, 1, GridWidth);
                for (var i = 0; i < panel.Width * panel.Height; i++)
                {
                    Assert.True(taken.Add((panel.X + (i % panel.Width), panel.Y + (i / panel.Width))), $"{path}: {panel.Title}");
                }
            }
        }
    }

    [Fact]
    public void What_is_shown_of_an_objective_is_one_line_of_panels_of_one_height()
    {
        var objectives = Estate.Stacks.SelectMany(stack => stack.Services).SelectMany(service => service.Service.Objectives).Select(objective => objective.Title).ToHashSet();
        var lines = Boards.SelectMany(board => board.Panels.Where(panel => objectives.Contains(panel.Subject)).GroupBy(panel => (board.Path, panel.Y))).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            Assert.Equal(4, line.Count());
            Assert.Single(line.Select(panel => (panel.Subject, panel.Height)).Distinct());
        });
    }

    /// <summary>A panel or a row, and where it is.</summary>
    sealed record Placed(string Title, int X, int Y, int Width, int Height)
    {
        /// <summary>What it is about: <c>Latency Objective</c> of <c>Latency Objective: Burn Rate</c>.</summary>
        public string Subject => Title.Split(": ")[0];

        public static Placed Of(JsonNode panel)
        {
            return new((string?)panel["title"] ?? "", At("x"), At("y"), At("w"), At("h"));

            int At(string name) => (int)panel["gridPos"]![name]!;
        }
    }
}
