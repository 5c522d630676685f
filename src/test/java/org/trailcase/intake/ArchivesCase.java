package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.work.Progress;

/// An empty case, and a folder for archives to be imported from.
abstract class ArchivesCase {
    @TempDir
    Path folder;

    Path evidence;
    CaseFile caseFile;

    @BeforeEach
    void makeCase() throws IOException {
        evidence = Files.createDirectory(folder.resolve("evidence"));
        caseFile =
                CaseFile.create(folder.resolve("a.trailcase"), CaseDescription.named("Test"), new Examiner("Examiner"));
    }

    @AfterEach
    void closeCase() {
        caseFile.close();
    }

    static Map<String, byte[]> trails() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("AWSLogs/a.json.gz", Packed.gzip(Packed.log(0, 40)));
        files.put("AWSLogs/b.json", Packed.log(40, 60));
        files.put("notes.txt", "nothing".getBytes(StandardCharsets.UTF_8));
        files.put("__MACOSX/AWSLogs/._b.json", new byte[] {1, 2});
        files.put("empty.json", new byte[0]);
        return files;
    }

    static byte[] archive(String form, Map<String, byte[]> files) throws IOException {
        return switch (form) {
            case "zip" -> Packed.zip(files);
            case "7z" -> Packed.sevenZip(files);
            default -> Packed.in(form.substring(form.indexOf('.') + 1), Packed.tar(files));
        };
    }

    void everyEventIsRead(long expected) {
        caseFile.refresh();
        assertThat(caseFile.eventCount()).isEqualTo((int) expected);
        List<Long> ids = caseFile.all().stream().map(EventRow::id).toList();
        List<String> one = ids.stream().limit(200).map(id -> new String(caseFile.record(id), StandardCharsets.UTF_8)).toList();
        assertThat(one).allMatch(record -> record.startsWith("{\"eventVersion\"") && record.endsWith("}"));
        AtomicLong seen = new AtomicLong();
        caseFile.records(caseFile.all(), (id, bytes, start, end) -> seen.addAndGet(bytes[start] == '{' ? 1 : 0));
        assertThat(seen.get()).isEqualTo(expected);
    }

    static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] bytes) throws IOException {
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.write(evidence.resolve(name), bytes);
    }

    Receipt receive() {
        return Intake.receive(caseFile, List.of(evidence), Progress.SILENT);
    }
}
