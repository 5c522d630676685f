package org.trailcase.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonException;
import org.trailcase.query.Term;
import org.trailcase.trail.NotAnEvent;
import org.trailcase.work.Problem;

/// Finds the events that a cause decided, and remembers for which events it was asked already.
///
/// Each event has to be read and explained, so that only those are asked about that all other terms leave.
final class Decisions {
    // The views of the window ask the same few questions again and again, each with other terms beside them.
    private static final int MOST_KEPT = 16;

    private final RecordStream stream;
    private final Map<Term.Judged, Known> known = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);
    private Optional<Judging> judging = Optional.empty();
    private Optional<Judging.Judge> judge = Optional.empty();

    /// Which rows were asked about, and which of them it holds for.
    private record Known(Columns columns, Bitmap asked, Bitmap found) {}

    Decisions(RecordStream stream) {
        this.stream = stream;
    }

    synchronized void judgedBy(Judging next) {
        judging = Optional.of(next);
        forget();
    }

    /// Evidence has changed: what was found may be wrong now.
    synchronized void forget() {
        judge = Optional.empty();
        known.clear();
    }

    /// The rows among these for which it holds.
    synchronized Bitmap rows(Columns columns, Term.Judged asked, Bitmap among) {
        Known before = Optional.ofNullable(known.get(asked))
                .filter(one -> one.columns() == columns)
                .orElseGet(() -> new Known(columns, Bitmap.none(columns.size()), Bitmap.none(columns.size())));
        Bitmap fresh = among.without(before.asked());
        if (fresh.isEmpty()) {
            return before.found().and(among);
        }
        Known now = new Known(columns, before.asked().or(fresh), before.found().or(judged(columns, asked, fresh)));
        known.put(asked, now);
        if (known.size() > MOST_KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return now.found().and(among);
    }

    private Bitmap judged(Columns columns, Term.Judged asked, Bitmap fresh) {
        Judging.Judge ready = judge(asked);
        long[] ids = new EventRows(columns, fresh).ids();
        Bitmap found = Bitmap.none(Math.toIntExact(ids[ids.length - 1] + 1));
        stream.each(ids, (event, bytes, start, end) -> {
            if (holds(asked, judged(ready, event, bytes, start, end))) {
                synchronized (found) {
                    found.set((int) event);
                }
            }
        });
        return Scan.of(columns.id, found, fresh);
    }

    private Judging.Judge judge(Term.Judged asked) {
        Judging.Judge ready = judge.orElseGet(() -> judging.orElseThrow(() -> new Problem(
                        "'%s' cannot be asked here, where no event is explained; leave it out.".formatted(asked.written())))
                .judge());
        judge = Optional.of(ready);
        return ready;
    }

    private static Judging.Judged judged(Judging.Judge judge, long event, byte[] bytes, int start, int end) {
        try {
            return judge.judged(bytes, start, end);
        } catch (JsonException | NotAnEvent e) {
            throw RawRecords.changed(event, e);
        }
    }

    private static boolean holds(Term.Judged asked, Judging.Judged judged) {
        return switch (asked) {
            case Term.Decided decided -> judged.causes().stream().anyMatch(decided.cause()::foundIn);
            case Term.Verdict verdict -> verdict.word().equals(judged.verdict());
        };
    }
}
