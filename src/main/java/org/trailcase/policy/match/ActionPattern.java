package org.trailcase.policy.match;

import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.policy.request.FoldedAction;

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
        this.service = colon < 0 ? "" : FoldedAction.fold(text.substring(0, colon));
        this.name = Glob.of(FoldedAction.fold(text.substring(colon + 1)));
    }

    public Written written() {
        return written;
    }

    /// The folded prefix of the service; empty for `*` and for an entry without a prefix, which matches nothing.
    public String service() {
        return service;
    }

    public boolean isEverything() {
        return everything;
    }

    /// The one action that an entry without wildcards names.
    public Optional<FoldedAction> only() {
        return service.isEmpty() ? Optional.empty() : name.only().map(its -> new FoldedAction(service, its));
    }

    public boolean matches(ActionName action) {
        return matches(FoldedAction.of(action));
    }

    public boolean matches(FoldedAction action) {
        return everything || (namesServiceOf(action) && name.matches(action.name()));
    }

    /// Whether the entry speaks of the action's service at all.
    boolean concerns(FoldedAction action) {
        return everything || namesServiceOf(action);
    }

    private boolean namesServiceOf(FoldedAction action) {
        return !service.isEmpty() && service.equals(action.service());
    }
}
