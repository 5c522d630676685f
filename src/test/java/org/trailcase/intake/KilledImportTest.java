package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.work.Progress;

/// A program that imports is killed without warning, again and again.
class KilledImportTest {
    private static final int FILES = 600;
    private static final int EVENTS_A_FILE = 60;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void aKilledImportLeavesACaseThatOpensAndGoesOnToTheSameEnd() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("KilledImportTest seed " + seed);
        Random random = new Random(seed);
        Path evidence = evidence();
        Path path = folder.resolve("killed.trailcase");
        CaseFile.create(path, CaseDescription.named("Killed"), new Examiner("Examiner 1"))
                .close();
        int before = 0;

        for (int kill = 0; kill < KILLS; kill++) {
            Process importing = start(path, evidence);
            boolean ended = importing.waitFor(700 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
            importing.destroyForcibly().waitFor();

            try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
                assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
                assertThat(caseFile.eventCount()).isGreaterThanOrEqualTo(before).isEqualTo(whole(caseFile));
                before = caseFile.eventCount();
            }
            if (ended) {
                break;
            }
        }
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            Receipt receipt = Intake.receive(caseFile, List.of(evidence), Progress.SILENT);
            caseFile.refresh();

            assertThat(receipt.alreadyPresent() + receipt.exhibits()).isEqualTo(FILES);
            assertThat(caseFile.eventCount()).isEqualTo(FILES * EVENTS_A_FILE);
            assertThat(caseFile.exhibits()).hasSize(FILES);
        }
        try (var files = Files.list(folder).filter(Files::isRegularFile)) {
            assertThat(files).containsExactly(path);
        }
    }

    // Exhibits are whole or absent.
    private static int whole(CaseFile caseFile) {
        return caseFile.exhibits().size() * EVENTS_A_FILE;
    }

    private static Process start(Path path, Path evidence) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImportTest.class.getName(),
                        path.toString(),
                        evidence.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The program that is killed.
    public static void main(String[] arguments) {
        try (CaseFile caseFile = CaseFile.open(Path.of(arguments[0]), new Examiner("Examiner 1"))) {
            Intake.receive(caseFile, List.of(Path.of(arguments[1])), Progress.SILENT);
        }
    }

    private Path evidence() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        for (int file = 0; file < FILES; file++) {
            StringBuilder records = new StringBuilder("{\"Records\":[");
            for (int event = 0; event < EVENTS_A_FILE; event++) {
                records.append(event == 0 ? "" : ",")
                        .append(
                                """
                                {"eventVersion":"1.09","eventTime":"2026-03-14T%02d:%02d:00Z","eventSource":"s3.amazonaws.com",\
                                "eventName":"ListBuckets","eventID":"00000000-0000-4000-8000-%012d","awsRegion":"us-east-1",\
                                "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/a","userName":"a"},"readOnly":true}"""
                                        .formatted(file % 24, event, file * 1_000L + event));
            }
            Path gz = evidence.resolve("%04d.json.gz".formatted(file));
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
                out.write(records.append("]}").toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return evidence;
    }
}
