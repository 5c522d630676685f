package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trailcase.work.Progress;

/// One case in several hands at once, and what is left on the disk.
class SharedCaseTest extends SmallCase {
    @Test
    void aClosedCaseIsOneFile() throws Exception {
        CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"));
        caseFile.marks().mark(List.of(1L), "key");

        caseFile.close();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void twoWhoHaveTheCaseOpenDoNotHinderEachOther() throws Exception {
        CaseFile one = CaseFile.open(path, new Examiner("Examiner 1"));
        CaseFile other = CaseFile.open(path, new Examiner("Examiner 2"));
        CaseFile looking = CaseFile.read(path);
        one.marks().mark(List.of(1L), "key");
        other.marks().mark(List.of(2L), "benign");

        one.close();
        looking.close();
        other.close();

        try (CaseFile again = CaseFile.read(path);
                var files = Files.list(folder)) {
            assertThat(again.marks().all()).extracting(Mark::value).containsExactlyInAnyOrder("key", "benign");
            assertThat(again.verify(Progress.SILENT).holds()).isTrue();
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void marksArePutOnWhileAnImportRuns() throws Exception {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"));
                ExecutorService other = Executors.newSingleThreadExecutor();
                Receiving receiving = caseFile.receive(Progress.SILENT)) {
            long first = caseFile.all().row(0).id();
            new TrailText()
                    .with(TrailText.event(5, "2026-03-14T09:03:00Z", "s3", "ListBuckets", "carol", ""))
                    .into(receiving, "c.json.gz");

            Future<Integer> marked = other.submit(() -> caseFile.marks().mark(List.of(first), "malicious"));
            while (!receiving.isWaitedFor()) {
                Thread.onSpinWait();
            }
            assertThat(caseFile.marks().all()).isEmpty();
            receiving.commit("1 file");

            assertThat(marked.get()).isOne();
            caseFile.refresh();
            assertThat(caseFile.eventCount()).isEqualTo(5);
            assertThat(caseFile.custodyLog()).extracting(CustodyEntry::act).endsWith("import", "mark");
        }
    }

    @Test
    void twoImportsOfTwoProgramsTakeTurns() throws Exception {
        try (CaseFile one = CaseFile.open(path, new Examiner("Examiner 1"));
                CaseFile two = CaseFile.open(path, new Examiner("Examiner 2"));
                Receiving first = one.receive(Progress.SILENT);
                Receiving second = two.receive(Progress.SILENT)) {
            String carol = TrailText.event(5, "2026-03-14T09:03:00Z", "s3", "CreateBucket", "carol", "");
            String dave = TrailText.event(6, "2026-03-14T09:04:00Z", "ecs", "RunTask", "dave", "");
            new TrailText().with(carol).into(first, "c.json.gz");
            first.commit("1 file");

            new TrailText().with(dave).with(carol).into(second, "d.json.gz");
            second.commit("1 file");

            assertThat(second.duplicates()).isOne();
            two.refresh();
            assertThat(two.all().stream().map(row -> row.who().label())).endsWith("carol", "dave");
            assertThat(two.verify(Progress.SILENT).holds()).isTrue();
        }
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith("-wal"));
    }

    @Test
    void lookingAtACaseThatIsOpenElsewhereDisturbsNobody() {
        try (CaseFile open = CaseFile.open(path, new Examiner("Examiner 1"))) {
            try (CaseFile looked = CaseFile.read(path)) {
                assertThat(looked.eventCount()).isEqualTo(4);
            }

            assertThat(open.marks().mark(List.of(open.all().row(0).id()), "key")).isOne();
        }
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith("-wal"));
    }

    @Test
    void theLastToCloseLeavesOneFile() {
        CaseFile reader;
        try (CaseFile writer = CaseFile.open(path, new Examiner("Examiner 1"))) {
            reader = CaseFile.read(path);
            writer.marks().mark(List.of(writer.all().row(0).id()), "key");
        }
        reader.close();

        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(path));
        assertThat(headerOf(path)).as("neither written nor read as a write-ahead log").isEqualTo(new byte[] {1, 1});
    }

    private static byte[] headerOf(Path file) {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(18);
            return in.readNBytes(2);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void locksThatWereLostAreTakenAnewBeforeAnotherProgramTakesTheCaseForClosed() throws Exception {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            // What a file chooser does: with this close the process has lost its locks, where they are POSIX locks.
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.readAllBytes(file);
                }
            }
            caseFile.lockAnew();

            assertThat(readByAnotherProgram()).isZero();
            caseFile.marks().mark(List.of(1L), "key");
            assertThat(readByAnotherProgram()).isEqualTo(1);
        }

        try (CaseFile again = CaseFile.read(path)) {
            assertThat(again.marks().all()).extracting(Mark::value).containsExactly("key");
        }
    }

    // How many marks it saw.
    private int readByAnotherProgram() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharedCaseTest.class.getName(),
                        path.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /// The other program.
    public static void main(String[] arguments) {
        int marks;
        try (CaseFile caseFile = CaseFile.read(Path.of(arguments[0]))) {
            marks = caseFile.marks().all().size();
        }
        System.exit(marks);
    }
}
