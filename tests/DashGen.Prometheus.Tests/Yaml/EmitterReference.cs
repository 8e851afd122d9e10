using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DashGen.Prometheus.Tests.Yaml;

/// <summary>The same document by YamlDotNet's emitter alone, which the writer must agree with.</summary>
static class EmitterReference
{
    public static string Write(YamlTree tree, string comment)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.Write($"# {comment}\n");
        var emitter = new Emitter(text, new EmitterSettings(2, int.MaxValue, false, 1024, true, false, "\n", false));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, true));
        Node(emitter, tree);
        emitter.Emit(new DocumentEnd(true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    static void Node(Emitter emitter, YamlTree tree)
    {
        switch (tree)
        {
            case YamlMap map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block));
                foreach (var (key, value) in map.Entries)
                {
                    Text(emitter, key, isKey: true);
                    Node(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case YamlList list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block));
                foreach (var item in list.Items)
                {
                    Node(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case YamlText text:
                Text(emitter, text.Value, isKey: false);
                break;
            default:
                throw new NotSupportedException();
        }
    }

    static void Text(Emitter emitter, string text, bool isKey)
    {
        var style = !YamlLook.HasControls(text) ? ScalarStyle.Any : !isKey && YamlLook.FitsBlock(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, !YamlLook.LooksTyped(text), true));
    }
}

/// <summary>What the writer thinks of a text: which style to ask the emitter for is its own, and no part of what is compared.</summary>
static class YamlLook
{
    delegate bool Look(ReadOnlySpan<char> text);

    static readonly Look Controls = Of("HasControls");
    static readonly Look Block = Of("FitsBlock");
    static readonly Look Typed = Of("LooksTyped");

    public static bool HasControls(string text) => Controls(text);

    public static bool FitsBlock(string text) => Block(text);

    public static bool LooksTyped(string text) => Typed(text);

    static Look Of(string name) => typeof(YamlTree).Assembly.GetType("DashGen.Prometheus.YamlScalars")!.GetMethod(name)!.CreateDelegate<Look>();
}
