using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DashGen.Prometheus;

/// <summary>
/// Writes one YAML document through YamlDotNet's emitter, which alone decides how a scalar is quoted. What is decided here is only
/// whether a text would be read as something other than text.
/// </summary>
sealed class YamlWriter
{
    // No width, so that a long expression stays on its line; LF on every operating system.
    static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: false,
        newLine: "\n", useUtf16SurrogatePairs: false);

    readonly StringBuilder _text = new();
    readonly Emitter _emitter;

    /// <summary>Begins a document under a comment, one line of it for each line given.</summary>
    public YamlWriter(string comment)
    {
        foreach (var line in comment.Split(['\n', '\r', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries))
        {
            _text.Append("# ").Append(line.AsSpan().TrimEnd()).Append('\n');
        }

        _emitter = new Emitter(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" }, Settings);
        _emitter.Emit(new StreamStart());
        _emitter.Emit(new DocumentStart(null, null, isImplicit: true));
    }

    public void BeginMapping() => _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));

    public void EndMapping() => _emitter.Emit(new MappingEnd());

    public void BeginSequence(bool onOneLine = false) =>
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, onOneLine ? SequenceStyle.Flow : SequenceStyle.Block));

    public void EndSequence() => _emitter.Emit(new SequenceEnd());

    /// <summary>Writes a text: whatever it looks like, a reader gets the same text back.</summary>
    public void Text(string value)
    {
        var style = !value.Contains('\n') ? ScalarStyle.Any : YamlScalars.FitsBlock(value) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, YamlScalars.WellFormed(value), style, !YamlScalars.LooksTyped(value), true));
    }

    /// <summary>Writes a number, a flag, a duration or null without quotes.</summary>
    public void Plain(string value) =>
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));

    /// <summary>Ends the document.</summary>
    /// <returns>The whole text, with LF and a final newline.</returns>
    public string Finish()
    {
        _emitter.Emit(new DocumentEnd(isImplicit: true));
        _emitter.Emit(new StreamEnd());
        return _text.ToString();
    }
}
