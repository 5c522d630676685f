package org.trailcase.explain.request;

import org.trailcase.policy.request.ContextValue;

/// What is known of one condition key of a request, and where that is from.
public record KeyFact(String key, ContextValue value, Source source) {

    /// The word for how far the key is known.
    public String state() {
        return switch (value) {
            case ContextValue.Known _ -> "known";
            case ContextValue.Absent _ -> "absent";
            case ContextValue.Hidden _ -> "hidden";
            case ContextValue.Unrecorded _ -> "unrecorded";
            case ContextValue.Between _ -> "between";
            case ContextValue.Containing _ -> "containing";
        };
    }
}
