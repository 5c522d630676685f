package org.trailcase.intake.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.work.Problem;

/// The files that imports into one case make for themselves, beside it: `.trailcase-CASE-PROCESS-START-RANDOM.part`.
///
/// The name tells whose they are. An import that was killed leaves them, and the next one into the same case takes them away.
/// A process that is alive keeps its own: only processes of this machine can write into a case at the same time, since the
/// connections to it share memory (SQLite documentation, "Write-Ahead Logging": all processes must be on the same host; engineering
/// knowledge).
public final class PartFiles {
    private static final Pattern NAME = Pattern.compile("\\.trailcase-([0-9a-f]{8})-(\\d+)-(\\d+)-.*\\.part");

    private final Path folder;
    private final String mark;

    public PartFiles(Path caseFile) {
        Path whole = caseFile.toAbsolutePath().normalize();
        this.folder = Optional.ofNullable(whole.getParent()).orElse(whole);
        this.mark = "%08x".formatted(String.valueOf(whole.getFileName()).hashCode());
    }

    /// Whether a file of this name is one that some import made for itself.
    public static boolean isOne(String name) {
        return name.startsWith(".trailcase-") && name.endsWith(".part");
    }

    Path folder() {
        return folder;
    }

    Path create() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        return Files.createTempFile(folder, ".trailcase-%s-%d-%d-".formatted(mark, self.pid(), start(self)), ".part");
    }

    /// Takes away what imports into this case left that are no longer running.
    public void removeLeft() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".trailcase-*.part")) {
            for (Path file : files) {
                if (isLeft(NAME.matcher(String.valueOf(file.getFileName())))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new Problem(
                    "What an earlier import left in the folder %s could not be removed (%s); delete the files .trailcase-*.part there."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private boolean isLeft(Matcher name) {
        if (!name.matches() || !name.group(1).equals(mark)) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(name.group(2)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> String.valueOf(start(process)).equals(name.group(3)))
                .isEmpty();
    }

    // A number is given to another process once its own has ended.
    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
