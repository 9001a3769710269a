using System.Data.Common;

namespace NetflixClone.Storage.MySql;

/// <summary>Values that have no type of their own in MySQL.</summary>
internal static class Columns
{
    /// <summary>16 bytes, big-endian.</summary>
    public static Guid Id(this DbDataReader row, int column) => new((byte[])row.GetValue(column), bigEndian: true);

    /// <summary>Ticks, UTC.</summary>
    public static DateTimeOffset Moment(this DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
