using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>
/// Where alerts go, as Alertmanager decides it: depth first, the first route that matches takes the alert unless it says to continue,
/// and a route whose children all refuse takes it itself.
/// </summary>
public sealed class Router
{
    readonly Node _root;
    readonly Dictionary<string, TimeInterval> _intervals;

    /// <summary>Makes a configuration ready to ask.</summary>
    /// <exception cref="ArgumentException">A regular expression cannot be read; <see cref="AlertmanagerConfig.Validate"/> says so before.</exception>
    public Router(AlertmanagerConfig config)
    {
        _intervals = config.TimeIntervals.ToDictionary(interval => interval.Name, StringComparer.Ordinal);
        var defaults = new RouteDecision(config.Route.Receiver ?? "", "route")
        {
            GroupedBy = [],
            GroupWait = TimeSpan.FromSeconds(30),
            GroupInterval = TimeSpan.FromMinutes(5),
            RepeatInterval = TimeSpan.FromHours(4),
        };
        _root = new Node(config.Route, defaults);
    }

    /// <summary>Where one alert goes, in the order of the routing tree. A receiver may come more than once.</summary>
    /// <param name="labels">The alert's labels, its name among them as <c>alertname</c>.</param>
    /// <param name="instant">When; without it nothing counts as muted.</param>
    public EquatableArray<RouteDecision> Route(NameMap<string> labels, DateTimeOffset? instant = null)
    {
        var taken = new List<RouteDecision>();
        _root.Collect(labels, taken);
        return [.. taken.Select(decision => decision with { Group = GroupOf(decision, labels), IsMuted = instant is { } at && IsMuted(decision, at) })];
    }

    bool IsMuted(RouteDecision decision, DateTimeOffset instant) =>
        Within(decision.MutedIn, instant) || (!decision.ActiveIn.IsEmpty && !Within(decision.ActiveIn, instant));

    bool Within(EquatableArray<string> names, DateTimeOffset instant) =>
        names.Any(name => _intervals.TryGetValue(name, out var interval) && interval.Contains(instant));

    static NameMap<string> GroupOf(RouteDecision decision, NameMap<string> labels) =>
        decision.GroupedBy is { } by ? labels.Only(by.Contains) : labels;

    sealed class Node
    {
        readonly MatcherSet _matchers;
        readonly RouteDecision _decision;
        readonly bool _continue;
        readonly Node[] _children;

        public Node(Route route, RouteDecision inherited)
        {
            _matchers = new MatcherSet(route.Matchers);
            _continue = route.Continue;

            // Time intervals are a route's own: children do not inherit them.
            _decision = inherited with
            {
                Receiver = string.IsNullOrEmpty(route.Receiver) ? inherited.Receiver : route.Receiver,
                GroupedBy = route.GroupBy switch { null => inherited.GroupedBy, { Everything: true } => null, var by => by.Labels },
                GroupWait = route.GroupWait ?? inherited.GroupWait,
                GroupInterval = route.GroupInterval ?? inherited.GroupInterval,
                RepeatInterval = route.RepeatInterval ?? inherited.RepeatInterval,
                MutedIn = route.MuteTimeIntervals,
                ActiveIn = route.ActiveTimeIntervals,
            };
            _children = [.. route.Routes.Select((child, i) =>
                new Node(child, _decision with { At = string.Create(CultureInfo.InvariantCulture, $"{_decision.At}.routes[{i}]") }))];
        }

        public bool Collect(NameMap<string> labels, List<RouteDecision> taken)
        {
            if (!_matchers.Matches(labels))
            {
                return false;
            }

            var before = taken.Count;
            foreach (var child in _children)
            {
                if (child.Collect(labels, taken) && !child._continue)
                {
                    break;
                }
            }

            if (taken.Count == before)
            {
                taken.Add(_decision);
            }

            return true;
        }
    }
}
