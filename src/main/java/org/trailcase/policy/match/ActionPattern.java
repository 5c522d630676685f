package org.trailcase.policy.match;

import org.trailcase.aws.ActionName;

/// One entry of Action or NotAction: `*`, or a service's prefix and a pattern for the name, without regard to case.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Action", read 2026-11-24. The prefix knows no wildcards.
public final class ActionPattern {
    private final Written written;
    private final String service;
    private final Glob name;
    private final boolean everything;

    public ActionPattern(Written written) {
        String text = written.text();
        int colon = text.indexOf(':');
        this.written = written;
        this.everything = Glob.of(text).isEverything();
        this.service = colon < 0 ? "" : text.substring(0, colon);
        this.name = Glob.of(text.substring(colon + 1));
    }

    public Written written() {
        return written;
    }

    /// The service's prefix as written; empty for `*` and for an entry without a prefix.
    public String service() {
        return service;
    }

    public boolean isEverything() {
        return everything;
    }

    public boolean matches(ActionName action) {
        return everything || (namesServiceOf(action) && name.matches(action.name(), true));
    }

    /// Whether the entry speaks of the action's service at all.
    public boolean concerns(ActionName action) {
        return everything || namesServiceOf(action);
    }

    private boolean namesServiceOf(ActionName action) {
        return !service.isEmpty() && service.equalsIgnoreCase(action.service());
    }
}
