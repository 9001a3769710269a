using Orleans.Hosting;

namespace NetflixClone.EmbeddedEngine.Tests.Contract;

public sealed class FilterTests : ContractTests
{
    [Fact]
    public async Task Filters_stand_around_a_call_and_may_change_its_result()
    {
        var sum = await Grains.GetGrain<ICallGrain>(Guid.NewGuid()).Add(2, 3);

        sum.ShouldBe(50);
        Journal.Entries.ShouldBe(["outer before Add", "inner before Add", "inner after 5", "outer after 50"]);
    }

    [Fact]
    public async Task A_filter_sees_what_the_grain_throws()
    {
        await Grains.GetGrain<ICallGrain>(Guid.NewGuid()).Throw("no").ShouldThrowAsync<InvalidOperationException>();

        Journal.Entries.ShouldBe(["outer before Throw", "inner before Throw"]);
    }

    protected override void Configure(ISiloBuilder silo)
    {
        silo.AddIncomingGrainCallFilter(async context =>
        {
            Journal.Write($"outer before {context.MethodName}");
            await context.Invoke();
            Journal.Write($"outer after {context.Result}");
        });
        silo.AddIncomingGrainCallFilter(async context =>
        {
            Journal.Write($"inner before {context.InterfaceMethod.Name}");
            await context.Invoke();
            Journal.Write($"inner after {context.Result}");
            context.Result = (int?)context.Result * 10;
        });
    }
}
