package org.trailcase.policy.match;

/// A rule that AWS's documents leave open, or on which they and what is observed differ.
///
/// Each has a usual reading, by which Trailcase evaluates; where the other reading would change a decision, the
/// evaluation says so.
public enum OpenQuestion {
    RESOURCE_TYPE_WILDCARD("a wildcard in the type word of a resource matches like any other"),
    INCOMPLETE_ARN("the missing parts of an incomplete ARN pattern match anything"),
    WILD_ARN_FOR_ACTION_WITHOUT_RESOURCES("an ARN pattern made of wildcards does not match an action without resources"),
    NOT_RESOURCE_VARIABLE_WITHOUT_VALUE("a NotResource pattern whose variable has no value excludes nothing"),
    EVERYONE_IS_NAMED_DIRECTLY("Principal \"*\" in a resource policy grants like the caller's own ARN"),
    NOT_PRINCIPAL_WHOLE_CHAIN("NotPrincipal exempts a caller only when its account, role or user, and session are listed"),
    ANY_VALUE_IF_EXISTS_ABSENT("ForAnyValue with IfExists is true when the key is absent"),
    NEGATED_UNREADABLE_VALUE("a negated operator is true for a value that it cannot read"),
    MULTIVALUED_WITHOUT_SET_OPERATOR("an operator without ForAnyValue or ForAllValues never matches several values");

    private final String usualReading;

    OpenQuestion(String usualReading) {
        this.usualReading = usualReading;
    }

    /// The reading that is taken unless the examiner chooses the other, as a clause without a full stop.
    public String usualReading() {
        return usualReading;
    }
}
