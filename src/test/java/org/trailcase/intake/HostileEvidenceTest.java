package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Refusal;
import org.trailcase.work.Progress;

/// Files that were made, or grew, to hurt whoever reads them.
class HostileEvidenceTest {
    private static final String EVENT = "{\"eventVersion\":\"1.08\",\"eventTime\":\"2026-03-14T09:12:44Z\","
            + "\"eventSource\":\"iam.amazonaws.com\",\"eventName\":\"ListUsers\",\"eventID\":\"%d\"}";

    @TempDir
    Path folder;

    private Path file;
    private CaseFile caseFile;

    @BeforeEach
    void makeCase() {
        file = folder.resolve("evidence.json");
        caseFile =
                CaseFile.create(folder.resolve("a.trailcase"), CaseDescription.named("Test"), new Examiner("Examiner"));
    }

    @AfterEach
    void closeCase() {
        caseFile.close();
    }

    @Test
    void aBombIsStoppedAndWhatStoodBeforeItIsKept() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("{\"Records\":[" + EVENT.formatted(1) + ",").getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 80; i++) {
                out.write(blanks);
            }
            out.write((EVENT.formatted(2) + "]}").getBytes(StandardCharsets.UTF_8));
        }

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(1);
        assertThat(receipt.defects())
                .extracting(Defect::reason)
                .singleElement()
                .asString()
                .contains("growth");
    }

    @Test
    void randomBytesAreRefused() throws IOException {
        byte[] garbage = new byte[1 << 20];
        new Random(1).nextBytes(garbage);
        Files.write(file, garbage);

        Receipt receipt = receive();

        assertThat(receipt.refused()).extracting(Refusal::reason).containsExactly(Reading.UNKNOWN);
        assertThat(receipt.tookAnything()).isFalse();
    }

    @Test
    void theZerosOfADamagedDiskAreOneDefect() throws IOException {
        Files.writeString(file, EVENT.formatted(1) + "\n" + "\u0000".repeat(1 << 20) + "\n" + EVENT.formatted(2));

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(2);
        assertThat(receipt.defects()).hasSize(1);
    }

    @Test
    void anArchiveThatIsNoArchiveIsRefusedWithWhatIsWrong() throws IOException {
        Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 'x', 'y', 'z'});

        Receipt receipt = receive();

        assertThat(receipt.refused())
                .extracting(Refusal::reason)
                .singleElement()
                .asString()
                .contains("gzip data");
    }

    @Test
    @Tag("long")
    void oneLineOfAHundredMegabytesIsReadRecordByRecord() throws IOException {
        int events = 750_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"Records\":[");
            for (int i = 0; i < events; i++) {
                out.write((i == 0 ? "" : ",") + EVENT.formatted(i));
            }
            out.write("]}");
        }

        Receipt receipt = receive();

        assertThat(Files.size(file)).isGreaterThan(100_000_000);
        assertThat(receipt.events()).isEqualTo(events);
        assertThat(receipt.defects()).isEmpty();
    }

    @Test
    @Tag("long")
    void oneTextOfAHundredMegabytesIsOneDefect() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("[" + EVENT.formatted(1) + ",{\"eventVersion\":\"");
            for (int i = 0; i < 100; i++) {
                out.write("x".repeat(1_000_000));
            }
            out.write("\"}," + EVENT.formatted(2) + "]");
        }

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(2);
        assertThat(receipt.defects())
                .extracting(Defect::reason)
                .singleElement()
                .asString()
                .contains("100,000,019");
    }

    private Receipt receive() {
        return Intake.receive(caseFile, List.of(file), Progress.SILENT);
    }
}
