namespace MoneyQuiz.Domain.Access;

/// <summary>What a member may do in one tenant. Each role may do all that the ones before it may.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Works with sessions and leads.</summary>
    Coach,

    /// <summary>Shapes brand, config and members.</summary>
    Admin,
}
