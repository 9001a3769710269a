namespace NetflixClone.Recommendations;

/// <summary>A sparse matrix of preferences with confidences, row after row (CSR).</summary>
internal sealed class Observations
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _preferences;
    private readonly float[] _confidences;

    private Observations(int[] starts, int[] columns, float[] preferences, float[] confidences, int columnCount)
    {
        (_starts, _columns, _preferences, _confidences) = (starts, columns, preferences, confidences);
        ColumnCount = columnCount;
    }

    public int Rows => _starts.Length - 1;

    public int ColumnCount { get; }

    public Observed this[int row]
    {
        get
        {
            var (start, length) = (_starts[row], _starts[row + 1] - _starts[row]);
            return new(_columns.AsSpan(start, length), _preferences.AsSpan(start, length), _confidences.AsSpan(start, length));
        }
    }

    /// <summary>One row a viewer, one column an item.</summary>
    public static Observations Of(IReadOnlyList<Signal[]> viewers, int items)
    {
        var starts = new int[viewers.Count + 1];
        for (var row = 0; row < viewers.Count; row++)
        {
            starts[row + 1] = starts[row] + viewers[row].Length;
        }

        var all = viewers.SelectMany(signals => signals).ToArray();
        return new(
            starts,
            Array.ConvertAll(all, signal => signal.Item),
            Array.ConvertAll(all, signal => signal.Preference),
            Array.ConvertAll(all, signal => signal.Confidence),
            items);
    }

    /// <summary>The same observations with rows and columns exchanged.</summary>
    public Observations Transpose()
    {
        var starts = new int[ColumnCount + 1];
        foreach (var column in _columns)
        {
            starts[column + 1]++;
        }

        for (var row = 0; row < ColumnCount; row++)
        {
            starts[row + 1] += starts[row];
        }

        var next = starts.AsSpan(0, ColumnCount).ToArray();
        var (columns, preferences, confidences) = (new int[_columns.Length], new float[_columns.Length], new float[_columns.Length]);
        for (var row = 0; row < Rows; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                var place = next[_columns[i]]++;
                (columns[place], preferences[place], confidences[place]) = (row, _preferences[i], _confidences[i]);
            }
        }

        return new(starts, columns, preferences, confidences, Rows);
    }
}
