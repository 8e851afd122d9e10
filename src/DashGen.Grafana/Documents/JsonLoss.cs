using System.Globalization;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>What a document has that another one does not.</summary>
public static class JsonLoss
{
    /// <summary>
    /// Pointers to every value of <paramref name="before"/> that is missing or different in <paramref name="after"/>, and to every
    /// property that only <paramref name="after"/> has.
    /// </summary>
    public static IReadOnlyList<string> Between(JsonElement before, JsonElement after)
    {
        var lost = new List<string>();
        Compare(before, after, "", lost);
        return lost;
    }

    static void Compare(JsonElement before, JsonElement after, string pointer, List<string> lost)
    {
        if (before.ValueKind != after.ValueKind)
        {
            lost.Add(pointer);
            return;
        }

        switch (before.ValueKind)
        {
            case JsonValueKind.Object:
                CompareObjects(before, after, pointer, lost);
                break;
            case JsonValueKind.Array when before.GetArrayLength() != after.GetArrayLength():
                lost.Add(pointer);
                break;
            case JsonValueKind.Array:
                foreach (var (index, (one, other)) in before.EnumerateArray().Zip(after.EnumerateArray()).Index())
                {
                    Compare(one, other, JsonPointer.Append(pointer, index), lost);
                }

                break;
            case JsonValueKind.Number when !SameNumber(before, after):
            case JsonValueKind.String when before.GetString() != after.GetString():
                lost.Add(pointer);
                break;
            default:
                break;
        }
    }

    static void CompareObjects(JsonElement before, JsonElement after, string pointer, List<string> lost)
    {
        foreach (var property in before.EnumerateObject())
        {
            var inner = JsonPointer.Append(pointer, property.Name);
            if (after.TryGetProperty(property.Name, out var value))
            {
                Compare(property.Value, value, inner, lost);
            }
            else
            {
                lost.Add(inner);
            }
        }

        foreach (var property in after.EnumerateObject())
        {
            if (!before.TryGetProperty(property.Name, out _))
            {
                lost.Add(JsonPointer.Append(pointer, property.Name));
            }
        }
    }

    static bool SameNumber(JsonElement before, JsonElement after) =>
        before.GetRawText() == after.GetRawText()
        || (double.TryParse(before.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
            && double.TryParse(after.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            && one.Equals(other));
}
