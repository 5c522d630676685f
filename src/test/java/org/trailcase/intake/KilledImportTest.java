package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.work.Progress;

/// A program that imports is killed without warning, again and again, and at last a case is there that is the same as if
/// nobody had ever disturbed it.
class KilledImportTest {
    private static final int FILES = 850;
    private static final int EVENTS_A_FILE = 21;
    private static final int FILES_IN_ARCHIVE = 100;
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void anImportKilledTwentyTimesEndsInTheSameCaseAsOneInPeace() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("KilledImportTest seed " + seed);
        Random random = new Random(seed);
        Path evidence = evidence();
        Path peaceful = newCase("peaceful");
        Path killed = newCase("killed");
        long signs = signsUntilTheEnd(peaceful, evidence);
        int before = 0;
        int kills = 0;

        for (int turn = 0; turn < KILLS; turn++) {
            // One moment in each twentieth of the time that an import takes, and a little later.
            long moment = (long) (signs * (turn + random.nextDouble()) / KILLS);
            kills += killed(killed, evidence, moment, random.nextInt(8)) ? 1 : 0;

            try (CaseFile caseFile = CaseFile.open(killed, new Examiner("Examiner 1"))) {
                assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
                assertThat(caseFile.eventCount()).isGreaterThanOrEqualTo(before);
                before = caseFile.eventCount();
            }
        }
        signsUntilTheEnd(killed, evidence);

        assertThat(kills).isGreaterThan(KILLS / 2);
        assertSame(killed, peaceful);
        try (var files = Files.list(folder).filter(Files::isRegularFile)) {
            assertThat(files).containsExactlyInAnyOrder(killed, peaceful);
        }
    }

    private static void assertSame(Path killed, Path peaceful) throws Exception {
        CaseRows expected = CaseRows.of(peaceful);
        CaseRows rows = CaseRows.of(killed);

        assertThat(expected.events()).hasSizeGreaterThan(19_500);
        assertThat(expected.deliveries()).isNotEmpty();
        assertThat(expected.defects()).isNotEmpty();
        assertThat(rows.events()).isEqualTo(expected.events());
        assertThat(rows.deliveries()).isEqualTo(expected.deliveries());
        assertThat(rows.exhibits()).isEqualTo(expected.exhibits());
        assertThat(rows.defects()).isEqualTo(expected.defects());
        assertThat(rows.others()).isEqualTo(expected.others());
        for (Path path : List.of(killed, peaceful)) {
            try (CaseFile caseFile = CaseFile.read(path)) {
                assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
            }
        }
    }

    private Path newCase(String name) {
        Path path = folder.resolve(name + ".trailcase");
        CaseFile.create(path, CaseDescription.named(name), new Examiner("Examiner 1"))
                .close();
        return path;
    }

    private static long signsUntilTheEnd(Path path, Path evidence) throws Exception {
        Process importing = start(path, evidence);
        long signs = 0;
        try (InputStream in = importing.getInputStream()) {
            while (in.read() >= 0) {
                signs++;
            }
        }
        assertThat(importing.waitFor()).isZero();
        return signs;
    }

    /// False where the program came to its end before.
    private static boolean killed(Path path, Path evidence, long moment, int later) throws Exception {
        Process importing = start(path, evidence);
        try (InputStream in = importing.getInputStream()) {
            for (long signs = 0; signs < moment && in.read() >= 0; signs++) {
                continue;
            }
            importing.waitFor(later, TimeUnit.MILLISECONDS);
            importing.destroyForcibly().waitFor();
        }
        return importing.exitValue() != 0;
    }

    private static Process start(Path path, Path evidence) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImportTest.class.getName(),
                        path.toString(),
                        evidence.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The program that is killed: it gives a sign wherever its work may be stopped, so that the moments can be counted.
    public static void main(String[] arguments) {
        Progress progress = new Progress() {
            @Override
            public void at(String what, long done, long total) {
                sign();
            }

            @Override
            public boolean isCancelled() {
                sign();
                return false;
            }

            private static void sign() {
                System.out.write('.');
                System.out.flush();
            }
        };
        try (CaseFile caseFile = CaseFile.open(Path.of(arguments[0]), new Examiner("Examiner 1"))) {
            progress.check();
            Intake.receive(caseFile, List.of(Path.of(arguments[1])), progress);
            progress.check();
        }
    }

    private Path evidence() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        for (int file = 0; file < FILES; file++) {
            write(evidence.resolve("%04d.json.gz".formatted(file)), trail(file));
        }
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int member = 0; member < FILES_IN_ARCHIVE; member++) {
            members.put("logs/%04d.json.gz".formatted(member), trail(FILES + member));
        }
        write(evidence.resolve("0400-more.zip"), Packed.zip(members));
        write(evidence.resolve("0600-again.tar.xz"), Packed.in("xz", Packed.tar(members)));
        write(evidence.resolve("0100-history.csv"), history().getBytes(StandardCharsets.UTF_8));
        write(evidence.resolve("0500-notes.txt"), "nothing".getBytes(StandardCharsets.UTF_8));
        return evidence;
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(bytes);
        }
    }

    /// Some files hold an event of the one before, some a record that cannot be read, some are cut off.
    private static byte[] trail(int file) throws IOException {
        StringBuilder records = new StringBuilder("{\"Records\":[");
        int first = file * EVENTS_A_FILE - (file % 10 == 1 ? 1 : 0);
        for (int event = first; event < first + EVENTS_A_FILE; event++) {
            records.append(event == first ? "" : ",").append(event(event));
        }
        records.append(file % 25 == 3 ? ",{\"eventVersion\":\"1.09\",\"eventTime\":\"never\"}" : "");
        byte[] bytes = Packed.gzip(records.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        return file % 100 == 7 ? Arrays.copyOf(bytes, bytes.length - 30) : bytes;
    }

    private static String event(int number) {
        return """
                {"eventVersion":"1.09","eventTime":"2026-03-14T%02d:%02d:00Z","eventSource":"s3.amazonaws.com",\
                "eventName":"%s","eventID":"00000000-0000-4000-8000-%012d","awsRegion":"us-east-1",\
                "sourceIPAddress":"192.0.2.%d","requestParameters":{"bucketName":"b-%d"},\
                "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/u%d","userName":"u%d"},"readOnly":true}"""
                .formatted(
                        number / 60 % 24, number % 60, number % 3 == 0 ? "ListBuckets" : "GetBucketAcl", number, number % 200,
                        number % 37, number % 11, number % 11);
    }

    /// Tells less of what the trail holds, and of one event that only it holds.
    private static String history() {
        StringBuilder rows = new StringBuilder("Event ID,Event time,User name,Event name,Event source\n");
        for (int number : List.of(5, 600, 17_000, 999_999)) {
            rows.append("00000000-0000-4000-8000-%012d,2026-03-14T%02d:%02d:00Z,u%d,%s,s3.amazonaws.com\n"
                    .formatted(
                            number, number / 60 % 24, number % 60, number % 11,
                            number % 3 == 0 ? "ListBuckets" : "GetBucketAcl"));
        }
        return rows.toString();
    }
}
