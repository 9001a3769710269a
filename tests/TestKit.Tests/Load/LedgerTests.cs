using NetflixClone.TestKit.Load;

namespace NetflixClone.TestKit.Tests.Load;

public sealed class LedgerTests
{
    private const string Position = "position of Ada";

    private readonly Ledger _ledger = new();

    [Fact]
    public void What_was_acknowledged_is_right()
    {
        Acknowledge("10");

        _ledger.Check(Position, "10").ShouldBeNull();
    }

    [Fact]
    public void What_was_acknowledged_and_is_gone_breaks_the_word()
    {
        Acknowledge("10");

        _ledger.Check(Position, null).ShouldBe("position of Ada: 10 was acknowledged, but nothing stands.");
    }

    [Fact]
    public void What_stood_before_the_last_acknowledgement_breaks_the_word()
    {
        Acknowledge("10");
        Acknowledge("20");

        _ledger.Check(Position, "10").ShouldBe("position of Ada: 20 was acknowledged, but 10 stands.");
    }

    [Theory]
    [InlineData("10")]
    [InlineData("20")]
    public void Until_a_command_is_acknowledged_both_the_old_and_the_new_are_right(string stands)
    {
        Acknowledge("10");
        _ledger.Commanded(Position, "20");

        _ledger.Check(Position, stands).ShouldBeNull();
    }

    [Fact]
    public void What_was_neither_acknowledged_nor_commanded_breaks_the_word()
    {
        Acknowledge("10");
        _ledger.Commanded(Position, "20");

        _ledger.Check(Position, "15").ShouldBe("position of Ada: 10 was acknowledged, but 15 stands.");
    }

    [Theory]
    [InlineData("10")]
    [InlineData(null)]
    public void Of_what_was_never_acknowledged_nothing_was_promised(string? stands)
    {
        _ledger.Commanded(Position, "10");

        _ledger.Check(Position, stands).ShouldBeNull();
    }

    [Fact]
    public async Task It_tells_when_that_many_more_are_acknowledged()
    {
        Acknowledge("10");
        var reached = _ledger.Acknowledges(2);

        Acknowledge("20");
        reached.IsCompleted.ShouldBeFalse();

        Acknowledge("30");
        await reached.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private void Acknowledge(string value)
    {
        _ledger.Commanded(Position, value);
        _ledger.Acknowledged(Position, value);
    }
}
