package org.trailcase.check;

/// Everything that a check can find, with the id that stays the same from version to version.
///
/// The page "Checks of policies" (`src/site/markdown/policy-checks.md`) tells each with its meaning, an example and the
/// source of the rule.
public enum CheckKind {
    NOT_JSON("not-json", Severity.ERROR, "Not a JSON object"),
    MALFORMED_POLICY("malformed-policy", Severity.ERROR, "Malformed policy"),
    UNKNOWN_ELEMENT("unknown-element", Severity.ERROR, "Unknown element"),
    DOUBLED_ELEMENT("doubled-element", Severity.ERROR, "Element written twice"),
    EMPTY_LIST("empty-list", Severity.WARNING, "Empty list"),
    NO_STATEMENTS("no-statements", Severity.NOTE, "No statements"),
    VARIABLES_WITHOUT_VERSION("variables-without-version", Severity.WARNING, "Variables without a version"),
    OLD_VERSION("old-version", Severity.NOTE, "Old version of the policy language"),
    SAME_SID("same-sid", Severity.WARNING, "Two statements of one name"),
    INVALID_SID("invalid-sid", Severity.ERROR, "Invalid name of a statement"),
    ID_NOT_ALLOWED("id-not-allowed", Severity.NOTE, "Id in an identity policy"),
    OVER_EVERY_QUOTA("over-every-quota", Severity.WARNING, "Larger than AWS stores"),
    OVER_USUAL_QUOTA("over-usual-quota", Severity.NOTE, "Larger than the usual quota"),
    REPEATED_STATEMENT("repeated-statement", Severity.NOTE, "Statement written twice"),
    COVERED_ENTRY("covered-entry", Severity.NOTE, "Entry covered by another"),

    IMPOSSIBLE_ACTION("impossible-action", Severity.ERROR, "Not the form of an action"),
    UNKNOWN_SERVICE("unknown-service", Severity.WARNING, "Unknown service"),
    UNKNOWN_ACTION("unknown-action", Severity.WARNING, "Unknown action"),

    IMPOSSIBLE_RESOURCE("impossible-resource", Severity.ERROR, "Not the form of a resource"),
    INCOMPLETE_ARN("incomplete-arn", Severity.NOTE, "Incomplete ARN"),
    INVALID_ARN("invalid-arn", Severity.WARNING, "ARN that no resource has"),
    NO_RESOURCE("no-resource", Severity.ERROR, "No resource"),
    MISPLACED_RESOURCE("misplaced-resource", Severity.ERROR, "Resource where none belongs"),
    RESOURCE_MISMATCH("resource-mismatch", Severity.WARNING, "No resource for the action"),
    NEEDS_ALL_RESOURCES("needs-all-resources", Severity.WARNING, "Action knows no resources"),
    WILDCARD_PARTLY_USELESS("wildcard-partly-useless", Severity.NOTE, "Wildcard covers actions without a resource"),
    RESOURCE_UNUSED("resource-unused", Severity.NOTE, "No action for the resource"),

    UNKNOWN_OPERATOR("unknown-operator", Severity.ERROR, "Unknown condition operator"),
    DOUBLED_CONDITION("doubled-condition", Severity.ERROR, "Condition written twice"),
    UNKNOWN_CONDITION_KEY("unknown-condition-key", Severity.WARNING, "Unknown condition key"),
    UNSUPPORTED_CONDITION_KEY("unsupported-condition-key", Severity.WARNING, "Key that the actions do not have"),
    PARTLY_UNSUPPORTED_KEY("partly-unsupported-key", Severity.NOTE, "Key that some actions do not have"),
    OPERATOR_OF_OTHER_TYPE("operator-of-other-type", Severity.WARNING, "Operator of another type than the key"),
    TEXT_OPERATOR_ON_ARN("text-operator-on-arn", Severity.NOTE, "ARN compared as text"),
    VALUE_OF_OTHER_TYPE("value-of-other-type", Severity.WARNING, "Value that the operator cannot read"),
    NULL_NEEDS_TRUTH("null-needs-truth", Severity.WARNING, "Null with something other than true or false"),
    LITERAL_WILDCARD("literal-wildcard", Severity.WARNING, "Wildcard that is none"),
    SET_OPERATOR_MISSING("set-operator-missing", Severity.WARNING, "Several values without a set operator"),
    ALL_VALUES_OF_NOTHING("all-values-of-nothing", Severity.NOTE, "ForAllValues holds when the key is absent"),
    CONDITION_ALWAYS_TRUE("condition-always-true", Severity.WARNING, "Condition that excludes nothing"),
    MFA_FALSE_ALLOWED("mfa-false-allowed", Severity.WARNING, "Allowed without multi-factor authentication"),
    MFA_ABSENT_NOT_DENIED("mfa-absent-not-denied", Severity.WARNING, "Access keys slip past the denial"),

    INVALID_PRINCIPAL("invalid-principal", Severity.ERROR, "Not a principal"),
    DELETED_PRINCIPAL("deleted-principal", Severity.NOTE, "Principal that was deleted"),
    NO_PRINCIPAL("no-principal", Severity.ERROR, "No principal"),
    MISPLACED_PRINCIPAL("misplaced-principal", Severity.ERROR, "Principal where none belongs"),
    PUBLIC_ACCESS("public-access", Severity.WARNING, "Open to everyone"),
    PUBLIC_BUT_FOR_CONDITIONS("public-but-for-conditions", Severity.NOTE, "Open to everyone within conditions"),
    ALLOW_NOT_PRINCIPAL("allow-not-principal", Severity.WARNING, "Allows everyone but a few"),
    PROVIDER_WITHOUT_CONDITION("provider-without-condition", Severity.WARNING, "Any user of the provider may come in"),
    FOREIGN_ACCOUNT_TRUSTED("foreign-account-trusted", Severity.WARNING, "Trusts a whole other account"),
    FOREIGN_PRINCIPAL_TRUSTED("foreign-principal-trusted", Severity.NOTE, "Trusts somebody of another account"),
    ACCOUNT_TRUSTED("account-trusted", Severity.NOTE, "Trusts a whole account"),

    FULL_ADMINISTRATION("full-administration", Severity.WARNING, "May do everything"),
    WHOLE_SERVICE("whole-service", Severity.NOTE, "All actions of a service"),
    ALLOW_NOT_ACTION("allow-not-action", Severity.WARNING, "Allows every action but a few"),
    ALLOW_NOT_RESOURCE("allow-not-resource", Severity.WARNING, "Allows every resource but a few"),
    ALL_RESOURCES("all-resources", Severity.NOTE, "All resources where some could be named"),
    ALL_RESOURCES_IN_EFFECT("all-resources-in-effect", Severity.NOTE, "All resources in effect"),
    PRIVILEGE_ESCALATION("privilege-escalation", Severity.WARNING, "Leads to more rights"),
    BUCKET_POLICY_ESCALATION("bucket-policy-escalation", Severity.WARNING, "Bucket policy opens what is not granted"),
    CREDENTIALS_EXPOSURE("credentials-exposure", Severity.WARNING, "Hands out credentials"),
    DATA_ACCESS("data-access", Severity.WARNING, "Reads data everywhere"),
    RESOURCE_EXPOSURE("resource-exposure", Severity.WARNING, "Can open any resource to others");

    private final String id;
    private final Severity severity;
    private final String title;

    CheckKind(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /// The word in JSON and in the terminal.
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /// A few words for people.
    public String title() {
        return title;
    }
}
