namespace XaSo.Contracts.Accounts;

/// <summary>Something happened to an account.</summary>
public abstract record AccountEvent(Guid AccountId, string UserName) : DomainEvent
{
    public override Guid? Subject => AccountId;
}

public sealed record AccountAdded(Guid AccountId, string UserName, string FullName) : AccountEvent(AccountId, UserName);

public sealed record AccountChanged(Guid AccountId, string UserName, IReadOnlyList<string> Changes) : AccountEvent(AccountId, UserName);

public sealed record AccountDisabled(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

public sealed record AccountEnabled(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>An administrator gave a new password, which its owner has to change.</summary>
public sealed record PasswordReset(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

public sealed record PasswordChanged(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>Somebody who was signed in gave a wrong present password.</summary>
public sealed record PasswordChangeRefused(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

public sealed record PositionGiven(Guid AccountId, string UserName, Guid PositionId, string Role, string Title, string? Office) : AccountEvent(AccountId, UserName);

public sealed record PositionEnded(Guid AccountId, string UserName, Guid PositionId, string Title, DateOnly LastDay) : AccountEvent(AccountId, UserName);

public sealed record SignedIn(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>The password was wrong, or the account is locked or disabled.</summary>
public sealed record SignInRefused(Guid AccountId, string UserName, string Cause) : AccountEvent(AccountId, UserName);

public sealed record SignedOut(Guid AccountId, string UserName) : AccountEvent(AccountId, UserName);

/// <summary>The account acts in another of its positions.</summary>
public sealed record PositionSwitched(Guid AccountId, string UserName, Guid? PositionId) : AccountEvent(AccountId, UserName);
