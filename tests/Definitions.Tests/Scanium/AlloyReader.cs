using System.Text;

namespace Definitions.Tests.Scanium;

/// <summary>
/// Reads Grafana Alloy's configuration syntax: blocks with an optional label, attributes whose values are texts, references, lists or
/// objects. It knows nothing of the writer, and refuses what it does not know.
/// </summary>
sealed class AlloyReader(string text)
{
    int _at;

    /// <summary>A block: a component, or one within it.</summary>
    public sealed record Block(string Kind, string? Label, Dictionary<string, object> Attributes, List<Block> Blocks)
    {
        public string Text(string name) => (string)Attributes[name];

        public List<object> List(string name) => (List<object>)Attributes[name];

        public Block Only(string kind) => Blocks.Single(block => block.Kind == kind);
    }

    /// <summary>What another component exports.</summary>
    public sealed record Reference(string Path);

    /// <summary>The components of a file.</summary>
    public static List<Block> Read(string text)
    {
        var reader = new AlloyReader(text);
        var (attributes, blocks) = reader.Body();
        Assert.Empty(attributes);
        Assert.Equal(text.Length, reader._at);
        return blocks;
    }

    (Dictionary<string, object> Attributes, List<Block> Blocks) Body()
    {
        Dictionary<string, object> attributes = [];
        List<Block> blocks = [];
        for (Skip(); _at < text.Length && text[_at] != '}'; Skip())
        {
            var name = Identifier();
            Skip();
            if (Take('='))
            {
                attributes.Add(name, Value());
                continue;
            }

            var label = text[_at] == '"' ? Quoted() : null;
            Skip();
            Expect('{');
            var (inner, nested) = Body();
            Expect('}');
            blocks.Add(new(name, label, inner, nested));
        }

        return (attributes, blocks);
    }

    object Value()
    {
        Skip();
        return text[_at] switch { '"' => Quoted(), '[' => List(), '{' => Object(), _ => new Reference(Identifier()) };
    }

    List<object> List()
    {
        List<object> values = [];
        Expect('[');
        for (Skip(); !Take(']'); Skip())
        {
            values.Add(Value());
            Skip();
            _ = Take(',') || (text[_at] == ']' ? true : throw Wrong("',' or ']'"));
        }

        return values;
    }

    Dictionary<string, object> Object()
    {
        Dictionary<string, object> values = [];
        Expect('{');
        for (Skip(); !Take('}'); Skip())
        {
            var name = text[_at] == '"' ? Quoted() : Identifier();
            Skip();
            Expect('=');
            values.Add(name, Value());
            Skip();
            _ = Take(',') || (text[_at] == '}' ? true : throw Wrong("',' or '}'"));
        }

        return values;
    }

    string Quoted()
    {
        var read = new StringBuilder();
        Expect('"');
        while (!Take('"'))
        {
            read.Append(text[_at] != '\\' ? text[_at] : text[++_at] switch { 'n' => '\n', '"' => '"', '\\' => '\\', _ => throw Wrong("an escape") });
            _at++;
        }

        return read.ToString();
    }

    string Identifier()
    {
        var from = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '.'))
        {
            _at++;
        }

        return from < _at ? text[from.._at] : throw Wrong("an identifier");
    }

    void Skip()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text.AsSpan(_at).StartsWith("//")))
        {
            _at = text[_at] == '/' ? text.IndexOf('\n', _at) : _at + 1;
        }
    }

    bool Take(char c)
    {
        var isThere = text[_at] == c;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    void Expect(char c) => _ = Take(c) ? true : throw Wrong($"'{c}'");

    FormatException Wrong(string expected) => new($"{expected} expected at {_at}: {text[_at..Math.Min(text.Length, _at + 20)]}");
}
