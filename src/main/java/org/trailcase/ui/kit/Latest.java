package org.trailcase.ui.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// One question that is asked again and again, where only the newest answer counts.
///
/// INVARIANT: at most one question is under way and at most one waits, so that fast typing cannot pile up work.
/// Used on the window's thread only.
public final class Latest {
    private final Jobs jobs;
    private @Nullable Job current;
    private @Nullable Runnable waiting;

    Latest(Jobs jobs) {
        this.jobs = jobs;
    }

    /// Asks; an answer to an earlier question that has not come yet will never come.
    public <T> void ask(Function<Progress, T> work, Consumer<T> onDone, Consumer<Problem> onProblem) {
        Job before = current;
        if (before == null) {
            begin(work, onDone, onProblem);
        } else {
            before.cancel();
            waiting = () -> begin(work, onDone, onProblem);
        }
    }

    /// Forgets the question: its answer will not come.
    public void forget() {
        waiting = null;
        Job before = current;
        if (before != null) {
            before.cancel();
        }
    }

    private <T> void begin(Function<Progress, T> work, Consumer<T> onDone, Consumer<Problem> onProblem) {
        var slot = new Object() {
            @Nullable Job job;
            boolean ended;

            boolean stale() {
                return job != null && job.isCancelled();
            }
        };
        Job job = jobs.quietly(
                work,
                result -> {
                    if (!slot.stale()) {
                        onDone.accept(result);
                    }
                },
                problem -> {
                    if (!slot.stale()) {
                        onProblem.accept(problem);
                    }
                },
                () -> {
                    slot.ended = true;
                    ended();
                });
        slot.job = job;
        if (!slot.ended) {
            current = job;
        }
    }

    private void ended() {
        current = null;
        Runnable next = waiting;
        waiting = null;
        if (next != null) {
            next.run();
        }
    }
}
