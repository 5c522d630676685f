package org.trailcase.explain.request;

import org.trailcase.policy.request.ContextValue;

/// The value of a key whose fact was blanked out of the record.
final class Redacted {
    static final ContextValue VALUE = new ContextValue.Hidden("hidden in the trail for security reasons");

    private Redacted() {}

    static boolean is(String text) {
        return org.trailcase.trail.Redacted.is(text);
    }
}
