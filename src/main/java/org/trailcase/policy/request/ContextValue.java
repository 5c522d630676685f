package org.trailcase.policy.request;

import java.util.List;

/// What is known of one condition key of a request.
///
/// Only [Absent] triggers the rules for missing keys; what the evidence does not tell is never taken for absent.
/// `why` is a short phrase for people, such as `not recorded in the trail`.
public sealed interface ContextValue {

    /// The key has these values; more than one for a multivalued key.
    record Known(List<String> values) implements ContextValue {
        public Known {
            values = List.copyOf(values);
        }
    }

    /// The request did not have the key; `why` is empty where nothing more is to be said of that.
    record Absent(String why) implements ContextValue {}

    /// It is not known whether the request had the key.
    record Unrecorded(String why) implements ContextValue {}

    /// The request had the key; its value is not known.
    record Hidden(String why) implements ContextValue {}

    /// The request had the key with a number or a time from `low` to `high`, both included, written as a policy would.
    record Between(String low, String high, String why) implements ContextValue {}

    /// The request had this multivalued key with these values, and perhaps others.
    record Containing(List<String> values, String why) implements ContextValue {
        public Containing {
            values = List.copyOf(values);
        }
    }

    Absent ABSENT = new Absent("");

    static ContextValue of(String value) {
        return new Known(List.of(value));
    }

    /// Why the value is not fully known; empty text when it is.
    default String reason() {
        return switch (this) {
            case Known _, Absent _ -> "";
            case Unrecorded(String why) -> why;
            case Hidden(String why) -> why;
            case Between(_, _, String why) -> why;
            case Containing(_, String why) -> why;
        };
    }

    /// The value in words, for an explanation.
    default String described() {
        return switch (this) {
            case Known(List<String> values) -> values.isEmpty() ? "an empty list" : String.join(", ", values);
            case Absent(String why) -> why.isEmpty() ? "absent" : "absent, " + why;
            case Unrecorded(String why) -> why;
            case Hidden(String why) -> "present, " + why;
            case Between(String low, String high, _) -> "between " + low + " and " + high;
            case Containing(List<String> values, _) -> String.join(", ", values) + " and perhaps more";
        };
    }
}
