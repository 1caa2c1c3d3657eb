namespace KetamineLint.Phrases;

/// <summary>The edges of an automaton in the making. Those that phrases share are found by the state that they leave and by their label.</summary>
/// <remarks>Open addressing, and four bytes a slot: the number of an edge, from 1. What it is, is told by the edge itself.</remarks>
/// <param name="capacity">About how many edges there will be.</param>
internal sealed class EdgeTable(int capacity)
{
    private readonly List<PartOfState> _edges = new(capacity);
    private int[] _slots = new int[SlotsFor(capacity)];
    private int _found;

    /// <summary>The edges, in the order in which they were added.</summary>
    public List<PartOfState> All => _edges;

    /// <summary>Adds an edge that will not be looked for.</summary>
    public void Add(int from, int label, int target) => _edges.Add(new PartOfState(from, label, target));

    /// <summary>Adds an edge that <see cref="TryFind"/> finds. No other one with its label leaves the state so.</summary>
    public void AddFound(int from, int label, int target)
    {
        Add(from, label, target);
        if (!HasRoom(_slots.Length, ++_found))
            Grow();
        _slots[SlotOf(from, label)] = _edges.Count;
    }

    /// <summary>The state that an edge leads to which was added to be found.</summary>
    public bool TryFind(int from, int label, out int target)
    {
        var number = _slots[SlotOf(from, label)];
        target = number == 0 ? 0 : _edges[number - 1].Low;
        return number != 0;
    }

    /// <summary>The slot of an edge, or the free one where it would be put.</summary>
    private int SlotOf(int from, int label)
    {
        for (var at = (uint)WordHash.Of((uint)from, (uint)label); ; at++)
        {
            var slot = (int)(at & (uint)(_slots.Length - 1));
            if (_slots[slot] == 0 || (_edges[_slots[slot] - 1] is var edge && edge.State == from && edge.High == label))
                return slot;
        }
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new int[2 * before.Length];
        foreach (var number in before)
        {
            if (number != 0)
                _slots[SlotOf(_edges[number - 1].State, _edges[number - 1].High)] = number;
        }
    }

    private static int SlotsFor(int edges)
    {
        var slots = 16;
        while (!HasRoom(slots, edges))
            slots *= 2;
        return slots;
    }

    /// <summary>A third of the slots stays free. Their number is a power of two.</summary>
    private static bool HasRoom(int slots, int edges) => 3 * edges <= 2 * slots;
}
