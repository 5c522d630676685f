package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.Acquisition;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Exhibit;
import org.trailcase.intake.content.Growth;
import org.trailcase.intake.format.Told;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// What can happen to the files, the disk and the folder while an import is going on: it is told in a sentence, and the case
/// stays good.
class MischiefTest {
    private static final Examiner EXAMINER = new Examiner("Examiner 1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"grows", "shrinks", "other"})
    void aFileThatChangesWhileItIsHashedIsListed(String how) throws IOException {
        Path evidence = twoFiles();
        Thread writer = Thread.currentThread();
        AtomicBoolean done = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void at(String what, long of, long total) {}

            @Override
            public boolean isCancelled() {
                if (Thread.currentThread() != writer && !done.getAndSet(true)) {
                    change(evidence.resolve("b.json"), how);
                }
                return false;
            }
        };

        try (CaseFile caseFile = made()) {
            // It is read by itself, so that it is its own hashing that is disturbed.
            Intake.receive(caseFile, List.of(evidence.resolve("b.json")), progress);

            assertThat(caseFile.exhibits()).isEmpty();
            assertThat(caseFile.notTaken()).singleElement().satisfies(refusal -> {
                assertThat(refusal.path()).isEqualTo("b.json");
                assertThat(refusal.reason()).contains("it was changed while it was read");
            });
            assertTakenWhole(caseFile, evidence, false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grows", "shrinks", "other"})
    void aFileByReferenceThatChangesWhileItsRecordsAreReadIsNotTaken(String how) throws IOException {
        Path evidence = twoFiles();
        AtomicBoolean done = new AtomicBoolean();
        Progress progress = (what, _, _) -> {
            if (what.contains("b.json") && !done.getAndSet(true)) {
                change(evidence.resolve("b.json"), how);
            }
        };

        try (CaseFile caseFile = made()) {
            assertThatThrownBy(() -> receive(caseFile, evidence, true, progress))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("b.json")
                    .hasMessageContaining("copy it to where nothing changes it");

            assertThat(caseFile.exhibits()).extracting(Exhibit::name).containsExactly("evidence/a.json");
            assertTakenWhole(caseFile, evidence, true);
        }
    }

    private Path twoFiles() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Files.write(evidence.resolve("a.json"), Packed.log(0, 10));
        Files.write(evidence.resolve("b.json"), large());
        return evidence;
    }

    private static void assertTakenWhole(CaseFile caseFile, Path evidence, boolean byReference) throws IOException {
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
        Files.write(evidence.resolve("b.json"), large());

        receive(caseFile, evidence, byReference, Progress.SILENT);

        assertThat(caseFile.exhibits()).hasSize(2);
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
    }

    @Test
    void aFullDiskIsToldAndTheSameImportGoesOnWhenThereIsRoom() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "a shell can limit how large files become");
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        for (int file = 0; file < 8; file++) {
            Files.write(evidence.resolve(file + ".json.gz"), Packed.gzip(Packed.log(file * 100, 100)));
        }
        byte[] large = Packed.in("", noise(3_000_000));
        Files.write(evidence.resolve("9.json"), large);
        Path path = folder.resolve("a.trailcase");
        made().close();

        String said = importWithFilesOf(2_000, path, evidence, shell);

        assertThat(said).contains("a.trailcase is full or failing").doesNotContain("\tat ");
        try (CaseFile caseFile = CaseFile.open(path, EXAMINER)) {
            assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();

            receive(caseFile, evidence, false, Progress.SILENT);
            caseFile.refresh();

            assertThat(caseFile.eventCount()).isEqualTo(801);
            assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
        }
        assertThat(beside()).containsExactly(path);
    }

    @Test
    void whereNoFileCanBeMadeNoCaseIs() {
        Path nowhere = Path.of("/proc");
        assumeTrue(Files.isDirectory(nowhere), "a folder in which not even the administrator can make files");

        assertThatThrownBy(() -> CaseFile.create(nowhere.resolve("a.trailcase"), CaseDescription.named("Test"), EXAMINER))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("/proc/a.trailcase")
                .hasMessageContaining("check the folder");
    }

    @Test
    void aCaseInAFolderThatMayNotBeWrittenIsLeftAsItIs() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Files.write(evidence.resolve("a.json"), Packed.log(0, 10));
        made().close();
        Path path = folder.resolve("a.trailcase");
        byte[] before = Files.readAllBytes(path);
        assumeTrue(folder.toFile().setWritable(false));
        assumeFalse(Files.isWritable(folder), "the administrator may write everywhere");
        try {
            assertThatThrownBy(() -> {
                        try (CaseFile caseFile = CaseFile.open(path, EXAMINER)) {
                            receive(caseFile, evidence, false, Progress.SILENT);
                        }
                    })
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("check the folder");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeReadIsListedAndTheOthersAreTaken() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(unreadable), "a file whose reading fails for anybody");
        Path good = Files.write(folder.resolve("a.json"), Packed.log(0, 10));

        try (CaseFile caseFile = made()) {
            Receipt receipt = Intake.receive(caseFile, List.of(good, unreadable), Progress.SILENT);

            assertThat(receipt.events()).isEqualTo(10);
            assertThat(receipt.refused()).singleElement().satisfies(refusal -> {
                assertThat(refusal.path()).isEqualTo("mem");
                assertThat(refusal.reason()).startsWith("It could not be read:");
            });
        }
    }

    @Test
    void whatAKilledImportLeftIsTakenAwayAndWhatALiveOneUsesStays() throws Exception {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        Files.write(evidence.resolve("a.json"), Packed.log(0, 10));
        Process ended = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
        ended.waitFor();
        long self = ProcessHandle.current().pid();
        long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        String mark = "%08x".formatted("a.trailcase".hashCode());
        Path left = part(mark, ended.pid(), start);
        Path reused = part(mark, self, start - 60_000);
        Path live = part(mark, self, start);
        Path ofAnotherCase = part("%08x".formatted("b.trailcase".hashCode()), ended.pid(), start);

        try (CaseFile caseFile = made()) {
            receive(caseFile, evidence, false, Progress.SILENT);
        }

        assertThat(left).doesNotExist();
        assertThat(reused).doesNotExist();
        assertThat(live).exists();
        assertThat(ofAnotherCase).exists();
    }

    private Path part(String mark, long process, long start) throws IOException {
        return Files.writeString(folder.resolve(".trailcase-%s-%d-%d-1.part".formatted(mark, process, start)), "left");
    }

    private CaseFile made() {
        return CaseFile.create(folder.resolve("a.trailcase"), CaseDescription.named("Test"), EXAMINER);
    }

    private List<Path> beside() throws IOException {
        try (var files = Files.list(folder).filter(Files::isRegularFile)) {
            return files.toList();
        }
    }

    private static void receive(CaseFile caseFile, Path evidence, boolean byReference, Progress progress) {
        Intake.receive(
                caseFile,
                List.of(evidence),
                Told.NOTHING,
                Growth.USUAL,
                new Handover(byReference, Acquisition.UNTOLD),
                progress);
    }

    private static void change(Path file, String how) {
        try {
            switch (how) {
                case "grows" -> Files.writeString(file, "\n", StandardOpenOption.APPEND);
                case "shrinks" -> Files.write(file, new byte[100]);
                default -> Files.write(file, noise(20_000_000));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// More than is kept in memory while it is read.
    private static byte[] large() {
        return noise(24_000_000);
    }

    /// One event with a text of so many letters.
    private static byte[] noise(int letters) {
        StringBuilder text = new StringBuilder("{\"Records\":[{\"eventVersion\":\"1.09\",\"eventTime\":\"2026-03-14T09:00:00Z\","
                + "\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"ListBuckets\",\"eventID\":\"x\",\"userAgent\":\"");
        Random random = new Random(letters);
        for (int i = 0; i < letters; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.append("\"}]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String importWithFilesOf(int kilobytes, Path path, Path evidence, Path shell) throws Exception {
        Path out = folder.resolve("evidence/../out.txt").normalize();
        Process process = new ProcessBuilder(
                        shell.toString(),
                        "-c",
                        "ulimit -f " + kilobytes * 2 + "; exec \"$@\"",
                        "sh",
                        java(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-UsePerfData",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MischiefTest.class.getName(),
                        path.toString(),
                        evidence.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.waitFor();
        String said = Files.readString(out);
        Files.delete(out);
        return said;
    }

    /// The program that runs out of room.
    public static void main(String[] arguments) {
        try (CaseFile caseFile = CaseFile.open(Path.of(arguments[0]), EXAMINER)) {
            receive(caseFile, Path.of(arguments[1]), false, Progress.SILENT);
            System.out.println("There was room.");
        } catch (Problem e) {
            System.out.println(e.getMessage());
        }
    }
}
