using DashGen;

namespace Definitions.Tests;

/// <summary>The runbooks of all stacks.</summary>
public sealed class RunbookTests
{
    static readonly Bundle Everything = Bundle.Expand(Estate.Stacks);

    static readonly SortedDictionary<string, string> Files = Writer.Render(Everything);

    [Fact]
    public void Every_alert_has_a_page_that_says_what_it_usually_is_what_to_do_and_where_to_look() => Assert.All(
        Everything.Stacks.SelectMany(stack => stack.Services.SelectMany(service => service.Alerts.Select(alert => (Stack: stack.Stack.Name, Service: service.Service.Name, Alert: alert)))),
        one =>
        {
            var page = Files[$"{one.Stack}/runbooks/{one.Service}/{one.Alert.Name}.md"];
            foreach (var heading in new[] { "\n## What it means\n\n", "\n## When it fires\n\n", "\n## Likely causes\n\n- ", "\n## First steps\n\n1. ", "\n## Where to look\n\n- [", "\n## Whom to call\n\n1. " })
            {
                Assert.True(page.Contains(heading, StringComparison.Ordinal), $"{one.Service}/{one.Alert.Name}: {heading.Trim()}");
            }

            Assert.NotEmpty(one.Alert.Runbook.Condition);
        });

    [Fact]
    public void Every_stack_has_an_index_whose_links_lead_to_pages() => Assert.All(Estate.Stacks, stack =>
    {
        var links = System.Text.RegularExpressions.Regex.Matches(Files[$"{stack.Name}/runbooks/README.md"], @"\]\(([^)]+\.md)\)");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Files.ContainsKey($"{stack.Name}/runbooks/{link.Groups[1].Value}"), link.Value));
    });
}
