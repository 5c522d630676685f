package org.trailcase.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trailcase.trail.Outcome;

/// Who did what: the events of a list gathered by principal and by session.
///
/// Rows are counted by numbers first; texts are looked up once for what turned out to be different.
final class Grouping {
    private final Columns columns;
    private final Map<Integer, Gathered> byIdentity = new HashMap<>();

    private Grouping(Columns columns) {
        this.columns = columns;
    }

    /// Ranked by denied calls, then by calls.
    static List<PrincipalSummary> principals(EventRows rows) {
        Doings doings = Doings.of(rows);
        Grouping grouping = new Grouping(rows.columns());
        Map<PrincipalKey, Gathered> byKey = new LinkedHashMap<>();
        for (int identity : doings.identities()) {
            EventRow.Who who = grouping.who(identity);
            Gathered gathered = byKey.computeIfAbsent(PrincipalKey.of(who), _ -> new Gathered(who));
            grouping.put(identity, gathered, doings);
        }
        grouping.gather(doings);
        return byKey.entrySet().stream()
                .map(entry -> entry.getValue().principal(entry.getKey()))
                .sorted(Comparator.comparingLong((PrincipalSummary one) -> -one.counts().denied())
                        .thenComparingLong(one -> -one.counts().all())
                        .thenComparing(one -> one.principal().text()))
                .toList();
    }

    /// In the order in which they were first seen.
    static List<SessionSummary> sessions(EventRows rows) {
        Doings doings = Doings.of(rows);
        Grouping grouping = new Grouping(rows.columns());
        Map<EventRow.Who, Gathered> byWho = new LinkedHashMap<>();
        for (int identity : doings.identities()) {
            EventRow.Who who = grouping.who(identity);
            if (!who.accessKey().isEmpty() || !who.created().isEmpty()) {
                grouping.put(identity, byWho.computeIfAbsent(who, Gathered::new), doings);
            }
        }
        grouping.gather(doings);
        List<SessionSummary> sessions = new ArrayList<>();
        byWho.forEach((who, gathered) -> sessions.add(gathered.session(who)));
        return List.copyOf(sessions);
    }

    private EventRow.Who who(int identity) {
        return columns.words.identities().get(identity);
    }

    private void put(int identity, Gathered gathered, Doings doings) {
        byIdentity.put(identity, gathered);
        gathered.saw(who(identity), columns.time[doings.first(identity)], doings.last(identity), columns);
    }

    private void gather(Doings doings) {
        Words words = columns.words;
        doings.eachCall((identity, call, outcome, readOnly, count) -> {
            Gathered gathered = byIdentity.get(identity);
            if (gathered != null) {
                gathered.add(words.calls().get(call), outcome, readOnly, count);
            }
        });
        doings.eachAddress((identity, word) -> note(identity, words.addresses().get(word), gathered -> gathered.addresses));
        doings.eachRegion((identity, word) -> note(identity, words.regions().get(word), gathered -> gathered.regions));
    }

    /// One of the sets of what was gathered.
    private interface Noted {
        Set<String> in(Gathered gathered);
    }

    private void note(int identity, String text, Noted noted) {
        Gathered gathered = byIdentity.get(identity);
        if (gathered != null && !text.isEmpty()) {
            noted.in(gathered).add(text);
        }
    }

    /// What was gathered about one principal or session.
    private static final class Gathered {
        private final String type;
        private long first;
        private int lastRow = -1;
        private long last;
        private int identities;
        private final Running counts = new Running();
        private final Set<String> addresses = new TreeSet<>();
        private final Set<String> keys = new TreeSet<>();
        private final Set<String> regions = new TreeSet<>();
        private final Map<String, Running> services = new HashMap<>();
        private final Map<String, Running> writes = new HashMap<>();
        private boolean signIn;

        Gathered(EventRow.Who who) {
            type = who.type();
        }

        // Identities come in the order in which they were first seen.
        void saw(EventRow.Who who, long firstTime, int row, Columns columns) {
            if (identities++ == 0) {
                first = firstTime;
            }
            if (row > lastRow) {
                lastRow = row;
                last = columns.time[row];
            }
            if (!who.accessKey().isEmpty()) {
                keys.add(who.accessKey());
            }
        }

        void add(Words.Call called, int outcome, int readOnly, int count) {
            boolean write = readOnly == 0 && !called.source().startsWith("signin.");
            counts.add(outcome, write, count);
            services.computeIfAbsent(Words.service(called.source()), _ -> new Running()).add(outcome, write, count);
            signIn |= called.name().equals("ConsoleLogin");
            if (write) {
                writes.computeIfAbsent(called.action(), _ -> new Running()).add(outcome, true, count);
            }
        }

        PrincipalSummary principal(PrincipalKey key) {
            return new PrincipalSummary(
                    key,
                    type,
                    counts.counts(),
                    Instant.ofEpochMilli(first),
                    Instant.ofEpochMilli(last),
                    new PrincipalSummary.Reach(addresses, keys, regions, identities),
                    sorted(services));
        }

        SessionSummary session(EventRow.Who who) {
            return new SessionSummary(
                    PrincipalKey.of(who),
                    who,
                    counts.counts(),
                    Instant.ofEpochMilli(first),
                    Instant.ofEpochMilli(last),
                    addresses,
                    signIn,
                    sorted(writes));
        }

        private static SortedMap<String, Counts> sorted(Map<String, Running> running) {
            SortedMap<String, Counts> sorted = new TreeMap<>();
            running.forEach((name, count) -> sorted.put(name, count.counts()));
            return sorted;
        }
    }

    /// Counts while they grow.
    private static final class Running {
        private final long[] byOutcome = new long[Circumstances.OUTCOME_VALUES];
        private long writes;
        private long deniedWrites;

        void add(int outcome, boolean write, int count) {
            byOutcome[outcome] += count;
            if (write) {
                writes += count;
                deniedWrites += outcome == Outcome.DENIED.ordinal() ? count : 0;
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
