namespace DashGen;

/// <summary>The PromQL in what a variable asks.</summary>
static class VariableSeries
{
    static readonly string[] Functions = ["label_values", "query_result"];

    /// <summary>The PromQL, and the label whose values are asked for; null where a question holds no PromQL.</summary>
    /// <param name="question">The question: <c>label_values(up, job)</c>. <c>query_result(up)</c> is about no label.</param>
    public static (string Series, string? Label)? Of(string question)
    {
        question = question.Trim();
        var function = Functions.FirstOrDefault(name => question.StartsWith(name + "(", StringComparison.Ordinal));
        if (function is null || !question.EndsWith(')'))
        {
            return null;
        }

        // The label's name stands behind the last comma; without one the question is about a label alone.
        var inner = question[(function.Length + 1)..^1];
        return function != "label_values" ? (inner, null)
            : inner.LastIndexOf(',') is >= 0 and var end ? (inner[..end], inner[(end + 1)..].Trim())
            : null;
    }
}
