using System.Runtime.InteropServices;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A counter that several processors may raise without getting in each other's way.</summary>
internal sealed class StripedCounter
{
    private readonly Cell[] _cells = new Cell[Environment.ProcessorCount];

    internal long Sum => _cells.Sum(cell => Volatile.Read(ref cell.Count));

    internal void Increment() => Interlocked.Increment(ref _cells[Thread.GetCurrentProcessorId() % _cells.Length].Count);

    [StructLayout(LayoutKind.Explicit, Size = 64)] // a cache line of its own
    private struct Cell
    {
        [FieldOffset(0)]
        internal long Count;
    }
}
