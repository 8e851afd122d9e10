namespace DashGen;

/// <summary>a scrape cannot work as stated.</summary>
static class ScrapeTiming
{
    public static Rule Rule { get; } = new(
        "DG2010",
        DiagnosticSeverity.Error,
        "a scrape cannot work as stated",
        """
        A scrape that may take longer than the time to the next one is refused by Prometheus; a window of rules must hold several
        scrapes; a port is 1 to 65535.
        """,
        """
        Scrape = new(Port: 3000) { Every = 10.Seconds, Timeout = 30.Seconds }      // DG2010
        Scrape = new(Port: 3000) { Every = 15.Seconds, Timeout = 10.Seconds }
        """,
        Find)
    {
        Explains = ["DG1023", "DG3051"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            var scrape = bundle.Service.Scrape;
            var at = bundle.Service.Location;
            if (scrape.Timeout > scrape.Every || scrape.Timeout <= TimeSpan.Zero)
            {
                context.Report(rule, at, $"a scrape of {bundle.Service.Name} may take {Words.Duration(scrape.Timeout)} and the next begins after {Words.Duration(scrape.Every)}", "keep the timeout above 0 and not above the interval");
            }

            if (scrape.Every * 4 > Scope.Window)
            {
                context.Report(rule, at, $"every {Words.Duration(scrape.Every)} is too rare: the rules look at {Words.Duration(Scope.Window)} and need 4 scrapes in it", "scrape at least every 75 s");
            }

            foreach (var port in new[] { scrape.Port, scrape.Published ?? scrape.Port }.Distinct().Where(port => port is < 1 or > 65535))
            {
                context.Report(rule, at, $"{port} is no port", "ports are 1 to 65535");
            }

            if (scrape.Path.Any(c => c is '#' || char.IsWhiteSpace(c)))
            {
                context.Report(rule, at, $"the path {Quoted.Text(scrape.Path)} has a space or a # in it", "write what the server is asked for, with %20 for a space");
            }
            else if (scrape.Asked.GroupBy(one => one.Name).FirstOrDefault(same => same.Count() > 1 || same.Key.Length == 0) is { Key: var asked })
            {
                context.Report(rule, at, $"the path {Quoted.Text(scrape.Path)} {(asked.Length == 0 ? "asks for something without a name" : $"asks for {asked} twice")}", "give each parameter a name and one value: /metrics?format=prometheus");
            }

            if (!scrape.Path.StartsWith('/'))
            {
                context.Report(rule, at, $"the path {Quoted.Text(scrape.Path)} does not begin with /", "write /metrics or the like");
            }
        }
    }
}
