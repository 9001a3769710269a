using System.Net;
using System.Text;
using System.Text.Json;
using NetflixClone.Api.Tests.Host;

namespace NetflixClone.Api.Tests.OpenApi;

/// <summary>Sends every operation of the API's own description what it must refuse. A new route is covered by being described.</summary>
[Collection(ApiCollection.Name)]
public sealed class OpenApiWalkTests(ApiHost host)
{
    [Fact]
    public async Task Nothing_that_asks_for_a_token_answers_without_one()
    {
        await Walk(operation => operation.IsSecured, async operation =>
        {
            using var nobody = host.NewBrowser();
            return MustBe(HttpStatusCode.Unauthorized, await nobody.SendText(operation.Method, operation.With(Guid.NewGuid().ToString()), "{}"));
        });
    }

    [Fact]
    public async Task A_forged_token_is_no_token()
    {
        await Walk(operation => operation.IsSecured, async operation =>
        {
            using var forger = host.NewBrowser();
            forger.Token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIwMTkzIn0.";
            return MustBe(HttpStatusCode.Unauthorized, await forger.SendText(operation.Method, operation.With(Guid.NewGuid().ToString()), "{}"));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"half\":")]
    [InlineData("not json")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        using var browser = await NewOwner();

        await Walk(operation => operation.Body is not null, async operation =>
            IsOptional(operation) && body is "" or "null" ? null : MustRefuse(await browser.SendText(operation.Method, operation.With(Guid.NewGuid().ToString()), body)));
    }

    [Fact]
    public async Task A_missing_field_is_refused_by_its_name()
    {
        using var browser = await NewOwner();

        await Walk(operation => operation.Body is not null && !IsOptional(operation), async operation =>
        {
            var answer = await browser.SendText(operation.Method, operation.With(Guid.NewGuid().ToString()), "{}");
            return MustRefuse(answer) ?? (answer.Text.Contains("\"errors\"", StringComparison.Ordinal) ? null : $"names no field: {answer.Text}");
        });
    }

    [Fact]
    public async Task A_field_of_another_type_is_refused_by_its_name()
    {
        using var browser = await NewOwner();

        await Walk(operation => operation.Body is not null, async operation =>
        {
            foreach (var field in operation.Body!.Value.GetProperty("properties").EnumerateObject())
            {
                var body = JsonSerializer.Serialize(new Dictionary<string, object> { [field.Name] = new { wrong = true } });
                var answer = await browser.SendText(operation.Method, operation.With(Guid.NewGuid().ToString()), body);
                var problem = MustBe(HttpStatusCode.BadRequest, answer) ?? (answer.ErrorAt(field.Name).Length > 0 ? null : $"does not name {field.Name}: {answer.Text}");
                if (problem is not null)
                {
                    return problem;
                }
            }

            return null;
        });
    }

    [Fact]
    public async Task A_body_without_end_is_refused()
    {
        using var browser = await NewOwner();
        var endless = $$"""{"name":"{{new string('x', 100_000)}}"}""";

        await Walk(operation => operation.Body is not null, async operation =>
            MustBe(HttpStatusCode.RequestEntityTooLarge, await browser.SendText(operation.Method, operation.With(Guid.NewGuid().ToString()), endless)));
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_refused()
    {
        using var browser = await NewOwner();

        await Walk(operation => operation.Body is not null, async operation =>
        {
            using var form = new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded");
            return MustBe(HttpStatusCode.UnsupportedMediaType, await browser.Send(operation.Method, operation.With(Guid.NewGuid().ToString()), form));
        });
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        using var browser = await NewOwner();

        await Walk(operation => operation.PathParameters.Count > 0, async operation =>
            MustNotExist(operation, await SendValid(browser, operation, Guid.NewGuid())));
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("%01")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("01a19467e8007bc7b8851c1fdfdef5aef")]
    public async Task A_malformed_id_is_refused(string id)
    {
        using var browser = await NewOwner();

        await Walk(operation => operation.PathParameters.Count > 0, async operation =>
            MustRefuse(await browser.SendText(operation.Method, operation.With("\u0001").Replace("%01", id, StringComparison.Ordinal), "{}")));
    }

    [Fact]
    public async Task What_belongs_to_another_member_does_not_exist()
    {
        using var browser = await NewOwner();
        using var other = await host.NewMember();
        var foreign = new[]
        {
            await other.AddProfile("Theirs"),
            (await other.Get("/api/v1/me")).Body.GetProperty("id").GetGuid(),
            (await other.Get("/api/v1/me/devices")).Body.GetProperty("devices")[0].GetProperty("id").GetGuid(),
        };

        await Walk(operation => operation.PathParameters.Count > 0, async operation =>
        {
            foreach (var id in foreign)
            {
                if (MustNotExist(operation, await SendValid(browser, operation, id)) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        });

        (await other.Get("/api/v1/me")).ShouldBe(HttpStatusCode.OK);
        (await other.Get("/api/v1/me/profiles")).Body.GetProperty("profiles").EnumerateArray().ShouldHaveSingleItem()
            .GetProperty("name").GetString().ShouldBe("Theirs");
    }

    [Fact]
    public async Task A_query_that_is_no_number_or_out_of_bounds_is_refused_by_its_name()
    {
        using var browser = await NewOwner();

        await Walk(operation => operation.Query.Count > 0, async operation =>
        {
            foreach (var (name, _) in operation.Query.Where(parameter => parameter.Name is not "q" and not "after"))
            {
                foreach (var value in new[] { "many", "-1", "99999999999999999999" })
                {
                    var answer = await browser.Send(operation.Method, $"{operation.With("drama")}?{name}={value}");
                    if ((MustBe(HttpStatusCode.BadRequest, answer) ?? (answer.ErrorAt(name).Length > 0 ? null : $"does not name {name}: {answer.Text}")) is { } problem)
                    {
                        return problem;
                    }
                }
            }

            return null;
        });
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_refused()
    {
        using var browser = await NewOwner();

        await Walk(_ => true, async operation =>
            MustRefuse(await browser.Send(HttpMethod.Patch, operation.With(Guid.NewGuid().ToString()))));
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_tag_and_says_what_it_is_for_and_how_it_refuses()
    {
        using var browser = host.NewBrowser();
        var document = (await browser.Get("/openapi/v1.json")).Body;
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value).ToList();

        operations.Select(operation => operation.GetProperty("operationId").GetString()).ShouldBeUnique();
        operations.Select(operation => operation.GetProperty("summary").GetString()).ShouldBeUnique();
        operations.ShouldAllBe(operation => operation.GetProperty("tags").GetArrayLength() == 1);
        operations.ShouldAllBe(operation => operation.GetProperty("responses").GetProperty("4XX").GetRawText().Contains("application/problem+json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_are_described_as_UUIDs()
    {
        using var browser = host.NewBrowser();

        var document = (await browser.Get("/openapi/v1.json")).Body;

        var id = document.GetProperty("components").GetProperty("schemas").GetProperty("ProfileResponse").GetProperty("properties").GetProperty("id");
        id = id.TryGetProperty("$ref", out var reference) ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]) : id;
        id.GetProperty("format").GetString().ShouldBe("uuid");
    }

    private static Task<Answer> SendValid(Browser browser, Operation operation, Guid id) => operation.ValidBody is { } body
        ? browser.SendText(operation.Method, operation.With(id.ToString()), body)
        : browser.Send(operation.Method, operation.With(id.ToString()));

    private static bool IsOptional(Operation operation) => operation.Id is "StartPlayback" or "ChooseProfile";

    private static string? MustRefuse(Answer answer) =>
        (int)answer.Status is < 400 or >= 500 ? $"answered {(int)answer.Status} {answer.Text}"
        : answer.Code.Length == 0 ? $"answered {(int)answer.Status} without a code: {answer.Text}"
        : null;

    private static string? MustBe(HttpStatusCode status, Answer answer) =>
        MustRefuse(answer) ?? (answer.Status == status ? null : $"answered {(int)answer.Status} instead of {(int)status}: {answer.Text}");

    /// <summary>A report names a playback: one that is not there is over, and to stop it again is fine.</summary>
    private static string? MustNotExist(Operation operation, Answer answer) => operation.Id switch
    {
        "StopPlayback" => answer.Status == HttpStatusCode.NoContent ? null : $"answered {(int)answer.Status} {answer.Text}",
        "ReportProgress" or "PausePlayback" => MustBe(HttpStatusCode.Conflict, answer),
        _ => MustBe(HttpStatusCode.NotFound, answer),
    };

    /// <summary>Somebody who may call everything, so that it is the input that is refused.</summary>
    private async Task<Browser> NewOwner()
    {
        var browser = host.NewBrowser();
        await browser.SignUp(host.NewEmail());
        await browser.AddProfile("Alex");
        browser.Token = await host.OwnerTokenLike(browser.Token!);
        return browser;
    }

    private async Task Walk(Func<Operation, bool> concerns, Func<Operation, Task<string?>> problemWith)
    {
        using var browser = host.NewBrowser();
        var operations = Operation.Of((await browser.Get("/openapi/v1.json")).Body).Where(concerns).ToList();
        operations.ShouldNotBeEmpty();
        var problems = new List<string>();
        foreach (var operation in operations)
        {
            if (await problemWith(operation) is { } problem)
            {
                problems.Add($"{operation} {problem}");
            }
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
    }
}
