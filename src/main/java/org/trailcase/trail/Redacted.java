package org.trailcase.trail;

/// What CloudTrail, or the service before it, blanked out of a record.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents" and the guides of the services on logging their calls
/// (`HIDDEN_DUE_TO_SECURITY_REASONS`, `***`), read 2026-11-24.
public final class Redacted {

    private Redacted() {}

    /// Whether a text stands where something was blanked out.
    public static boolean is(String text) {
        return text.equals("HIDDEN_DUE_TO_SECURITY_REASONS") || text.equals("***");
    }
}
