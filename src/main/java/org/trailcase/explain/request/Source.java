package org.trailcase.explain.request;

import java.util.Optional;
import org.trailcase.history.IssuedSession;
import org.trailcase.policy.snapshot.PolicyHolder;

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

    /// What exports and the trail's own changes show of a user, group or role.
    public static Source byEvidence(PolicyHolder holder) {
        return of("from exports and the trail's changes: " + holder.identity().arn());
    }

    static Source of(String words) {
        return new Source(words, Optional.empty());
    }

    Source and(String more) {
        return new Source(words + "; " + more, eventId);
    }
}
