namespace DashGen.Building;

/// <summary>Prose in lines of a width that reads well.</summary>
public static class Wrapped
{
    /// <summary>Breaks a text at blanks.</summary>
    /// <param name="width">The longest line, unless a word is longer.</param>
    /// <param name="text">The text; an empty line in it stays, any other line break is a blank.</param>
    public static IEnumerable<string> At(int width, string text)
    {
        foreach (var (i, paragraph) in text.ReplaceLineEndings("\n").Split("\n\n").Index())
        {
            if (i > 0)
            {
                yield return "";
            }

            var line = "";
            foreach (var word in paragraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    yield return line;
                    line = word;
                }
                else
                {
                    line = line.Length == 0 ? word : $"{line} {word}";
                }
            }

            yield return line;
        }
    }
}
