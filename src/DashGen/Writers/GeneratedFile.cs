using System.Buffers;
using System.Text;

namespace DashGen;

/// <summary>A file that is generated. A long text is made when it is written, straight into the buffer: a string of it would be collected at the price of a whole collection.</summary>
/// <param name="path">Where it goes, with forward slashes.</param>
/// <param name="write">Writes its text as UTF-8.</param>
public sealed class GeneratedFile(string path, Action<IBufferWriter<byte>> write)
{
    /// <summary>Where it goes, with forward slashes.</summary>
    public string Path => path;

    /// <summary>Its text.</summary>
    public string Text
    {
        get
        {
            var buffer = new ArrayBufferWriter<byte>();
            write(buffer);
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }

    /// <summary>Writes its text as UTF-8.</summary>
    public void Write(IBufferWriter<byte> buffer) => write(buffer);

    /// <summary>The same file below a folder.</summary>
    public GeneratedFile Below(string folder) => new($"{folder}/{path}", write);

    /// <summary>A file whose text is known.</summary>
    public static implicit operator GeneratedFile((string Path, string Text) file) => new(file.Path, buffer => Encoding.UTF8.GetBytes(file.Text, buffer));
}
