package org.trailcase.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.query.EventQuery;

/// The queries that were asked, with a place to go back and forward from.
final class QueryHistory {
    private final List<EventQuery> asked = new ArrayList<>(List.of(EventQuery.ALL));
    private int at;

    void add(EventQuery query) {
        if (!query.equals(asked.get(at))) {
            asked.subList(at + 1, asked.size()).clear();
            asked.add(query);
            at++;
        }
    }

    Optional<EventQuery> step(int by) {
        int next = at + by;
        if (next < 0 || next >= asked.size()) {
            return Optional.empty();
        }
        at = next;
        return Optional.of(asked.get(next));
    }

    boolean canStep(int by) {
        return at + by >= 0 && at + by < asked.size();
    }

    /// Without repeats, newest first.
    List<EventQuery> newestFirst() {
        return asked.reversed().stream().distinct().toList();
    }
}
