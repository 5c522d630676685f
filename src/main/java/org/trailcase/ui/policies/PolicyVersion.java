package org.trailcase.ui.policies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.policy.PolicySource;

/// A stretch of a policy's time in which its text stayed the same, or was not known, or there was none.
///
/// `number` counts the texts from 1 and is 0 where there is no text. What IAM calls a version is something else.
record PolicyVersion(
        int index,
        int number,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> text,
        String why,
        PolicySource source,
        boolean isCertain) {

    static List<PolicyVersion> of(PolicyTimeline timeline) {
        List<PolicyVersion> versions = new ArrayList<>();
        int number = 0;
        Optional<String> before = Optional.empty();
        for (PolicyTimeline.Version one : timeline.versions()) {
            // Exports that show the same text again begin nothing new.
            if (!versions.isEmpty() && isSame(versions.getLast(), one)) {
                versions.add(versions.removeLast().until(one.until()));
                continue;
            }
            if (one.text().isPresent() && !one.text().equals(before)) {
                number++;
                before = one.text();
            }
            versions.add(new PolicyVersion(
                    versions.size(),
                    one.text().isPresent() ? number : 0,
                    one.from(),
                    one.until(),
                    one.text(),
                    one.why(),
                    one.source(),
                    one.isCertain()));
        }
        return versions;
    }

    // A call is told even where it put the same text again.
    private static boolean isSame(PolicyVersion last, PolicyTimeline.Version next) {
        boolean sameText = last.text.equals(next.text()) && last.why.equals(next.why());
        return sameText && (next.source().eventId().isEmpty() || next.source().eventId().equals(last.source.eventId()));
    }

    private PolicyVersion until(Optional<Instant> end) {
        return new PolicyVersion(index, number, from, end, text, why, source, isCertain);
    }

    boolean holds(Instant moment) {
        return from.filter(start -> moment.isBefore(start)).isEmpty()
                && until.filter(end -> !moment.isBefore(end)).isEmpty();
    }

    /// "text 2", or what stands in the place of a text.
    String label() {
        if (text.isPresent()) {
            return "text " + number;
        }
        return isNone() ? "not there" : "not known";
    }

    /// Whether it is known that there was no such policy, or that it did not hang there.
    boolean isNone() {
        return text.isEmpty() && isCertain;
    }
}
