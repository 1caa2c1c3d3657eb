using System.Collections.Immutable;
using System.Globalization;

namespace KetamineLint;

/// <summary>An option of a rule, read from <c>ketaminelint.&lt;rule id&gt;.&lt;name&gt;</c>.</summary>
public abstract class RuleOption
{
    private protected RuleOption(string name, string meaning) => (Name, Meaning) = (name, meaning);

    /// <summary>Its name in lower snake case.</summary>
    public string Name { get; }

    /// <summary>What it means and in what unit: a clause without a full stop.</summary>
    public string Meaning { get; }

    /// <summary>The default, as it would be written.</summary>
    public abstract string DefaultText { get; }

    /// <summary>What a value must be, such as <c>a whole number</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>How its values are written.</summary>
    internal abstract OptionValue Value { get; }
}

/// <summary>An option whose values are of one type: <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>, an enumeration, or a comma-separated list, <see cref="ImmutableArray{T}"/> of strings.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class RuleOption<T> : RuleOption
    where T : notnull
{
    /// <summary>Describes an option.</summary>
    /// <param name="name">Its name in lower snake case.</param>
    /// <param name="defaultValue">The value where none is configured.</param>
    /// <param name="meaning">What it means and in what unit.</param>
    public RuleOption(string name, T defaultValue, string meaning) : base(name, meaning) => Default = defaultValue;

    /// <summary>The value where none is configured.</summary>
    public T Default { get; }

    /// <inheritdoc/>
    public override string DefaultText => Value.Write(Default);

    /// <inheritdoc/>
    public override string Expected => Value.Expected;

    internal override OptionValue Value { get; } = OptionValue.Of(typeof(T));
}

/// <summary>How values of one type are written.</summary>
/// <param name="Expected">What a value must be.</param>
/// <param name="Words">The words that a value can be, where only some can.</param>
/// <param name="Parse">What a text means, or null if it is no value.</param>
/// <param name="Write">How a value is written.</param>
internal sealed record OptionValue(string Expected, ImmutableArray<string> Words, Func<string, object?> Parse, Func<object, string> Write)
{
    private static readonly OptionValue Whole = new(
        "a whole number",
        ImmutableArray<string>.Empty,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null,
        value => ((int)value).ToString(CultureInfo.InvariantCulture));

    private static readonly OptionValue Fraction = new(
        "a number such as 2.5",
        ImmutableArray<string>.Empty,
        text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null,
        value => ((double)value).ToString(CultureInfo.InvariantCulture));

    private static readonly OptionValue Flag = new(
        "'true' or 'false'",
        ImmutableArray.Create("true", "false"),
        text => bool.TryParse(text, out var value) ? value : null,
        value => (bool)value ? "true" : "false");

    private static readonly OptionValue List = new(
        "a list, its items parted by commas",
        ImmutableArray<string>.Empty,
        text => Items(text),
        value => string.Join(", ", (ImmutableArray<string>)value));

    /// <summary>How values of <paramref name="type"/> are written.</summary>
    /// <exception cref="ArgumentException">No option can have such values.</exception>
    public static OptionValue Of(Type type) =>
        type == typeof(int) ? Whole
        : type == typeof(double) ? Fraction
        : type == typeof(bool) ? Flag
        : type == typeof(ImmutableArray<string>) ? List
        : type.IsEnum ? OneOf(type)
        : throw new ArgumentException($"an option cannot have values of type {type}", nameof(type));

    /// <summary>The items of a list, without the white space around them; empty ones are none.</summary>
    public static ImmutableArray<string> Items(string text) =>
        text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0).ToImmutableArray();

    private static OptionValue OneOf(Type type)
    {
        var words = Enum.GetNames(type).Select(name => name.ToLowerInvariant()).ToImmutableArray();
        return new(
            "one of " + string.Join(", ", words),
            words,
            text => words.Contains(text.ToLowerInvariant()) ? Enum.Parse(type, text, ignoreCase: true) : null,
            value => value.ToString()!.ToLowerInvariant());
    }
}
