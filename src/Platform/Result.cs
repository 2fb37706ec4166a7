using FluentValidation;

namespace XaSo.Platform;

/// <summary>The ways a request is expected to fail. Exceptions are for bugs and broken machines.</summary>
public abstract record Error
{
    /// <summary>There is none, or it is not the reader's to know of; the two are never told apart. Answered with 404.</summary>
    public sealed record NotFound : Error;
    /// <summary>The reader may see it but not do this. Answered with 403.</summary>
    public sealed record Forbidden : Error;
    /// <summary>It was right to ask but does not fit what is there now. Answered with 409.</summary>
    /// <param name="Message">For the reader, in the reader's language.</param>
    public sealed record Conflict(string Message) : Error;
    /// <summary>What was entered cannot be taken. Answered with 400 and the form as it was filled in.</summary>
    /// <param name="Fields">The name of a property of the input, such as "FullName", and what is wrong with it in the reader's language; at least one.</param>
    public sealed record Invalid(IReadOnlyList<(string Field, string Message)> Fields) : Error;
}

/// <summary>What a handler answers: a value or an error. Both convert to it implicitly; look at <see cref="Error"/> first.</summary>
public sealed class Result<T>
{
    private Result(T? value, Error? error) => (Value, Error) = (value, error);

    /// <summary>The default of its type when there is an error.</summary>
    public T? Value { get; }
    /// <summary>Null when it has succeeded.</summary>
    public Error? Error { get; }

    public static implicit operator Result<T>(T value) => new(value, null);
    public static implicit operator Result<T>(Error error) => new(default, error);
}

public static class Rules
{
    /// <returns>Null when the input keeps all rules; otherwise all that is wrong, in the order of the rules.</returns>
    public static Error.Invalid? Check<T>(this IValidator<T> rules, T input)
    {
        var result = rules.Validate(input);
        return result.IsValid ? null : new([.. result.Errors.Select(e => (e.PropertyName, e.ErrorMessage))]);
    }
}
