using Orleans.Hosting;

namespace NetflixClone.Engine.Contract.Tests;

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
        silo.AddIncomingGrainCallFilter(AroundCalls(async context =>
        {
            Journal.Write($"outer before {context.MethodName}");
            await context.Invoke();
            Journal.Write($"outer after {context.Result}");
        }));
        silo.AddIncomingGrainCallFilter(AroundCalls(async context =>
        {
            Journal.Write($"inner before {context.InterfaceMethod.Name}");
            await context.Invoke();
            Journal.Write($"inner after {context.Result}");
            context.Result = (int?)context.Result * 10;
        }));
    }

    /// <summary>A filter of the calls to <see cref="ICallGrain"/>; a silo calls grains of its own too.</summary>
    private static IncomingGrainCallFilterDelegate AroundCalls(IncomingGrainCallFilterDelegate filter) =>
        context => context.InterfaceMethod.DeclaringType == typeof(ICallGrain) ? filter(context) : context.Invoke();
}
