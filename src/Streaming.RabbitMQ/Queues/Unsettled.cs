namespace NetflixClone.Streaming.Queues;

/// <summary>Which deliveries of a channel are settled, and how to tell the broker in few words.</summary>
/// <remarks>
/// Deliveries count from 1. Those that are settled without a gap are acknowledged together. What lies behind a gap is kept for a while, because
/// the gap mostly closes by itself, and is acknowledged one by one when it does not.
/// </remarks>
internal sealed class Unsettled
{
    private readonly SortedSet<ulong> _settled = []; // and not acknowledged yet
    private readonly HashSet<ulong> _acknowledgedAhead = [];
    private ulong _next = 1;

    /// <summary>The lowest that was not settled when acknowledgements were last taken.</summary>
    public ulong Lowest => _next;

    /// <summary>How many are settled and not acknowledged yet.</summary>
    public int Pending => _settled.Count;

    /// <summary>A delivery needs to come no more.</summary>
    public void Settle(ulong delivery)
    {
        if (delivery >= _next && !_acknowledgedAhead.Contains(delivery))
        {
            _settled.Add(delivery);
        }
    }

    /// <summary>What to acknowledge now; with what lies behind a gap, or without.</summary>
    public List<Acknowledgement> Take(bool behindGaps)
    {
        var acknowledgements = new List<Acknowledgement>();
        var (last, count) = (0ul, 0);
        for (; ; _next++)
        {
            if (_settled.Remove(_next))
            {
                (last, count) = (_next, count + 1);
            }
            else if (!_acknowledgedAhead.Remove(_next))
            {
                break;
            }
        }

        if (count > 0)
        {
            acknowledgements.Add(new(last, Multiple: count > 1));
        }

        if (behindGaps)
        {
            foreach (var delivery in _settled)
            {
                acknowledgements.Add(new(delivery, Multiple: false));
                _acknowledgedAhead.Add(delivery);
            }

            _settled.Clear();
        }

        return acknowledgements;
    }
}

/// <summary>One frame to the broker: this delivery, or this one and all before it.</summary>
internal readonly record struct Acknowledgement(ulong Delivery, bool Multiple);
