package org.trailcase.casefile;

import java.util.List;
import java.util.Optional;
import org.trailcase.query.EventQuery;
import org.trailcase.trail.finding.SecurityFinding;

/// A finding with what the trail shows of it.
///
/// @param query leads to its calls; empty where the finding names nothing that a trail could show
/// @param events how many calls that are in the case
/// @param principals who made them: for a task or an instance, its role
/// @param recurrenceOf the finding before this one about the same principal, in another task, instance or session
public record TracedFinding(
        SecurityFinding finding,
        Optional<EventQuery> query,
        int events,
        List<String> principals,
        Optional<SecurityFinding> recurrenceOf) {
    public TracedFinding {
        principals = List.copyOf(principals);
    }

    /// That the same happened again, in a sentence: a rebuild that did not take away the cause.
    public Optional<String> recurrence() {
        return recurrenceOf.map(earlier -> "Again %s: the finding of %s (%s) was about %s."
                .formatted(
                        principals.isEmpty() ? "the same" : last(principals.getFirst()),
                        earlier.activity().first().map(Object::toString).orElse("an unknown time"),
                        earlier.what().type(),
                        earlier.subject().title()));
    }

    private static String last(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
