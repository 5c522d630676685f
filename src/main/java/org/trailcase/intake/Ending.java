package org.trailcase.intake;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.trailcase.work.Problem;

/// How work on another thread ends.
record Ending(Future<?> work) {

    /// Waits for the end, and throws what ended the work before its time: a Problem, or the bug that it was.
    void check() throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException("A reader failed.", e.getCause());
        }
    }
}
