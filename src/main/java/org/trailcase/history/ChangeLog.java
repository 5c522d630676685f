package org.trailcase.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The trail's own changes in the order of their seconds.
final class ChangeLog {
    private final List<PolicyChange> changes = new ArrayList<>();

    /// To be told changes in their order.
    void add(PolicyChange change) {
        changes.add(change);
    }

    List<PolicyChange> all() {
        return List.copyOf(changes);
    }

    /// Those of the time from one moment to another, both included, latest first.
    List<PolicyChange> between(Instant earliest, Instant latest) {
        return changes
                .subList(
                        firstSince(earliest.truncatedTo(ChronoUnit.SECONDS)),
                        firstSince(latest.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
                .reversed()
                .stream()
                .filter(change -> !change.time().isAfter(latest) && !change.time().isBefore(earliest))
                .toList();
    }

    private int firstSince(Instant second) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).time().truncatedTo(ChronoUnit.SECONDS).isBefore(second)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
