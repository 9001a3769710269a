using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace NetflixClone.ServiceDefaults;

/// <summary>What is wrong with settings: a sentence for each, which begins with its name as the configuration has it.</summary>
public static class SettingFailures
{
    /// <summary>What the data annotations of a section's options have to say, the first of each setting; else what the options themselves have to say.</summary>
    public static IReadOnlyList<string> Of(object options, string section)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = options.GetType().GetProperties().Select(property => Of(options, property, section)).OfType<string>().ToList();
        if (failures.Count == 0 && options is IValidatableObject whole)
        {
            failures.AddRange(whole.Validate(new(options)).Select(result => result.ErrorMessage).OfType<string>());
        }

        return failures;
    }

    /// <summary>Which values of a section are not of the kind that its options take: the binder would stop at the first, and name a type.</summary>
    public static IReadOnlyList<string> OfValues<TOptions>(IConfiguration configuration, string section)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return [.. from property in typeof(TOptions).GetProperties()
                   where property.CanWrite
                   let name = $"{section}:{property.Name}"
                   let value = configuration[name]
                   where value is not null && !TypeDescriptor.GetConverter(property.PropertyType).IsValid(value)
                   select property.PropertyType == typeof(Uri)
                       ? $"{name} is no address." // it may have a password in it
                       : $"{name} is '{value}', which is {NotOf(property.PropertyType)}."];
    }

    private static string? Of(object options, PropertyInfo property, string section)
    {
        var value = property.GetValue(options);
        var context = new ValidationContext(options) { MemberName = property.Name, DisplayName = $"{section}:{property.Name}" };
        return property.GetCustomAttributes<ValidationAttribute>()
            .OrderBy(attribute => attribute is RequiredAttribute ? 0 : 1) // what is missing is nothing else
            .Select(attribute => InPlainWords(attribute).GetValidationResult(value, context)?.ErrorMessage)
            .FirstOrDefault(message => message is not null);
    }

    /// <summary>The framework's own messages speak of fields.</summary>
    private static ValidationAttribute InPlainWords(ValidationAttribute attribute)
    {
        if (attribute is RequiredAttribute or RangeAttribute)
        {
            attribute.ErrorMessage ??= attribute is RequiredAttribute ? "{0} is missing." : "{0} must be between {1} and {2}.";
        }

        return attribute;
    }

    private static string NotOf(Type kind) => Type.GetTypeCode(kind) switch
    {
        TypeCode.Boolean => "neither true nor false",
        TypeCode.Int32 => $"no whole number up to {int.MaxValue}",
        TypeCode.Double => "no number such as 0.5",
        _ when kind == typeof(TimeSpan) => "no duration such as 00:00:30",
        _ => "not what it takes",
    };
}
