namespace NetflixClone.Silo.Hosting;

/// <summary>The command line of a program that serves until it is asked to stop: settings, and nothing else.</summary>
/// <remarks>The configuration would pass over a word that it does not know, and who mistyped a command would have started a second server.</remarks>
public static class CommandLine
{
    private const string Help = "--help";

    /// <summary>Answers instead of starting where that is what the arguments ask for, or where they begin with a word that is no setting.</summary>
    /// <param name="arguments">What the program was started with.</param>
    /// <param name="usage">How it is started.</param>
    /// <returns>The exit code; null when the program is to start.</returns>
    public static int? AnswerInstead(string[] arguments, string usage) => AnswerInstead(arguments, usage, Console.Out, Console.Error);

    /// <inheritdoc cref="AnswerInstead(string[], string)"/>
    /// <param name="arguments">What the program was started with.</param>
    /// <param name="usage">How it is started.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="errors">Where a refusal goes.</param>
    internal static int? AnswerInstead(string[] arguments, string usage, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Contains(Help))
        {
            output.WriteLine(usage);
            return 0;
        }

        if (arguments is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal))
        {
            errors.WriteLine($"'{first}' is no command and no setting.");
            errors.WriteLine(usage);
            return 1;
        }

        return null;
    }
}
