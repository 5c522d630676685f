package org.trailcase.catalog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A condition key that a service understands. The name may hold a part that the policy's author fills in:
/// `aws:RequestTag/${TagKey}`, `s3:ExistingObjectTag/<key>`.
public record ConditionKey(String name, String type) {
    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}|<[^>]*>");

    /// Whether a request can carry several values of this key at once, so that a policy needs `ForAllValues` or
    /// `ForAnyValue`.
    ///
    /// Source: IAM User Guide, "Single-valued vs. multivalued context keys", read 2026-11-24.
    public boolean isMultivalued() {
        return type.startsWith("ArrayOf");
    }

    /// Whether this is the key that a policy means with `written`; letter case does not matter.
    public boolean matches(String written) {
        Matcher hole = HOLE.matcher(name);
        if (!hole.find()) {
            return name.equalsIgnoreCase(written);
        }
        String tail = name.substring(hole.end());
        return written.length() > hole.start() + tail.length()
                && written.regionMatches(true, 0, name, 0, hole.start())
                && written.toLowerCase(Locale.ROOT).endsWith(tail.toLowerCase(Locale.ROOT));
    }
}
