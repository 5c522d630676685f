package org.trailcase.explain.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.trailcase.explain.Agreement;
import org.trailcase.explain.Cause;

/// Counts calls by their causes: one row a cause, in the end those with the most calls first.
///
/// To be filled by one thread, in the order of time.
public final class Tally {
    private static final int MOST_CALLS = 20;

    private final Map<Cause, Filling> rows = new LinkedHashMap<>();

    /// A call that is counted; `number` is its lasting number in the case.
    public record Called(long number, Instant time, String principal, String action) {}

    /// All calls of one cause. `first` stands for all of them, `calls` are the earliest ones.
    public record Row(
            Cause cause, long events, List<String> principals, List<String> actions, List<Called> calls, Instant last) {
        public Row {
            principals = List.copyOf(principals);
            actions = List.copyOf(actions);
            calls = List.copyOf(calls);
        }

        public Called first() {
            return calls.getFirst();
        }
    }

    private static final class Filling {
        private long events;
        private final SequencedSet<String> principals = new LinkedHashSet<>();
        private final SequencedSet<String> actions = new LinkedHashSet<>();
        private final List<Called> calls = new ArrayList<>();
        private Instant last = Instant.MIN;

        void add(Called called) {
            events++;
            principals.add(called.principal());
            actions.add(called.action());
            last = called.time();
            if (calls.size() < MOST_CALLS) {
                calls.add(called);
            }
        }

        Row row(Cause cause) {
            return new Row(cause, events, List.copyOf(principals), List.copyOf(actions), calls, last);
        }
    }

    public void add(Cause cause, Called called) {
        rows.computeIfAbsent(cause, _ -> new Filling()).add(called);
    }

    public List<Row> rows() {
        return rows.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .sorted(Comparator.comparingLong(Row::events).reversed())
                .toList();
    }

    /// How many calls there are of each agreement, in the order of their words' declaration; none are left out.
    public static Map<Agreement, Long> byAgreement(Collection<Row> rows) {
        Map<Agreement, Long> counts = new EnumMap<>(Agreement.class);
        for (Agreement agreement : Agreement.values()) {
            counts.put(agreement, 0L);
        }
        rows.forEach(row -> counts.merge(row.cause().agreement(), row.events(), Long::sum));
        return counts;
    }
}
