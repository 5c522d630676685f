package org.trailcase.ui.kit.table;

import java.util.List;

/// Rows by position, fetched a window at a time.
///
/// [#size] is asked on the window's thread and must answer at once; [#rows] is asked behind the window.
public interface RowSource<R> {
    long size();

    /// The rows from this position on: `count` of them, or fewer where the end comes first.
    List<R> rows(long from, int count);

    /// No rows at all.
    static <R> RowSource<R> empty() {
        return of(List.of());
    }

    /// Rows that are already at hand.
    static <R> RowSource<R> of(List<R> all) {
        List<R> rows = List.copyOf(all);
        return new RowSource<>() {
            @Override
            public long size() {
                return rows.size();
            }

            @Override
            public List<R> rows(long from, int count) {
                return rows.subList((int) from, (int) Math.min(rows.size(), from + count));
            }
        };
    }
}
