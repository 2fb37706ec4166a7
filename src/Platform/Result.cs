using FluentValidation;

namespace XaSo.Platform;

/// <summary>The ways a request is expected to fail. Exceptions are for bugs and broken machines.</summary>
public abstract record Error
{
    public sealed record NotFound : Error;
    public sealed record Forbidden : Error;
    public sealed record Conflict(string Message) : Error;
    public sealed record Invalid(IReadOnlyList<(string Field, string Message)> Fields) : Error;
}

/// <summary>What a handler answers: a value or an error.</summary>
public sealed class Result<T>
{
    private Result(T? value, Error? error) => (Value, Error) = (value, error);

    public T? Value { get; }
    public Error? Error { get; }

    public static implicit operator Result<T>(T value) => new(value, null);
    public static implicit operator Result<T>(Error error) => new(default, error);
}

public static class Rules
{
    public static Error.Invalid? Check<T>(this IValidator<T> rules, T input)
    {
        var result = rules.Validate(input);
        return result.IsValid ? null : new([.. result.Errors.Select(e => (e.PropertyName, e.ErrorMessage))]);
    }
}
