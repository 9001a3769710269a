using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Stands around the calls that grains receive. A grain class may implement it for itself.</summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Runs in the grain's turn; <see cref="IGrainCallContext.Invoke"/> goes on to the next filter and at last to the grain.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}

/// <summary>A filter as a delegate.</summary>
public delegate Task IncomingGrainCallFilterDelegate(IIncomingGrainCallContext context);

/// <summary>One call of a grain.</summary>
public interface IGrainCallContext
{
    /// <summary>The instance of the grain class.</summary>
    object Grain { get; }

    /// <summary>Which grain is called.</summary>
    GrainId TargetId { get; }

    /// <summary>The called method, as the interface declares it.</summary>
    MethodInfo InterfaceMethod { get; }

    /// <summary>The interface's CLR name.</summary>
    string InterfaceName { get; }

    /// <summary>The method's name.</summary>
    string MethodName { get; }

    /// <summary>What the call returned; a filter may replace it after <see cref="Invoke"/>.</summary>
    object? Result { get; set; }

    /// <summary>Goes on to the next filter and at last to the grain.</summary>
    Task Invoke();
}

/// <summary>One call that a grain receives.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The called method, as the grain class implements it.</summary>
    MethodInfo ImplementationMethod { get; }

    /// <summary>The activation.</summary>
    IGrainContext TargetContext { get; }
}
