using System.Collections.Immutable;

namespace Orleans.Runtime;

/// <summary>Values that travel with a call and the calls that follow from it. What the callee changes, the caller does not see.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<ImmutableDictionary<string, object>?> Values = new();

    /// <summary>The names of the values.</summary>
    public static IEnumerable<string> Keys => Current.Keys;

    /// <summary>The values with their names.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => Current;

    private static ImmutableDictionary<string, object> Current => Values.Value ?? ImmutableDictionary<string, object>.Empty;

    /// <summary>The value of this name, or null.</summary>
    public static object? Get(string key) => Current.GetValueOrDefault(key);

    /// <summary>Sets a value.</summary>
    public static void Set(string key, object value) => Values.Value = Current.SetItem(key, value);

    /// <summary>Removes a value; false where there is none.</summary>
    public static bool Remove(string key)
    {
        var current = Current;
        if (!current.ContainsKey(key))
        {
            return false;
        }

        Values.Value = current.Remove(key);
        return true;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear() => Values.Value = null;
}
