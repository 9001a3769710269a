using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace NetflixClone.Media.Tests;

public sealed class MediaEndpointsTests(MediaApplication server) : IClassFixture<MediaApplication>
{
    [Theory]
    [InlineData("master.m3u8", "application/vnd.apple.mpegurl")]
    [InlineData("v1080/index.m3u8", "application/vnd.apple.mpegurl")]
    [InlineData("v1080/init.mp4", "video/mp4")]
    [InlineData("v1080/0.m4s", "video/iso.segment")]
    [InlineData("subtitles/en.vtt", "text/vtt; charset=utf-8")]
    [InlineData("storyboard/sheet.jpg", "image/jpeg")]
    public async Task Every_kind_of_file_is_served_as_what_it_is(string path, string contentType)
    {
        using var answer = await server.Client.GetAsync(Address(path));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType.ShouldNotBeNull().ToString().ShouldBe(contentType);
        answer.Headers.CacheControl.ShouldNotBeNull().Private.ShouldBeTrue();
        answer.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Pictures_above_the_granted_height_are_not_offered()
    {
        var master = await server.Client.GetStringAsync(Address("master.m3u8", maxHeight: 720));

        master.ShouldContain("v360/index.m3u8");
        master.ShouldNotContain("1080");
    }

    [Theory]
    [InlineData("v1080/index.m3u8")]
    [InlineData("v1080/0.m4s")]
    public async Task Pictures_above_the_granted_height_cannot_be_had_by_their_address(string path)
    {
        using var answer = await server.Client.GetAsync(Address(path, maxHeight: 720));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_part_of_a_segment_is_served_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("v360/0.m4s"));
        request.Headers.Range = new RangeHeaderValue(2, 4);

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("234");
        answer.Content.Headers.ContentRange.ShouldNotBeNull().ToString().ShouldBe("bytes 2-4/10");
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        using var first = await server.Client.GetAsync(Address("v360/0.m4s"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("v360/0.m4s"));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.Client.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("master.m3u8")]
    [InlineData("v360/0.m4s")]
    public async Task Head_tells_the_length_and_sends_nothing(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Address(path));

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(0);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("v360/9.m4s")]
    [InlineData("nowhere/0.m4s")]
    [InlineData("")]
    [InlineData("v360")]
    [InlineData("make.sh")]
    public async Task What_is_no_media_file_is_not_found(string path)
    {
        using var answer = await server.Client.GetAsync(Address(path));

        await ShouldBeProblem(answer, HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("..%2foutside.m4s")]
    [InlineData("v360/..%2f..%2foutside.m4s")]
    [InlineData("%2e%2e%2foutside.m4s")]
    [InlineData("..%5coutside.m4s")]
    [InlineData("%2fetc%2fhosts.vtt")]
    public async Task No_address_leads_out_of_the_package(string path)
    {
        using var answer = await server.Client.GetAsync(Address(path));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_forged_grant_opens_nothing()
    {
        using var answer = await server.Client.GetAsync("/media/AAAA/master.m3u8");

        await ShouldBeProblem(answer, HttpStatusCode.Forbidden, "grant-invalid");
    }

    [Fact]
    public async Task An_expired_grant_opens_nothing_and_says_so()
    {
        var address = Address("v360/0.m4s");

        server.Clock.Advance(The.Lifetime);
        using var answer = await server.Client.GetAsync(address);

        await ShouldBeProblem(answer, HttpStatusCode.Forbidden, "grant-expired");
    }

    [Fact]
    public async Task A_renewed_grant_opens_the_same_files()
    {
        using var first = await server.Client.GetAsync(Address("v360/0.m4s"));

        server.Clock.Advance(The.Lifetime);
        using var later = await server.Client.GetAsync(Address("v360/0.m4s"));

        later.StatusCode.ShouldBe(HttpStatusCode.OK);
        later.Headers.ETag.ShouldBe(first.Headers.ETag);
    }

    private string Address(string path, int maxHeight = 1080) => $"/media/{server.Grants.Token(maxHeight)}/{path}";

    private static async Task ShouldBeProblem(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
    }
}
