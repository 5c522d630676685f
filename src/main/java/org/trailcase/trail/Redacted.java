package org.trailcase.trail;

import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

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

    /// Whether a member of a request was given and is not told whole: it was blanked out, or something in it was.
    public static boolean isIn(JsonObject request, String member) {
        return request.get(member).filter(Redacted::isIn).isPresent();
    }

    private static boolean isIn(JsonValue value) {
        if (value instanceof JsonArray list) {
            return list.items().stream().anyMatch(Redacted::isIn);
        }
        if (value instanceof JsonObject object) {
            return object.members().stream().anyMatch(one -> is(one.name()) || isIn(one.value()));
        }
        return value.scalar().filter(Redacted::is).isPresent();
    }
}
