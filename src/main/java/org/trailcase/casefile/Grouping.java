package org.trailcase.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trailcase.trail.Outcome;

/// Who did what: the events of a list gathered by principal and by session, in one pass.
final class Grouping {

    private Grouping() {}

    /// Ranked by denied calls, then by calls.
    static List<PrincipalSummary> principals(EventRows rows) {
        Map<PrincipalKey, Gathered> byKey = new LinkedHashMap<>();
        rows.positions().forEach(position -> {
            EventRow row = rows.columns().row(position);
            byKey.computeIfAbsent(PrincipalKey.of(row.who()), _ -> new Gathered(row)).add(row);
        });
        return byKey.entrySet().stream()
                .map(entry -> entry.getValue().principal(entry.getKey()))
                .sorted(Comparator.comparingLong((PrincipalSummary one) -> -one.counts().denied())
                        .thenComparingLong(one -> -one.counts().all())
                        .thenComparing(one -> one.principal().text()))
                .toList();
    }

    /// In the order in which they were first seen.
    static List<SessionSummary> sessions(EventRows rows) {
        Map<EventRow.Who, Gathered> byWho = new LinkedHashMap<>();
        rows.positions().forEach(position -> {
            EventRow row = rows.columns().row(position);
            if (!row.who().accessKey().isEmpty() || !row.who().created().isEmpty()) {
                byWho.computeIfAbsent(row.who(), _ -> new Gathered(row)).add(row);
            }
        });
        List<SessionSummary> sessions = new ArrayList<>();
        byWho.forEach((who, gathered) -> sessions.add(gathered.session(who)));
        return List.copyOf(sessions);
    }

    /// What was gathered about one principal or session.
    private static final class Gathered {
        private final Instant first;
        private Instant last;
        private final String type;
        private final Running counts = new Running();
        private final Set<String> addresses = new TreeSet<>();
        private final Set<String> keys = new TreeSet<>();
        private final Set<String> regions = new TreeSet<>();
        private final Set<EventRow.Who> sessions = new HashSet<>();
        private final Map<String, Running> services = new HashMap<>();
        private final Map<String, Running> writes = new HashMap<>();
        private boolean signIn;

        Gathered(EventRow row) {
            first = row.time();
            last = row.time();
            type = row.who().type();
        }

        void add(EventRow row) {
            last = row.time();
            counts.add(row);
            note(addresses, row.address());
            note(keys, row.who().accessKey());
            note(regions, row.region());
            sessions.add(row.who());
            services.computeIfAbsent(row.service(), _ -> new Running()).add(row);
            signIn |= row.name().equals("ConsoleLogin");
            if (row.isWrite()) {
                writes.computeIfAbsent(row.action(), _ -> new Running()).add(row);
            }
        }

        PrincipalSummary principal(PrincipalKey key) {
            return new PrincipalSummary(
                    key,
                    type,
                    counts.counts(),
                    first,
                    last,
                    new PrincipalSummary.Reach(addresses, keys, regions, sessions.size()),
                    sorted(services));
        }

        SessionSummary session(EventRow.Who who) {
            return new SessionSummary(
                    PrincipalKey.of(who), who, counts.counts(), first, last, addresses, signIn, sorted(writes));
        }

        private static void note(Set<String> set, String text) {
            if (!text.isEmpty()) {
                set.add(text);
            }
        }

        private static SortedMap<String, Counts> sorted(Map<String, Running> running) {
            SortedMap<String, Counts> sorted = new TreeMap<>();
            running.forEach((name, count) -> sorted.put(name, count.counts()));
            return sorted;
        }
    }

    /// Counts while they grow.
    private static final class Running {
        private final long[] byOutcome = new long[Outcome.values().length];
        private long writes;
        private long deniedWrites;

        void add(EventRow row) {
            byOutcome[row.outcome().ordinal()]++;
            if (row.isWrite()) {
                writes++;
                deniedWrites += row.outcome() == Outcome.DENIED ? 1 : 0;
            }
        }

        Counts counts() {
            return new Counts(
                    byOutcome[Outcome.SUCCEEDED.ordinal()],
                    byOutcome[Outcome.DENIED.ordinal()],
                    byOutcome[Outcome.FAILED.ordinal()],
                    byOutcome[Outcome.UNKNOWN.ordinal()],
                    writes,
                    deniedWrites);
        }
    }
}
