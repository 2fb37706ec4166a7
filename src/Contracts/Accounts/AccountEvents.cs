namespace XaSo.Contracts.Accounts;

/// <summary>Something happened to an account. It stands in the log of the commune in which it was done.</summary>
/// <param name="UserName">As it is typed at the sign-in, at that time and ever after.</param>
public abstract record AccountEvent(Guid AccountId, string UserName) : DomainEvent
{
    public override Guid? Subject => AccountId;
}

public sealed record AccountAdded(Guid AccountId, string UserName, string FullName) : AccountEvent(AccountId, UserName);

/// <summary>Name, e-mail or telephone were corrected; its state, its password and its positions have events of their own.</summary>
/// <param name="Changes">One line for each field, with its name, what it was and what it is.</param>
public sealed record AccountChanged(Guid AccountId, string UserName, IReadOnlyList<string> Changes) : AccountEvent(AccountId, UserName);

/// <summary>It was closed: nobody signs in with it, and its sessions end within minutes. The reason stands beside the event.</summary>
public sealed record AccountDisabled(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>It was opened again after it had been closed.</summary>
public sealed record AccountEnabled(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>An administrator gave a new password, which its owner has to change.</summary>
public sealed record PasswordReset(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>The owner chose a password.</summary>
public sealed record PasswordChanged(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>Somebody who was signed in gave a wrong present password.</summary>
public sealed record PasswordChangeRefused(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <param name="Role">The name of a value of Role, such as "Officer".</param>
/// <param name="Title">As it is signed: "Phó Trưởng phòng".</param>
/// <param name="Office">Its official name at that time; null for a position of no office.</param>
public sealed record PositionGiven(Guid AccountId, string UserName, Guid PositionId, string Role, string Title, string? Office) : AccountEvent(AccountId, UserName);

/// <summary>The position stays the same but for what stands under a signature.</summary>
public sealed record TitleChanged(Guid AccountId, string UserName, Guid PositionId, string Before, string Title) : AccountEvent(AccountId, UserName);

/// <param name="LastDay">The position still counts on it; it may lie ahead.</param>
public sealed record PositionEnded(Guid AccountId, string UserName, Guid PositionId, string Title, DateOnly LastDay) : AccountEvent(AccountId, UserName);

public sealed record SignedIn(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>Somebody tried an account that exists; a name that nobody has leaves no event.</summary>
/// <param name="Cause">"password", "locked" (whatever the password was) or "disabled" (the password was right).</param>
public sealed record SignInRefused(Guid AccountId, string UserName, string Cause) : AccountEvent(AccountId, UserName);

public sealed record SignedOut(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>The account acts in another of its positions.</summary>
/// <param name="PositionId">Null when it acts by its role for a province.</param>
public sealed record PositionSwitched(Guid AccountId, string UserName, Guid? PositionId) : AccountEvent(AccountId, UserName);
