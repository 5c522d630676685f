package org.trailcase.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.trailcase.work.Problem;

class JobsTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Jobs jobs = Jobs.on(background::add, window::add);
    private final List<String> told = new ArrayList<>();

    @Test
    void theResultArrivesOnTheWindowsThreadOnly() {
        jobs.start("Counting", _ -> 42, result -> told.add("done " + result), problem -> told.add("problem"));

        background.remove().run();

        assertThat(told).isEmpty();
        drain();
        assertThat(told).containsExactly("done 42");
    }

    @Test
    void aProblemIsHandedOverAsASentence() {
        jobs.start(
                "Reading",
                _ -> {
                    throw new Problem("The file is locked.");
                },
                _ -> told.add("done"),
                problem -> told.add(problem.getMessage()));

        drain();

        assertThat(told).containsExactly("The file is locked.");
    }

    @Test
    void aFaultOfOursIsThrownOnTheWindowsThread() {
        jobs.start(
                "Reading",
                _ -> {
                    throw new IllegalStateException("a bug");
                },
                _ -> {},
                _ -> told.add("problem"));

        assertThatThrownBy(this::drain).isInstanceOf(IllegalStateException.class);
        assertThat(told).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void whatRunsIsListedUntilItEnds() {
        Job job = jobs.start("Importing", _ -> 1, _ -> {}, _ -> {});

        assertThat(jobs.running()).containsExactly(job);
        drain();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void cancelledWorkEndsWithoutAWord() {
        Job job = jobs.start(
                "Importing",
                progress -> {
                    progress.check();
                    return 1;
                },
                _ -> told.add("done"),
                _ -> told.add("problem"));
        job.cancel();

        drain();

        assertThat(told).isEmpty();
    }

    @Test
    void aThousandReportsOfProgressReachTheWindowOnce() {
        Job job = jobs.start(
                "Importing",
                progress -> {
                    for (int i = 1; i <= 1000; i++) {
                        progress.at("file " + i, i, 1000);
                    }
                    return 1;
                },
                _ -> {},
                _ -> {});

        background.remove().run();

        assertThat(window).hasSize(2);
        drain();
        assertThat(job.what().get()).isEqualTo("file 1000");
        assertThat(job.fraction().get()).isEqualTo(1.0);
    }

    @Test
    void ofManyQuestionsOnlyTheFirstAndTheLastAreAskedAndOnlyTheLastIsAnswered() {
        Latest latest = jobs.latest();
        for (int i = 1; i <= 5; i++) {
            int question = i;
            latest.ask(
                    _ -> {
                        told.add("asked " + question);
                        return question;
                    },
                    answer -> told.add("answer " + answer),
                    _ -> {});
        }

        drain();

        assertThat(told).containsExactly("asked 1", "asked 5", "answer 5");
    }

    @Test
    void aForgottenQuestionIsNotAnswered() {
        Latest latest = jobs.latest();
        latest.ask(_ -> 1, answer -> told.add("answer"), _ -> {});

        latest.forget();
        drain();

        assertThat(told).isEmpty();
    }

    @Test
    void inPlaceAnswersAtOnce() {
        Latest latest = Jobs.inPlace().latest();

        latest.ask(_ -> 1, answer -> told.add("answer " + answer), _ -> {});
        latest.ask(_ -> 2, answer -> told.add("answer " + answer), _ -> {});

        assertThat(told).containsExactly("answer 1", "answer 2");
    }

    private void drain() {
        while (!background.isEmpty() || !window.isEmpty()) {
            (background.isEmpty() ? window : background).remove().run();
        }
    }
}
