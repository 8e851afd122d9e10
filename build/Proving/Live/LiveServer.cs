using System.Diagnostics;
using System.Text;
using Cake.Core;

namespace DashGen.Building;

/// <summary>A server that runs as long as this object lives, and no longer.</summary>
public sealed class LiveServer : IDisposable
{
    /// <summary>Servers are ready within a second; a machine that does much else takes longer.</summary>
    static readonly TimeSpan ToStart = TimeSpan.FromSeconds(20);

    readonly Process _process;
    readonly StringBuilder _said = new();
    readonly string _name;

    /// <summary>Starts a server.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    public LiveServer(LiveProgram program, string folder, IEnumerable<string> arguments)
    {
        _name = program.Name;
        _process = Process.Start(new ProcessStartInfo(program.Path, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new IOException($"{_name} did not start");
        _process.OutputDataReceived += Heard;
        _process.ErrorDataReceived += Heard;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Its process.</summary>
    public int Id => _process.Id;

    /// <summary>Waits until it is ready to work.</summary>
    /// <exception cref="CakeException">It stopped, or is not ready in time.</exception>
    public async Task Ready(HttpClient client, Uri ready, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (_process.HasExited)
            {
                // The last words may still be on their way.
                _process.WaitForExit();
                throw new CakeException(1, $"{_name} stopped at once: {LiveProgram.LastLine(Said)}");
            }

            if (await IsReady(client, ready, stop))
            {
                return;
            }

            if (waited.Elapsed > ToStart)
            {
                throw new CakeException(1, $"{_name} is not ready after {ToStart.TotalSeconds:0} s: {LiveProgram.LastLine(Said)}");
            }

            await Task.Delay(50, stop);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit(TimeSpan.FromSeconds(5));
        _process.Dispose();
    }

    string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    static async Task<bool> IsReady(HttpClient client, Uri ready, CancellationToken stop)
    {
        try
        {
            using var answer = await client.GetAsync(ready, stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    void Heard(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
        {
            _said.AppendLine(line.Data);
        }
    }
}
