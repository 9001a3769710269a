using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NetflixClone.Storage.State;

/// <summary>Writes states as JSON in UTF-8 and reads them back, by the source-generated metadata that the host registered.</summary>
/// <remarks>
/// A state that an older version wrote is read by these rules: a field that is not known any more is passed over, and one that was not there
/// yet keeps the value it has in a new state. They hold for types with a parameterless constructor; a positional record gets the default
/// of its constructor's parameter.
/// </remarks>
internal sealed class StateSerializer
{
    /// <summary>The format of payloads: what <c>grain_state.format</c> says of them.</summary>
    public const int Format = 1;

    /// <summary>The largest state, in bytes as it is stored.</summary>
    public const int MaxBytes = 4 << 20;

    private const int LargestKeptBuffer = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    private readonly JsonSerializerOptions _options;

    public StateSerializer(IEnumerable<IJsonTypeInfoResolver> resolvers)
    {
        _options = new(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. resolvers]).WithAddedModifier(KeepInitialValues),
        };
        _options.MakeReadOnly();
    }

    /// <summary>The state as bytes in a rented array.</summary>
    /// <exception cref="StorageException">No metadata is registered for the type, or the state is larger than <see cref="MaxBytes"/>.</exception>
    public Payload Serialize<T>(StateKey key, T state)
    {
        var type = TypeInfo<T>();
        var buffer = _buffer ??= new(1_024);
        var writer = _writer ??= new(buffer);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        try
        {
            JsonSerializer.Serialize(writer, state, type);
            return buffer.WrittenCount <= MaxBytes
                ? Payload.CopyOf(buffer.WrittenSpan)
                : throw new StorageException($"The state '{key.Name}' of {key.Grain} cannot be stored: it has {buffer.WrittenCount:N0} bytes, and {MaxBytes:N0} are the most.");
        }
        finally
        {
            if (buffer.Capacity > LargestKeptBuffer)
            {
                (_buffer, _writer) = (null, null);
            }
        }
    }

    /// <summary>The state that the bytes say.</summary>
    /// <exception cref="StorageException">No metadata is registered for the type, or the bytes are not one.</exception>
    public T Deserialize<T>(ReadOnlySpan<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, TypeInfo<T>()) ?? throw new StorageException($"A stored {typeof(T).Name} is null.");
        }
        catch (JsonException failure)
        {
            throw new StorageException($"A stored {typeof(T).Name} cannot be read: {failure.Message}", failure);
        }
    }

    private JsonTypeInfo<T> TypeInfo<T>() => _options.TryGetTypeInfo(typeof(T), out var type)
        ? (JsonTypeInfo<T>)type
        : throw new StorageException(
            $"{typeof(T).FullName} cannot be stored: name it in a [JsonSerializable] of a JsonSerializerContext, and register that as an {nameof(IJsonTypeInfoResolver)}.");

    /// <summary>Lets properties that JSON does not name keep their initial values.</summary>
    /// <remarks>Generated metadata sets every init-only property in an object initializer, to null where JSON says nothing (dotnet/runtime issue 84484).</remarks>
    private static void KeepInitialValues(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.CreateObject is not null || type.Type.IsAbstract || type.Type.IsValueType
            || type.Type.GetConstructor(BindingFlags.Instance | BindingFlags.Public, []) is not { } constructor)
        {
            return;
        }

        var create = ConstructorInvoker.Create(constructor);
        type.CreateObject = () => create.Invoke();
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is PropertyInfo { SetMethod: { } setter })
            {
                var set = MethodInvoker.Create(setter);
                property.Set = (state, value) => set.Invoke(state, value);
            }
        }
    }
}
