package org.trailcase.policy.request;

/// What an action was to be done to, as far as it is known.
public sealed interface RequestedResource {

    /// One resource by its whole ARN.
    record Exact(String arn) implements RequestedResource {}

    /// The action knows no resources and is authorised against `*`.
    record Everything() implements RequestedResource {}

    /// An ARN of which parts are missing: each `*` or `?` stands for text that is not known. A hole before the fifth
    /// colon does not hide a colon.
    record WithHoles(String pattern) implements RequestedResource {}

    /// Nothing is known of the resource.
    record Unrecorded(String why) implements RequestedResource {}

    Everything EVERYTHING = new Everything();

    static RequestedResource of(String text) {
        return text.equals("*") ? EVERYTHING : new Exact(text);
    }

    /// As it stands behind "on": why nothing is known of it is a sentence of its own.
    default String described() {
        return switch (this) {
            case Exact(String arn) -> arn;
            case Everything _ -> "*";
            case WithHoles(String pattern) -> pattern;
            case Unrecorded _ -> "(resource not recorded)";
        };
    }
}
