using System.Runtime.InteropServices;
using MySql.Data.MySqlClient;
using NetflixClone.Storage.MySql;

namespace NetflixClone.Storage.Interactions;

/// <summary>Appends to the log on MySQL; the appends of a group become one.</summary>
internal sealed class MySqlAppend(IReadOnlyList<Interaction> interactions) : MySqlWrite
{
    private static readonly ManyRows Inserts = new(
        "INSERT INTO interaction (position, profile, sequence, title, what, fraction, at) VALUES",
        "(?, ?, ?, ?, ?, ?, ?)",
        [MySqlDbType.Int64, MySqlDbType.VarBinary, MySqlDbType.Int64, MySqlDbType.VarBinary, MySqlDbType.VarChar, MySqlDbType.Double, MySqlDbType.Int64],
        "ON DUPLICATE KEY UPDATE position = interaction.position"); // one that is there already stays as it is

    public IReadOnlyList<Interaction> Interactions => interactions;

    /// <summary>The log has one writer, so that what is appended one after the other stands so.</summary>
    public override int Shard => 0;

    public override int Bytes => 128 * interactions.Count;

    public override void Execute(GroupTransaction transaction) => AppendAll(transaction.Session, [.. interactions]);

    /// <summary>Gives them the next positions.</summary>
    public static void AppendAll(MySqlSession session, List<Interaction> appended)
    {
        session.Execute("UPDATE interaction_head SET position = position + @p1 WHERE one = 1", appended.Count);
        var position = (session.Number("SELECT position FROM interaction_head WHERE one = 1") ?? 0) - appended.Count;
        session.Many(Inserts).Run<Interaction>(CollectionsMarshal.AsSpan(appended), (interaction, parameters) =>
        {
            parameters[0].Value = ++position;
            parameters[1].Value = interaction.Profile.ToByteArray(bigEndian: true);
            parameters[2].Value = interaction.Sequence;
            parameters[3].Value = interaction.Title.ToByteArray(bigEndian: true);
            parameters[4].Value = interaction.Signal;
            parameters[5].Value = interaction.Fraction;
            parameters[6].Value = interaction.At.UtcTicks;
        });
    }
}
