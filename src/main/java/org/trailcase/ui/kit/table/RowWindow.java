package org.trailcase.ui.kit.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.Latest;
import org.trailcase.work.Problem;

/// The rows around the place in sight, fetched behind the window.
final class RowWindow<R> {
    // A margin on either side, so that a wheel step or a page down mostly finds its rows at hand.
    private static final int MARGIN = 120;

    private final Latest latest;
    private final Consumer<Problem> onProblem;
    private RowSource<R> source = RowSource.empty();
    private long from;
    private List<R> rows = List.of();
    private long asked = -1;

    RowWindow(Jobs jobs, Consumer<Problem> onProblem) {
        this.latest = jobs.latest();
        this.onProblem = onProblem;
    }

    void source(RowSource<R> next) {
        source = next;
        latest.forget();
        rows = List.of();
        asked = -1;
    }

    /// Forgets the fetched values but goes on showing them until the new ones are there.
    void stale() {
        asked = -1;
    }

    RowSource<R> source() {
        return source;
    }

    Optional<R> at(long position) {
        long index = position - from;
        return index >= 0 && index < rows.size() ? Optional.of(rows.get((int) index)) : Optional.empty();
    }

    /// Sees to it that these rows are there; `arrived` is called when they came later.
    void want(long first, int count, Runnable arrived) {
        long size = source.size();
        long last = Math.min(size, first + count);
        boolean covered = asked >= 0 && first >= asked && last <= Math.min(size, asked + count + 2L * MARGIN);
        if (size == 0 || covered) {
            return;
        }
        long start = Math.max(0, first - MARGIN);
        int wanted = (int) Math.min(size - start, count + 2L * MARGIN);
        asked = start;
        RowSource<R> asking = source;
        latest.ask(
                _ -> asking.rows(start, wanted),
                fetched -> {
                    from = start;
                    rows = fetched;
                    arrived.run();
                },
                onProblem);
    }
}
