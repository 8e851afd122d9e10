using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace DashGen.Prometheus;

/// <summary>
/// Writes one YAML document: two blanks to a level, lists at the level of their key, as YamlDotNet's emitter lays it out. How a text
/// is quoted is <see cref="YamlQuoting"/>'s.
/// </summary>
/// <remarks>
/// What is written goes out as UTF-8 a few thousand characters at a time: of a long document neither a string nor a chain of builders is
/// made, either of which would cost as much as all the rest.
/// </remarks>
sealed class YamlWriter
{
    // Beyond it a reader need not look for the colon of a key.
    const int LongestKey = 1000;

    // In characters. With twice as many begins a second builder behind the first.
    const int Piece = 4_000;

    readonly IBufferWriter<byte> _to;
    readonly StringBuilder _text = new(2 * Piece);
    readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    readonly YamlQuoting _quoting = new();
    readonly Stack<Level> _levels = new();
    Level _level = new(LevelKind.Root, 0);

    /// <summary>Begins a document under a comment, one line of it for each line given.</summary>
    public YamlWriter(string comment, IBufferWriter<byte> to)
    {
        _to = to;
        foreach (var line in comment.Split(['\n', '\r', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries))
        {
            _text.Append("# ").Append(line.AsSpan().TrimEnd()).Append('\n');
        }
    }

    enum LevelKind
    {
        Root,
        Mapping,
        List,
        Line,
    }

    /// <summary>Begins a mapping in the place of a value.</summary>
    public void BeginMapping() => Begin(LevelKind.Mapping);

    /// <summary>Writes a key; its value must follow.</summary>
    public void Key(string name)
    {
        Debug.Assert(_level.Kind == LevelKind.Mapping && !_level.HasKey, "a key belongs into a mapping");
        NextLine();
        var key = _quoting.AsKey(name);
        if (key.Length > LongestKey)
        {
            _text.Append("? ").Append(key).Append('\n').Append(' ', _level.Indent);
            key = "";
        }

        _text.Append(key).Append(':');
        _level.HasKey = true;
    }

    /// <summary>Names the value of the key that was written last.</summary>
    public void Anchor(string name)
    {
        Debug.Assert(_level.HasKey, "only the value of a key is named");
        _text.Append(" &").Append(name);
    }

    /// <summary>Refers to a value by its name, in the place of a value.</summary>
    public void Alias(string name) => Plain("*" + name);

    /// <summary>Ends a mapping.</summary>
    public void EndMapping() => End("{}");

    /// <summary>Begins a list in the place of a value.</summary>
    public void BeginSequence(bool onOneLine = false) => Begin(onOneLine ? LevelKind.Line : LevelKind.List);

    /// <summary>Ends a list.</summary>
    public void EndSequence()
    {
        if (_level is { Kind: LevelKind.Line, IsEmpty: false })
        {
            _text.Append("]\n");
            _level = _levels.Pop();
        }
        else
        {
            End("[]");
        }
    }

    /// <summary>Writes a text: whatever it looks like, a reader gets the same text back.</summary>
    public void Text(string value)
    {
        if (_level.Kind == LevelKind.Line)
        {
            Plain(_quoting.InFlow(value));
            return;
        }

        var written = _quoting.InBlock(value);
        if (!written.Contains('\n'))
        {
            Plain(written);
            return;
        }

        BeforeValue();
        var indent = _level.Kind == LevelKind.Root ? 2 : _level.Indent + 2;
        foreach (var line in written.AsSpan().Split('\n'))
        {
            _text.Append(' ', line.Start.Value == 0 ? 0 : indent).Append(written.AsSpan()[line]).Append('\n');
        }

        _level.IsEmpty = false;
    }

    /// <summary>Writes a number, a flag, a duration or null without quotes.</summary>
    public void Plain(string value)
    {
        BeforeValue();
        _text.Append(value);
        if (_level.Kind != LevelKind.Line)
        {
            _text.Append('\n');
        }

        _level.IsEmpty = false;
    }

    /// <summary>Ends the document, with LF and a final newline.</summary>
    public void Finish() => Pass(isEnd: true);

    // One encoder, since a pair of surrogates may lie in two chunks.
    void Pass(bool isEnd)
    {
        foreach (var chunk in _text.GetChunks())
        {
            _encoder.Convert(chunk.Span, _to, flush: false, out _, out _);
        }

        _encoder.Convert([], _to, flush: isEnd, out _, out _);
        _text.Clear();
    }

    // What stands before a value on its line: the blank behind a colon, the dash of an item, the comma of a list on one line.
    void BeforeValue()
    {
        switch (_level.Kind)
        {
            case LevelKind.Mapping:
                _text.Append(' ');
                _level.HasKey = false;
                break;
            case LevelKind.List:
                NextLine();
                _text.Append("- ");
                break;
            case LevelKind.Line:
                _text.Append(_level.IsEmpty ? _level.Opening : ", ");
                break;
        }
    }

    // The first line of a level goes on behind a dash, or below the key; the others begin with their indent.
    void NextLine()
    {
        if (_text.Length >= Piece)
        {
            Pass(isEnd: false);
        }

        if (_level.IsEmpty)
        {
            _text.Append(_level.Opening);
        }

        if (!_level.IsEmpty || _level.Opening.Length > 0)
        {
            _text.Append(' ', _level.Indent);
        }

        _level.IsEmpty = false;
    }

    void Begin(LevelKind kind)
    {
        var parent = _level.Kind;
        var indent = parent switch
        {
            LevelKind.Root => 0,
            LevelKind.Mapping => kind == LevelKind.List ? _level.Indent : _level.Indent + 2,
            _ => _level.Indent + 2,
        };
        if (parent == LevelKind.Mapping)
        {
            _level.HasKey = false;
        }
        else
        {
            BeforeValue();
        }

        var opening = (parent, kind) switch
        {
            (LevelKind.Mapping, LevelKind.Line) => " [",
            (_, LevelKind.Line) => "[",
            (LevelKind.Mapping, _) => "\n",
            _ => "",
        };
        _level.IsEmpty = false;
        _levels.Push(_level);
        _level = new(kind, indent) { Opening = opening, IsAfterKey = parent == LevelKind.Mapping };
    }

    void End(string whenEmpty)
    {
        if (_level.IsEmpty)
        {
            _text.Append(_level.IsAfterKey ? " " : "").Append(whenEmpty).Append('\n');
        }

        _level = _levels.Pop();
    }

    struct Level(LevelKind kind, int indent)
    {
        public LevelKind Kind { get; } = kind;

        public int Indent { get; } = indent;

        public string Opening { get; init; } = "";

        public bool IsAfterKey { get; init; }

        public bool IsEmpty { get; set; } = true;

        public bool HasKey { get; set; }
    }
}
