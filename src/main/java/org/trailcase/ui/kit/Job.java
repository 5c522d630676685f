package org.trailcase.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.trailcase.work.Progress;

/// One piece of work behind the window: how far it is, and the means to stop it.
///
/// The properties change on the window's thread only.
public final class Job implements Progress {
    private record State(String what, long done, long total) {
        double fraction() {
            return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
        }
    }

    private final String title;
    private final Executor window;
    private final AtomicReference<@Nullable State> next = new AtomicReference<>();
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private volatile boolean cancelled;

    Job(String title, Executor window) {
        this.title = title;
        this.window = window;
    }

    public String title() {
        return title;
    }

    /// What is being done at this moment.
    public ReadOnlyStringProperty what() {
        return what.getReadOnlyProperty();
    }

    /// From 0 to 1, or -1 while the end is not known.
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    // Only the newest state waits for the window: a worker may tell a thousand times between two frames.
    @Override
    public void at(String now, long done, long total) {
        if (next.getAndSet(new State(now, done, total)) == null) {
            window.execute(this::show);
        }
    }

    private void show() {
        State state = next.getAndSet(null);
        if (state != null) {
            what.set(state.what());
            fraction.set(state.fraction());
        }
    }
}
