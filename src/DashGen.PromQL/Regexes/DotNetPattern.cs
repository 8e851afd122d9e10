using System.Text;

namespace DashGen.PromQL;

/// <summary>A pattern in .NET's syntax that means what RE2 has read.</summary>
/// <param name="pointIsAll">Whether a point matches a line end too, as in Prometheus from 3.0.</param>
internal sealed class DotNetPattern(bool pointIsAll)
{
    readonly StringBuilder _text = new();

    // The flags s and m of the groups around: each flag ends with its group.
    readonly Stack<(bool PointIsAll, bool IsMultiline)> _outer = new();
    bool _pointIsAll = pointIsAll;
    bool _isMultiline;

    /// <summary>What cannot be said in .NET's syntax, as it stands behind "the expression"; null where all can.</summary>
    public string? Obstacle { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Says that .NET has nothing of the kind.</summary>
    public void GiveUp(string obstacle) => Obstacle ??= $"{obstacle}, which is not modelled";

    /// <summary>A plain character.</summary>
    public void Character(int codePoint)
    {
        var one = new CharacterSet();
        one.Add(codePoint, codePoint);
        if (codePoint < 128 && (char.IsAsciiLetterOrDigit((char)codePoint) || codePoint is '_' or '-' or '/'))
        {
            _text.Append((char)codePoint);
        }
        else
        {
            one.Append(_text);
        }
    }

    /// <summary>Plain characters.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Character(rune.Value);
        }
    }

    /// <summary>One of several characters.</summary>
    public void OneOf(CharacterSet characters) => characters.Append(_text);

    /// <summary>A point.</summary>
    public void Any()
    {
        var none = new CharacterSet();
        if (!_pointIsAll)
        {
            none.Add('\n', '\n');
        }

        OneOf(none.Others());
    }

    /// <summary>The beginning or the end, of the text or of a line.</summary>
    public void Edge(bool isStart) => _text.Append((isStart, _isMultiline) switch
    {
        (true, false) => @"\A",
        (false, false) => @"\z",
        (true, true) => "(?m:^)",
        (false, true) => "(?m:$)",
    });

    /// <summary><c>\A</c>, <c>\z</c>, <c>\b</c> or <c>\B</c>.</summary>
    public void Boundary(char kind)
    {
        if (kind is 'A' or 'z')
        {
            _text.Append('\\').Append(kind);
        }
        else
        {
            // In .NET a word is one of Unicode, in RE2 of ASCII.
            GiveUp("looks for the bounds of words");
        }
    }

    /// <summary>The last piece again and again.</summary>
    public void Repeat(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Another alternative.</summary>
    public void Or() => _text.Append('|');

    /// <summary>A group, whose text is never asked for.</summary>
    /// <param name="flags">What stands between <c>(?</c> and the colon.</param>
    public void Open(ReadOnlySpan<char> flags)
    {
        _outer.Push((_pointIsAll, _isMultiline));
        _text.Append("(?").Append(Kept(flags)).Append(':');
    }

    /// <summary>Flags for the rest of a group.</summary>
    public void Set(ReadOnlySpan<char> flags)
    {
        var kept = Kept(flags);
        if (kept.Length > 0)
        {
            _text.Append("(?").Append(kept).Append(')');
        }
    }

    /// <summary>The end of a group.</summary>
    public void Close()
    {
        (_pointIsAll, _isMultiline) = _outer.Pop();
        _text.Append(')');
    }

    // Of the flags only i is left to .NET. U says which of several matches is taken, which does not matter where the whole text must match.
    string Kept(ReadOnlySpan<char> flags)
    {
        var isOn = true;
        var kept = "";
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case '-':
                    isOn = false;
                    break;
                case 's':
                    _pointIsAll = isOn;
                    break;
                case 'm':
                    _isMultiline = isOn;
                    break;
                case 'i':
                    kept = isOn ? "i" : "-i";
                    break;
            }
        }

        return kept;
    }
}
