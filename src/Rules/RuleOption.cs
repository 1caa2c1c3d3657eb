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

    /// <summary>What a value must be, such as <c>a whole number of at least 1</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Whether <paramref name="text"/> is a value; if so, what it means.</summary>
    internal abstract bool TryParse(string text, out object value);

    /// <summary>The default.</summary>
    internal abstract object DefaultValue { get; }
}

/// <summary>An option whose values are of one type: <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>, or a comma-separated list of strings.</summary>
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
    public override string DefaultText => throw new NotImplementedException();

    /// <inheritdoc/>
    public override string Expected => throw new NotImplementedException();

    internal override object DefaultValue => Default;

    internal override bool TryParse(string text, out object value) => throw new NotImplementedException();
}

/// <summary>The values of a rule's options, and the settings of the whole, as they hold for one article.</summary>
public sealed class RuleOptions
{
    /// <summary>Every option at its default.</summary>
    public static RuleOptions Default => throw new NotImplementedException();

    /// <summary>The settings that are not one rule's.</summary>
    public Settings Settings => throw new NotImplementedException();

    /// <summary>The value of <paramref name="option"/>.</summary>
    public T Get<T>(RuleOption<T> option) where T : notnull => throw new NotImplementedException();
}
