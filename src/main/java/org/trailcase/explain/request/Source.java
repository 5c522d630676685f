package org.trailcase.explain.request;

import java.util.Optional;
import org.trailcase.history.IssuedSession;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// Where a fact of a request is from, in words; `eventId` is that of another record, where one tells it.
public record Source(String words, Optional<String> eventId) {

    /// A member of the record itself, by the names that lead to it: `userIdentity.sessionContext.attributes`.
    static Source recorded(String path) {
        return of("recorded: " + path);
    }

    static Source byRule(String rule) {
        return of("by rule: " + rule);
    }

    static Source issuedBy(IssuedSession.Call call, String what) {
        return new Source(
                "from %s: %s".formatted(call.words(), what),
                Optional.of(call.eventId()).filter(id -> !id.isEmpty()));
    }

    /// An export of an account's policies, at the moment that it speaks of.
    public static Source of(SnapshotOrigin origin) {
        return of("from the export %s as of %s".formatted(origin.exhibit(), origin.asOf()));
    }

    static Source of(String words) {
        return new Source(words, Optional.empty());
    }

    Source and(String more) {
        return new Source(words + "; " + more, eventId);
    }
}
