using System.Net.Http.Json;

namespace NetflixClone.TestKit.Product;

/// <summary>Requests that must succeed; a refusal throws with what the server said.</summary>
internal static class JsonRequests
{
    public static Task<TAnswer> Get<TAnswer>(this HttpClient http, string path) => http.Send<TAnswer>(HttpMethod.Get, path, null);

    public static Task<TAnswer> Post<TAnswer>(this HttpClient http, string path, object body) => http.Send<TAnswer>(HttpMethod.Post, path, body);

    public static async Task Post(this HttpClient http, string path, object body) => (await http.Send(HttpMethod.Post, path, body)).Dispose();

    public static async Task Put(this HttpClient http, string path, object? body) => (await http.Send(HttpMethod.Put, path, body)).Dispose();

    public static async Task Delete(this HttpClient http, string path) => (await http.Send(HttpMethod.Delete, path, null)).Dispose();

    private static async Task<TAnswer> Send<TAnswer>(this HttpClient http, HttpMethod method, string path, object? body)
    {
        using var answer = await http.Send(method, path, body);
        return await answer.Content.ReadFromJsonAsync<TAnswer>(Answers.Json)
            ?? throw new HttpRequestException($"{method} {path} answered null.");
    }

    private static async Task<HttpResponseMessage> Send(this HttpClient http, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: Answers.Json);
        }

        var answer = await http.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            using (answer)
            {
                throw new HttpRequestException($"{method} {path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
            }
        }

        return answer;
    }
}
