namespace KetamineLint.Articles;

/// <summary>Gathers the prose of one article and where it came from, in arrays that are rented.</summary>
internal sealed class ProseBuilder : IDisposable
{
    private readonly string _source;
    private char[] _text;
    private ProseRun[] _runs;
    private int _runCount;

    public ProseBuilder(string source)
    {
        _source = source;
        _text = Rented.Array<char>(source.Length + 64);
        _runs = Rented.Array<ProseRun>(64);
    }

    /// <summary>How many characters of prose there are so far.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>The prose from <paramref name="start"/> on.</summary>
    public ReadOnlySpan<char> From(int start) => _text.AsSpan(start, Length - start);

    /// <summary>Adds characters as they stand in the source.</summary>
    public void Copy(int source, int length)
    {
        if (length <= 0)
        {
            return;
        }

        Reserve(length);
        _source.AsSpan(source, length).CopyTo(_text.AsSpan(Length));
        AddRun(source, length, length);
    }

    /// <summary>Adds characters that stand for a whole piece of the source.</summary>
    public void Add(ReadOnlySpan<char> text, int source, int sourceLength)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(Length));
        AddRun(source, text.Length, sourceLength);
    }

    /// <summary>Adds a character that stands for a whole piece of the source.</summary>
    public void Add(char character, int source, int sourceLength)
    {
        Reserve(1);
        _text[Length] = character;
        AddRun(source, 1, sourceLength);
    }

    /// <summary>Adds a character that came from nowhere; it parts two blocks.</summary>
    public void AddSeparator()
    {
        Reserve(1);
        _text[Length++] = '\n';
    }

    /// <summary>Takes white space from the end, but nothing from before <paramref name="start"/>.</summary>
    public void TrimEnd(int start)
    {
        var end = Length;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        Truncate(end);
    }

    /// <summary>The prose, which takes the arrays over: nothing can be added any more.</summary>
    public Prose ToProse()
    {
        var prose = new Prose(_text, Length, _runs, _runCount);
        (_text, _runs, _runCount, Length) = ([], [], 0, 0);
        return prose;
    }

    public void Dispose() => ToProse().Release();

    private void Truncate(int length)
    {
        while (_runCount > 0 && _runs[_runCount - 1].End > length)
        {
            var run = _runs[_runCount - 1];
            if (run.Prose >= length)
            {
                _runCount--;
                continue;
            }

            var kept = length - run.Prose;
            _runs[_runCount - 1] = run with { Length = kept, SourceLength = run.IsLinear ? kept : run.SourceLength };
            break;
        }

        Length = length;
    }

    private void AddRun(int source, int length, int sourceLength)
    {
        var isLinear = length == sourceLength;
        if (_runCount > 0 && isLinear)
        {
            ref var last = ref _runs[_runCount - 1];
            if (last.IsLinear && last.End == Length && last.SourceEnd == source)
            {
                last = last with { Length = last.Length + length, SourceLength = last.Length + length };
                Length += length;
                return;
            }
        }

        if (_runCount == _runs.Length)
        {
            Rented.Grow(ref _runs, _runCount, _runCount * 2);
        }

        _runs[_runCount++] = new ProseRun(Length, source, length, sourceLength);
        Length += length;
    }

    private void Reserve(int length)
    {
        if (Length + length > _text.Length)
        {
            Rented.Grow(ref _text, Length, Math.Max(Length + length, _text.Length * 2));
        }
    }
}
