using System.Net;
using System.Text;
using DashGen;
using DashGen.Building;

namespace Build.Tests.Proving;

public sealed class AnswersTests
{
    const string Some = """{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"NaN"]},{"metric":{},"value":[1,"0"]}]}}""";
    const string NoSeries = """{"status":"success","data":{"resultType":"vector","result":[]}}""";
    const string NoNumber = """{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"NaN"]}]}}""";
    const string Refused = """{"status":"error","errorType":"execution","error":"many-to-many matching not allowed"}""";

    static LiveQuestion Question(string query) => new("Shop", "the panel \"Orders\"", query);

    [Theory]
    [InlineData(Some, true)]
    [InlineData(NoSeries, false)]
    [InlineData(NoNumber, false)]
    [InlineData(Refused, false)]
    public async Task An_answer_has_a_series_with_a_number(string answer, bool isOne)
    {
        using var client = new HttpClient(new Prometheus(_ => answer));
        var answers = new Answers(client, "127.0.0.1:9090", [Question("orders")]);
        Assert.Equal(isOne, await answers.HasAll(TestContext.Current.CancellationToken));
        Assert.Equal(isOne ? 0 : 1, answers.Missing.Count);
    }

    [Fact]
    public async Task What_was_answered_once_is_not_asked_again()
    {
        var isCalm = true;
        var asked = new List<string>();
        using var client = new HttpClient(new Prometheus(query =>
        {
            asked.Add(query);
            return query == "calm" == isCalm ? Some : NoSeries;
        }));
        var answers = new Answers(client, "127.0.0.1:9090", [Question("calm"), Question("trouble")]);
        Assert.False(await answers.HasAll(TestContext.Current.CancellationToken));
        isCalm = false;
        Assert.True(await answers.HasAll(TestContext.Current.CancellationToken));
        Assert.Equal(["calm", "trouble", "trouble"], asked);
    }

    [Fact]
    public async Task What_may_be_empty_is_asked_and_not_waited_for()
    {
        using var client = new HttpClient(new Prometheus(_ => NoSeries));
        var answers = new Answers(client, "127.0.0.1:9090", [Question("violations") with { MayBeEmpty = true }]);
        Assert.True(await answers.HasAll(TestContext.Current.CancellationToken));
        Assert.Single(answers.Missing);
    }

    /// <summary>Answers queries.</summary>
    sealed class Prometheus(Func<string, string> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            var query = WebUtility.UrlDecode((await request.Content!.ReadAsStringAsync(cancellation)).Split('=')[1]);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(query), Encoding.UTF8, "application/json") };
        }
    }
}
