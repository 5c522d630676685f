package org.trailcase.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.casefile.CaseFile;

/// From when to when the trails and the exports of a case reach.
final class HeldTime {
    private final List<Instant> moments;

    HeldTime(CaseFile caseFile) {
        this.moments = Stream.concat(
                        caseFile.spans().stream().flatMap(span -> Stream.of(span.first(), span.last())),
                        caseFile.policySnapshots().stream()
                                .map(snapshot -> snapshot.origin())
                                .flatMap(origin -> Stream.of(origin.asOf(), origin.latest())))
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS))
                .sorted()
                .toList();
    }

    /// A sentence about a moment of which nothing in the case speaks.
    Optional<String> outside(Instant second) {
        if (moments.isEmpty()) {
            return Optional.empty();
        }
        boolean isBefore = second.isBefore(moments.getFirst());
        boolean isAfter = second.isAfter(moments.getLast());
        return isBefore || isAfter
                ? Optional.of("That moment lies %s everything that the case holds, which is from %s to %s."
                        .formatted(
                                isBefore ? "before" : "after",
                                Output.time(moments.getFirst()),
                                Output.time(moments.getLast())))
                : Optional.empty();
    }
}
