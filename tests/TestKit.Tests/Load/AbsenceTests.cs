using System.Net;
using System.Net.Sockets;
using NetflixClone.TestKit.Load;

namespace NetflixClone.TestKit.Tests.Load;

public sealed class AbsenceTests
{
    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public void An_answer_that_the_server_could_not_do_it_is_one(HttpStatusCode answer) => Absence.Explains(Answered(answer)).ShouldBeTrue();

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Conflict)]
    public void An_answer_that_the_command_was_wrong_is_none(HttpStatusCode answer) => Absence.Explains(Answered(answer)).ShouldBeFalse();

    [Fact]
    public void A_request_without_an_answer_is_one() => Absence.Explains(new HttpRequestException("The connection was refused.")).ShouldBeTrue();

    [Fact]
    public void An_answer_that_did_not_come_in_time_is_one() =>
        Absence.Explains(new TaskCanceledException(null, new TimeoutException())).ShouldBeTrue();

    [Fact]
    public void A_request_that_the_client_itself_gave_up_is_none() => Absence.Explains(new TaskCanceledException()).ShouldBeFalse();

    [Fact]
    public void A_connection_that_was_reset_before_its_first_use_is_one() =>
        Absence.Explains(new SocketException((int)SocketError.NotConnected)).ShouldBeTrue();

    private static HttpRequestException Answered(HttpStatusCode answer) => new(null, null, answer);
}
