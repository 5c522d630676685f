package org.trailcase.ui.kit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// The one crossing between the window's thread and the work behind it.
///
/// Work runs in the background and never touches the window; its result, its problem and its progress arrive on the
/// window's thread. What goes wrong and is no [Problem] is a fault of ours: it is thrown on the window's thread, where
/// the one handler of the window shows and logs it.
public final class Jobs implements AutoCloseable {
    private final Executor background;
    private final Executor window;
    private final Runnable stop;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> shown = FXCollections.unmodifiableObservableList(running);
    private int pending;

    private Jobs(Executor background, Executor window, Runnable stop) {
        this.background = background;
        this.window = window;
        this.stop = stop;
    }

    /// Background threads for the work, the toolkit's thread for the window.
    public static Jobs ofWindow() {
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("work-", 1).factory());
        return new Jobs(threads, Platform::runLater, () -> finish(threads));
    }

    /// Everything at once on the calling thread: for models without a window.
    public static Jobs inPlace() {
        return new Jobs(Runnable::run, Runnable::run, () -> {});
    }

    /// On executors of the caller's choice.
    public static Jobs on(Executor background, Executor window) {
        return new Jobs(background, window, () -> {});
    }

    /// Starts work that the person may watch and stop.
    public <T> Job start(
            String title, Function<Progress, T> work, Consumer<T> onDone, Consumer<Problem> onProblem) {
        Job job = new Job(title, window);
        running.add(job);
        run(job, work, onDone, onProblem, () -> running.remove(job));
        return job;
    }

    /// A place for one question that is asked again and again, where only the newest answer counts.
    public Latest latest() {
        return new Latest(this);
    }

    /// What was started with [#start] and has not ended, oldest first.
    public ObservableList<Job> running() {
        return shown;
    }

    /// Whether all work that was started has ended and been handed over.
    public boolean isIdle() {
        return pending == 0;
    }

    /// Like [#start], without a place in the list of what runs. `onEnd` comes last, however the work ended.
    <T> Job quietly(Function<Progress, T> work, Consumer<T> onDone, Consumer<Problem> onProblem, Runnable onEnd) {
        Job job = new Job("", window);
        run(job, work, onDone, onProblem, onEnd);
        return job;
    }

    /// Runs `then` on the window's thread, after what is under way there.
    public void later(Runnable then) {
        window.execute(then);
    }

    private <T> void run(
            Job job, Function<Progress, T> work, Consumer<T> onDone, Consumer<Problem> onProblem, Runnable onEnd) {
        pending++;
        background.execute(() -> {
            Runnable outcome = outcome(job, work, onDone, onProblem);
            window.execute(() -> {
                pending--;
                onEnd.run();
                outcome.run();
            });
        });
    }

    // The one place that catches everything: an error lost on a background thread would leave the window waiting.
    private static <T> Runnable outcome(
            Job job, Function<Progress, T> work, Consumer<T> onDone, Consumer<Problem> onProblem) {
        try {
            T result = work.apply(job);
            return () -> onDone.accept(result);
        } catch (Cancelled _) {
            return () -> {};
        } catch (Problem problem) {
            return () -> onProblem.accept(problem);
        } catch (RuntimeException | Error fault) {
            return () -> {
                throw fault;
            };
        }
    }

    /// Asks everything to stop and waits a moment for it.
    @Override
    public void close() {
        running.forEach(Job::cancel);
        stop.run();
    }

    private static void finish(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
