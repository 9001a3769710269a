using System.Text;
using MySql.Data.MySqlClient;

namespace NetflixClone.Storage.MySql;

/// <summary>An INSERT whose row comes many times.</summary>
/// <param name="Head">Up to and with VALUES.</param>
/// <param name="Row">One row, with a question mark for each value: <c>(?, ?, 1)</c>.</param>
/// <param name="Types">What the question marks stand for.</param>
/// <param name="Tail">What follows the rows.</param>
internal sealed record ManyRows(string Head, string Row, MySqlDbType[] Types, string Tail = "")
{
    /// <summary>The largest number of rows that one statement takes.</summary>
    public const int Largest = 512;

    /// <summary>The name of a value, counted through all rows.</summary>
    public static string Parameter(int number) => $"@v{number}";

    /// <summary>The text for so many rows.</summary>
    public string Text(int rows)
    {
        var text = new StringBuilder(Head);
        var number = 0;
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? ' ' : ',');
            foreach (var character in Row)
            {
                _ = character == '?' ? text.Append(Parameter(number++)) : text.Append(character);
            }
        }

        return text.Append(' ').Append(Tail).ToString();
    }
}
