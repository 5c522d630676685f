package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.format.trail.ParquetFiles;
import org.trailcase.work.Progress;

/// Parquet files on their way into a case.
class ParquetEvidenceTest {
    @TempDir
    Path folder;

    private Path evidence;
    private CaseFile caseFile;

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

    @ParameterizedTest
    @ValueSource(strings = {"as it is", "gzip", "zip", "tar", "7z", "tar.gzip"})
    void aFileIsReadHoweverItIsPacked(String packing) throws Exception {
        byte[] file = Files.readAllBytes(
                ParquetFiles.write(folder.resolve("a"), ParquetFiles.OCSF.formatted(5000), "COMPRESSION zstd"));
        Map<String, byte[]> files = Map.of("lake/a.gz.parquet", file);
        Files.write(evidence.resolve("export"), switch (packing) {
            case "gzip" -> Packed.gzip(file);
            case "zip" -> Packed.zip(files);
            case "tar" -> Packed.tar(files);
            case "7z" -> Packed.sevenZip(files);
            case "tar.gzip" -> Packed.in("gzip", Packed.tar(files));
            default -> file;
        });

        Receipt receipt = receive();

        assertThat(receipt.refused().stream().map(Refusal::reason).toList()).isEmpty();
        assertThat(receipt.defects()).isEmpty();
        assertThat(receipt.events()).isEqualTo(5000);
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
        assertThat(caseFile.exhibits())
                .anySatisfy(exhibit -> assertThat(exhibit.format()).isEqualTo("CloudTrail events in OCSF, Parquet"));
        assertThat(beside()).containsExactly("a.trailcase");
    }

    @Test
    void aFileOfAnotherProductIsListedWithItsReason() throws Exception {
        ParquetFiles.write(
                evidence.resolve("flow.parquet"),
                "SELECT {'product': {'name': 'Amazon VPC'}} AS metadata, 4001 AS class_uid",
                "");

        Receipt receipt = receive();

        assertThat(receipt.refused()).extracting(Refusal::reason).containsExactly("Events of Amazon VPC in OCSF, not of CloudTrail.");
    }

    @Test
    void aPackedFileThatIsCutOffIsListedWithItsReason() throws Exception {
        byte[] file = Files.readAllBytes(
                ParquetFiles.write(folder.resolve("a"), ParquetFiles.OCSF.formatted(500), "COMPRESSION zstd"));
        byte[] packed = Packed.gzip(file);
        Files.write(evidence.resolve("a.gz"), Arrays.copyOf(packed, packed.length - 200));

        Receipt receipt = receive();

        assertThat(receipt.events()).isZero();
        assertThat(receipt.refused()).hasSize(1).extracting(Refusal::reason).first().asString().contains("gzip");
    }

    private Receipt receive() {
        return Intake.receive(caseFile, List.of(evidence), Progress.SILENT);
    }

    private List<String> beside() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("trailcase"))
                    .filter(name -> !name.endsWith("-wal") && !name.endsWith("-shm"))
                    .toList();
        }
    }
}
