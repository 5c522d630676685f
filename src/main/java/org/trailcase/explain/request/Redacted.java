package org.trailcase.explain.request;

import org.trailcase.policy.request.ContextValue;

/// What CloudTrail, or the service before it, blanked out of a record.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents" and the guides of the services on logging their calls
/// (`HIDDEN_DUE_TO_SECURITY_REASONS`, `***`), read 2026-11-24.
final class Redacted {
    static final ContextValue VALUE = new ContextValue.Hidden("hidden in the trail for security reasons");

    private Redacted() {}

    static boolean is(String text) {
        return text.equals("HIDDEN_DUE_TO_SECURITY_REASONS") || text.equals("***");
    }
}
