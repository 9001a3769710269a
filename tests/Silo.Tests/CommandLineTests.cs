using NetflixClone.Silo.Hosting;

namespace NetflixClone.Silo.Tests;

public sealed class CommandLineTests
{
    private const string Usage = "how it is started";

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:5080")]
    [InlineData("--Storage:Directory=/data")]
    public void Settings_start_the_program(params string[] arguments) => Answer(arguments).ShouldBe((null, "", ""));

    [Theory]
    [InlineData("deadletters", "list")]
    [InlineData("-h")]
    [InlineData("")]
    public void A_word_that_is_no_setting_is_refused_with_how_the_program_is_started(params string[] arguments) =>
        Answer(arguments).ShouldBe((1, "", $"'{arguments[0]}' is no command and no setting.{Environment.NewLine}{Usage}{Environment.NewLine}"));

    [Theory]
    [InlineData("--help")]
    [InlineData("--urls", "http://127.0.0.1:5080", "--help")]
    public void Who_asks_for_help_is_told_how_the_program_is_started(params string[] arguments) =>
        Answer(arguments).ShouldBe((0, Usage + Environment.NewLine, ""));

    private static (int? ExitCode, string Output, string Errors) Answer(string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = CommandLine.AnswerInstead(arguments, Usage, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
