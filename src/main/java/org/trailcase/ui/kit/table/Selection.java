package org.trailcase.ui.kit.table;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Which rows are selected, and which of them is the current one.
public final class Selection {
    private final Positions positions = new Positions();
    private final ReadOnlyLongWrapper current = new ReadOnlyLongWrapper(this, "current", -1);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision", 0);
    private long anchor = -1;

    /// The row that the keyboard moves; -1 when there is none.
    public ReadOnlyLongProperty current() {
        return current.getReadOnlyProperty();
    }

    public Positions positions() {
        return positions;
    }

    /// Rises whenever the selected rows change.
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    public void clear() {
        positions.clear();
        anchor = -1;
        changed(-1);
    }

    /// This row alone.
    public void only(long position) {
        positions.clear();
        positions.add(position, position + 1);
        anchor = position;
        changed(position);
    }

    /// Everything from where the selection began to this row.
    public void extendTo(long position) {
        long from = anchor < 0 ? position : anchor;
        positions.clear();
        positions.add(Math.min(from, position), Math.max(from, position) + 1);
        anchor = from;
        changed(position);
    }

    /// Takes this row in, or out when it was in.
    public void toggle(long position) {
        positions.toggle(position);
        anchor = position;
        changed(position);
    }

    public void all(long size) {
        if (size > 0) {
            positions.add(0, size);
            changed(Math.max(0, current.get()));
        }
    }

    private void changed(long now) {
        current.set(now);
        revision.set(revision.get() + 1);
    }
}
