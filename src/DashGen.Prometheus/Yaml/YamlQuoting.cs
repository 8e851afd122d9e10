using System.Buffers;
using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DashGen.Prometheus;

/// <summary>
/// A text as YAML. Where anything needs a decision it is YamlDotNet's emitter that takes it; only a text of printable ASCII that begins like
/// a word stands as it is, or in single quotes where it could be taken for something else, because most texts are of that kind and asking
/// costs more than writing.
/// </summary>
/// <remarks>Made once for a file, because to begin with an emitter costs more than an answer.</remarks>
sealed class YamlQuoting
{
    // No width, so that a long expression stays on its line; LF on every operating system.
    static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: false,
        newLine: "\n", useUtf16SurrogatePairs: false);

    static readonly SearchValues<char> PlainStart = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/$(<.");
    static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    readonly Items _block = new(SequenceStyle.Block);
    readonly Items _flow = new(SequenceStyle.Flow);

    /// <summary>A text as the value of a key or the item of a list. A block has its lines without any indent.</summary>
    public string InBlock(string text) => YamlScalars.FitsBlock(text)
        ? _block.Ask(text, ScalarStyle.Literal).Replace("\n  ", "\n", StringComparison.Ordinal)
        : AsKey(text);

    /// <summary>A text as a key: one line.</summary>
    public string AsKey(string text) =>
        !IsOrdinary(text) ? _block.Ask(text, OnOneLine(text))
        : !LooksOtherwise(text) ? text
        : !text.Contains('\'') ? $"'{text}'"
        : _block.Ask(text, ScalarStyle.Any);

    /// <summary>A text as the item of a list on one line.</summary>
    public string InFlow(string text) =>
        !text.AsSpan().ContainsAnyExcept(NameLetters) && !YamlScalars.LooksTyped(text) ? text : _flow.Ask(text, OnOneLine(text));

    static ScalarStyle OnOneLine(string text) => YamlScalars.HasControls(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any;

    // Nothing in it has to be escaped between single quotes but these themselves.
    static bool IsOrdinary(ReadOnlySpan<char> text) =>
        !text.IsEmpty && PlainStart.Contains(text[0]) && text[^1] != ' ' && !text.ContainsAnyExceptInRange(' ', '~');

    // As a number, a flag or a time; as the end of a document; as a key; as a comment behind a text.
    static bool LooksOtherwise(ReadOnlySpan<char> text) =>
        YamlScalars.LooksTyped(text) || text.StartsWith("...", StringComparison.Ordinal)
        || (text.ContainsAny(':', '#') && (text[^1] == ':' || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)));

    /// <summary>A list without end, of which each text that is asked about becomes an item.</summary>
    sealed class Items(SequenceStyle style)
    {
        readonly StringBuilder _text = new();
        Emitter? _emitter;

        public string Ask(string text, ScalarStyle style)
        {
            _text.Clear();
            Add(_emitter ??= Begun(), text, style, YamlScalars.LooksTyped(text));

            // Before it stand the end of the line of the item before, and a dash or a comma with a blank.
            return _text.ToString().AsSpan().Trim('\n')[2..].ToString();
        }

        Emitter Begun()
        {
            var emitter = new Emitter(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" }, Settings);
            emitter.Emit(new StreamStart());
            emitter.Emit(new DocumentStart(null, null, isImplicit: true));
            emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));

            // What a list looks like is settled when its second item is known.
            Add(emitter, "first", ScalarStyle.Plain, isTyped: false);
            Add(emitter, "second", ScalarStyle.Plain, isTyped: false);
            _text.Clear();
            return emitter;
        }

        static void Add(Emitter emitter, string text, ScalarStyle style, bool isTyped) =>
            emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, YamlScalars.WellFormed(text), style, !isTyped, isQuotedImplicit: true));
    }
}
