package org.trailcase.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.Intake;
import org.trailcase.trail.digest.SignedTrail;
import org.trailcase.trail.digest.SignedTrail.Delivered;
import org.trailcase.work.Progress;

/// What a reader of the report learns of the integrity of log files.
class DigestsInReportTest {
    private static final SignedTrail.Key KEY = SignedTrail.Key.of("31e8b5433410dfb61a9dc45cc65b22ff");

    @TempDir
    Path folder;

    @Test
    void theReportSaysOfEachLogFileWhatVouchesForItAndNamesWhatIsMissing() throws Exception {
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        SignedTrail trail = new SignedTrail(KEY, "us-east-1");
        for (int i = 0; i < 3; i++) {
            SignedTrail.Hour hour = trail.hour(2);
            for (Delivered file : hour.files()) {
                Files.write(evidence.resolve(file.name().replace(".gz", "")), file.bytes());
            }
            Files.write(evidence.resolve(hour.digest().file().name()), hour.digest().file().bytes());
        }
        Delivered gone = trail.hours().get(1).files().getFirst();
        Files.delete(evidence.resolve(gone.name().replace(".gz", "")));
        Files.writeString(evidence.resolve("keys.json"), KEY.exported(Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z")));
        Path pdf = folder.resolve("report.pdf");

        try (CaseFile caseFile = CaseFile.create(
                folder.resolve("x.trailcase"), CaseDescription.named("Digests"), new Examiner("Examiner 1"))) {
            Intake.receive(caseFile, List.of(evidence), Progress.SILENT);
            caseFile.refresh();
            PdfReport.write(CaseReport.outline(caseFile, ReportOptions.standard(), Progress.SILENT), pdf, Progress.SILENT);
        }

        String text = text(pdf);
        assertThat(text)
                .contains("Integrity since delivery")
                .contains("By the digests: signed")
                .contains("By the digests: own hash only")
                .contains("Missing: ")
                .contains("listed in the digest")
                .contains("Accounts and Regions over time")
                .contains("log file missing")
                .contains("The digests in evidence tell of 1 gap.")
                .contains("No data events in evidence")
                .doesNotContain("The case holds no digests");
    }

    private static String text(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
