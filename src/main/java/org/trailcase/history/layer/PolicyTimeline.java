package org.trailcase.history.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.PolicySource;

/// One policy through time, as far as the evidence tells: its texts one after the other, and what hung on what.
///
/// `attachedTo` is an ARN, or the id of a node of an organisation; of what was renamed the last, and `formerly` are those
/// of before.
public record PolicyTimeline(
        PolicyType type, String name, String attachedTo, List<String> formerly, List<Version> versions) {

    public PolicyTimeline {
        formerly = List.copyOf(formerly);
        versions = List.copyOf(versions);
    }

    public PolicyTimeline(PolicyType type, String name, String attachedTo, List<Version> versions) {
        this(type, name, attachedTo, List.of(), versions);
    }

    /// Whether it hung on what has this ARN or id, or had it once.
    public boolean isOn(String arnOrId) {
        return attachedTo.equals(arnOrId) || formerly.contains(arnOrId);
    }

    /// What is known of the policy at the end of a second; empty where that is nothing.
    public Optional<Version> at(Instant second) {
        return versions.stream()
                .filter(version -> version.from().filter(second::isBefore).isEmpty()
                        && version.until().filter(end -> !second.isBefore(end)).isEmpty())
                .findFirst();
    }

    /// Adds the next stretch; an exhibit that shows what was known already begins no new one.
    public static void add(List<Version> versions, Version next) {
        if (!versions.isEmpty() && versions.getLast().isSame(next)) {
            Version last = versions.removeLast();
            versions.add(new Version(
                    last.from(), next.until(), last.text(), last.why(), last.source(), last.isCertain()));
        } else {
            versions.add(next);
        }
    }

    /// A stretch of time in which one thing is known. The first has no `from`, the last no `until`; where there is no
    /// `text`, `why` is a sentence that says why there is none, or why it is not known, and empty text otherwise.
    ///
    /// `isCertain` says that the evidence establishes it: that text, or that there was none.
    public record Version(
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<String> text,
            String why,
            PolicySource source,
            boolean isCertain) {

        /// The sentence of a time in which what the policy hangs on did not exist.
        public static final String NOT_THERE = "The resource was not there.";

        public boolean isOfNothing() {
            return text.isEmpty() && why.equals(NOT_THERE);
        }

        private boolean isSame(Version other) {
            return text.equals(other.text)
                    && why.equals(other.why)
                    && isCertain == other.isCertain
                    && source.eventId().equals(other.source.eventId())
                    && source.exhibit().equals(other.source.exhibit());
        }
    }
}
