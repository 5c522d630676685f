package org.trailcase.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.trailcase.work.Progress;

/// One round after the other, each from its seed: makes an input, offers it, and keeps what did not hold.
final class Rounds implements AutoCloseable {
    private static final int QUICK_TRIES = 300;
    private static final long MOST_SECONDS = 300;

    private final Path folder;
    private final Evidence evidence;
    private final List<Sample> trails;
    private final CaseCheck cases;
    private final ExecutorService thread = Executors.newCachedThreadPool();
    private final Map<String, List<Finding>> found = new LinkedHashMap<>();

    Rounds(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        List<Sample> samples = new ArrayList<>();
        for (Sample sample : Samples.all()) {
            samples.add(PlacesOf.in(sample, folder));
        }
        evidence = new Evidence(samples);
        trails = samples.stream().filter(sample -> sample.places().size() > 1).toList();
        cases = CaseCheck.of(samples.stream().filter(sample -> sample.bytes().length < 100_000).toList(), folder);
    }

    /// What did not hold so far, by kind.
    Map<String, List<Finding>> found() {
        return found;
    }

    /// Empty when all held.
    Optional<Finding> round(long seed) throws InterruptedException, IOException {
        AtomicBoolean stop = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return stop.get();
            }
        };
        Path own = Files.createDirectories(folder.resolve("seed" + seed));
        AtomicReference<String> story = new AtomicReference<>("nothing yet");
        Future<?> work = thread.submit(() -> {
            once(seed, own, progress, story);
            return true;
        });
        Optional<Finding> finding = ended(work, seed, story);
        stop.set(true);
        if (finding.isPresent()) {
            keep(finding.get(), own);
        } else {
            delete(own);
        }
        return finding;
    }

    private void once(long seed, Path own, Progress progress, AtomicReference<String> story) throws Exception {
        Random random = new Random(~seed);
        switch (random.nextInt(12)) {
            case 0 -> {
                story.set("records against the reader for all of JSON");
                ScannerCheck.many(trails.get(random.nextInt(trails.size())), random, QUICK_TRIES);
            }
            case 1 -> {
                story.set("queries");
                QueryCheck.many(random, QUICK_TRIES * 10);
            }
            case 2 -> {
                story.set("policies");
                PolicyCheck.many(random, QUICK_TRIES);
            }
            case 3 -> {
                story.set("a damaged case");
                cases.check(random, own);
            }
            default -> {
                Damaged file = evidence.damaged(seed);
                story.set(file.name() + ": " + file.story());
                new ImportCheck(own, progress).check(file);
            }
        }
    }

    private static Optional<Finding> ended(Future<?> work, long seed, AtomicReference<String> story) throws InterruptedException {
        try {
            work.get(MOST_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(new Finding(seed, story.get(), Optional.ofNullable(e.getCause()).orElse(e)));
        } catch (TimeoutException _) {
            StringBuilder stacks = new StringBuilder();
            Thread.getAllStackTraces().forEach((each, stack) -> {
                stacks.append(each.getName()).append('\n');
                Stream.of(stack).limit(25).forEach(frame -> stacks.append("  ").append(frame).append('\n'));
            });
            work.cancel(true);
            return Optional.of(new Finding(seed, story.get(), new AssertionError("It did not end.\n" + stacks)));
        }
    }

    private void keep(Finding finding, Path own) throws IOException {
        List<Finding> same = found.computeIfAbsent(finding.kind(), _ -> new ArrayList<>());
        same.add(finding);
        if (same.size() > 3) {
            delete(own);
            return;
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(own.resolve("finding.txt")))) {
            out.println(finding.story());
            finding.fault().printStackTrace(out);
        }
    }

    private static void delete(Path own) throws IOException {
        try (Stream<Path> files = Files.walk(own)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
