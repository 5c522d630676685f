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

    /// The fact and its source in one line, for people.
    public String sentence() {
        return switch (value) {
            case ContextValue.Absent(String why) when source.words().endsWith(why) -> key + ": " + value.described();
            case ContextValue.Unrecorded(String why) when why.equals(source.words()) -> key + ": " + why;
            case ContextValue.Known _,
                    ContextValue.Absent _,
                    ContextValue.Hidden _,
                    ContextValue.Unrecorded _,
                    ContextValue.Between _,
                    ContextValue.Containing _ -> "%s: %s (%s)".formatted(key, value.described(), source.words());
        };
    }
}
