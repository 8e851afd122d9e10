using System.Runtime.InteropServices;

namespace DashGen.Building;

/// <summary>What Ctrl-C does while <c>out/</c> is written: it takes away what was begun before the program ends, or comes too late and does nothing.</summary>
public sealed class Interruption : IDisposable
{
    readonly Func<bool> _giveUp;
    readonly PosixSignalRegistration _interrupt;
    readonly PosixSignalRegistration _terminate;

    /// <summary>Listens to the signals that ask a program to end.</summary>
    /// <param name="giveUp">Takes away what was begun; false where that cannot be any more.</param>
    public Interruption(Func<bool> giveUp)
    {
        _giveUp = giveUp;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (_giveUp())
        {
            Console.Error.WriteLine("stopped; out/ is as it was");

            // What shells say of a program that a signal has ended.
            Environment.Exit(signal.Signal == PosixSignal.SIGINT ? 130 : 143);
        }
    }
}
