package org.trailcase.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.bulk.CauseFinder;
import org.trailcase.explain.bulk.Tally;
import org.trailcase.json.JsonException;
import org.trailcase.trail.NotAnEvent;
import org.trailcase.work.Problem;

/// Groups many events of a case by what decided them.
final class Causes {
    private final CauseFinder finder;
    private final long[] sorted;
    private final Cause[] causes;
    private final Map<Cause, Cause> one = new ConcurrentHashMap<>();

    private Causes(CauseFinder finder, EventRows rows) {
        this.finder = finder;
        this.sorted = rows.ids();
        this.causes = new Cause[sorted.length];
    }

    static List<CauseRow> of(CaseFile caseFile, EventRows rows) {
        Explainer explainer = Explainer.of(caseFile);
        Causes found = new Causes(new CauseFinder(explainer), rows);
        caseFile.records(rows, found::find);
        Tally tally = new Tally();
        Map<Cause, Map<String, Long>> actions = new HashMap<>();
        rows.stream().forEach(row -> {
            Cause cause = found.cause(row);
            tally.add(cause, called(row));
            actions.computeIfAbsent(cause, _ -> new LinkedHashMap<>()).merge(row.action(), 1L, Long::sum);
        });
        return tally.rows().stream()
                .map(row -> CauseRow.of(row, byCount(actions.getOrDefault(row.cause(), Map.of())), caseFile, explainer))
                .toList();
    }

    private static List<String> byCount(Map<String, Long> actions) {
        return actions.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    // Each event has a place of its own, so that threads do not meet.
    private void find(long event, byte[] bytes, int start, int end) {
        try {
            Cause cause = finder.of(bytes, start, end);
            Cause first = one.putIfAbsent(cause, cause);
            causes[Arrays.binarySearch(sorted, event)] = first == null ? cause : first;
        } catch (JsonException | NotAnEvent e) {
            throw new Problem(
                    "Event number %d no longer reads as it did at import (%s); verify the case."
                            .formatted(event, e.getMessage()),
                    e);
        }
    }

    private Cause cause(EventRow row) {
        return causes[Arrays.binarySearch(sorted, row.id())];
    }

    private static Tally.Called called(EventRow row) {
        EventRow.Who who = row.who();
        return new Tally.Called(
                row.id(), row.time(), who.principal().isEmpty() ? who.label() : who.principal(), row.action());
    }
}
