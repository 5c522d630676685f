package org.trailcase.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.Intake;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.report.page.Setting.Paper;
import org.trailcase.work.Progress;

/// The report of the sample case of a hunt for credentials, as a reader gets it.
class CaseReportTest {
    private static final Path EVIDENCE = Path.of("sample-cases/credential-hunt/evidence");
    private static final String ROLE = "arn:aws:iam::111122223333:role/AcmeFed-DBA";
    private static final String NOTE = "None of these attempts was the person's own.";

    @TempDir
    private static Path folder;

    private static Path casePath;
    private static byte[] report;
    private static String text;

    @BeforeAll
    static void makeTheReport() throws IOException, QueryException {
        casePath = folder.resolve("hunt.trailcase");
        CaseDescription.Ask ask = new CaseDescription.Ask(
                "Did anyone gain credentials?",
                List.of(ROLE),
                Optional.of(Instant.parse("2026-03-12T09:00:00Z")),
                Optional.of(Instant.parse("2026-03-12T11:31:05Z")),
                "Primarily RDS");
        CaseDescription description =
                new CaseDescription("A hunt for credentials", "ACME-2026-014", ZoneId.of("Europe/Berlin"), ask);
        try (CaseFile caseFile = CaseFile.create(casePath, description, new Examiner("Examiner 1"))) {
            Intake.receive(caseFile, List.of(EVIDENCE), Progress.SILENT);
            caseFile.refresh();
            List<Long> attempts = caseFile
                    .find(EventQuery.parse(
                            "principal:AcmeFed-DBA outcome:denied -readOnly since:2026-03-12T09:00:00Z until:2026-03-12T11:00:00Z"))
                    .stream()
                    .map(EventRow::id)
                    .toList();
            caseFile.marks().mark(attempts, "malicious");
            caseFile.marks().note(attempts, NOTE);
        }
        report = printed(Paper.A4);
        try (PDDocument document = Loader.loadPDF(report)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            text = stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theSummarySaysWhatCameOfTheWriteActions() {
        assertThat(text).contains("23 of 23 attempted write actions were denied; 0 succeeded.");
    }

    @Test
    void withoutMarksTheReportSaysSoOnceAndLeavesOutWhatSpeaksOfMarkedEvents() throws IOException {
        Path unmarked = folder.resolve("unmarked.trailcase");
        try (CaseFile caseFile =
                CaseFile.create(unmarked, CaseDescription.named("Unmarked"), new Examiner("Examiner 1"))) {
            Intake.receive(caseFile, List.of(EVIDENCE), Progress.SILENT);
            caseFile.refresh();
        }

        byte[] pdf = printed(unmarked, Paper.A4);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("No event is marked: this report counts what is recorded and explains no single call.")
                    .contains("A Examiner log", "B Exhibits", "Appendix B lists all 74 exhibits")
                    .doesNotContain("Nowhere do the policies in evidence contradict")
                    .doesNotContain("Cited events", "The findings cite no policy", "appendix B has them whole");
        }
    }

    @Test
    void whatTheAskLeavesOutIsCounted() {
        assertThat(text)
                .contains("Did anyone gain credentials?")
                .containsPattern("[\\d,]+ events in scope, [\\d,]+ events counted and left out")
                .contains("Outside the period");
    }

    @Test
    void everyExhibitStandsWithItsWholeHash() {
        try (CaseFile caseFile = CaseFile.read(casePath)) {
            assertThat(caseFile.exhibits()).isNotEmpty().allSatisfy(exhibit -> assertThat(text)
                    .contains(exhibit.sha256()));
        }
    }

    @Test
    void categoriesThatTheTrailDoesNotHoldAreNamed() {
        assertThat(text)
                .contains("Data 0 0 0 none in the case")
                .contains("Every count speaks of recorded events.")
                .contains("these layers of policy are not in evidence: service control policy");
    }

    @Test
    void aFindingQuotesTheMessageAndNamesEveryLayerInOrder() {
        assertThat(text)
                .contains("No identity-based policy allowed 6 actions to AcmeFed-DBA")
                .contains("is not authorized to perform: iam:")
                .contains("The message states an implicit denial: no policy allowed it")
                .contains("Log and evaluation: agree 23 of 23")
                .containsPattern("Explicit denies, all layers.*Resource control policy.*Service control policy"
                        + ".*VPC endpoint policy.*Resource-based policy.*Permissions boundary.*Session policy"
                        + ".*Identity-based policy")
                .contains("No Allow statement matches iam:CreateAccessKey on");
    }

    @Test
    void aFindingShowsTheNearestStatementWithItsPolicyHash() {
        assertThat(text)
                .contains("SeeWhoUsesDatabases of read-identities")
                .contains("as of 2026-03-12 06:00:00 UTC")
                .containsPattern("Policy sha256 [0-9a-f]{64}");
    }

    @Test
    void notesOfExaminersAreNeverLeftOut() {
        assertThat(text).contains(NOTE);
    }

    @Test
    void theMatrixShowsWhichSessionTriedWhat() {
        assertThat(text)
                .contains("Write actions by session")
                .contains("iam:CreateLoginProfile")
                .contains("iam:CreatePolicyVersion");
    }

    @Test
    void theSessionsOfAPrincipalInQuestionAddUpWithItsCounts() {
        assertThat(text)
                .contains("role/AcmeFed-DBA in 424 385 36 3 35 10")
                .contains("Sessions of the same principals that the list above leaves out")
                .contains("role/AcmeFed-DBA 3 7 329 6 12");
    }

    @Test
    void citedEventsHaveTheirWholeIds() {
        try (CaseFile caseFile = CaseFile.read(casePath)) {
            caseFile.marks().namesByEvent().keySet().forEach(event -> assertThat(text)
                    .contains(caseFile.eventId(event)));
        }
    }

    @Test
    void theSameCaseGivesTheSameBytesAndIsNotTouched() throws IOException {
        byte[] before = Files.readAllBytes(casePath);

        byte[] again = printed(Paper.A4);

        assertThat(again).isEqualTo(report);
        assertThat(Files.readAllBytes(casePath)).isEqualTo(before);
    }

    @Test
    void letterPaperHoldsTheSameReport() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed(Paper.LETTER))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @Test
    void anEmptyCaseGivesAReportThatSaysSo() throws IOException {
        Path empty = folder.resolve("empty.trailcase");
        CaseFile.create(empty, CaseDescription.named("Nothing yet"), new Examiner("Examiner 1")).close();
        Path target = folder.resolve("empty.pdf");

        try (CaseFile caseFile = CaseFile.read(empty)) {
            PdfReport.write(
                    CaseReport.outline(caseFile, ReportOptions.standard(), Progress.SILENT), target, Progress.SILENT);
        }

        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("No write action was attempted, on the records held.")
                    .contains("No event is marked: this report counts");
        }
    }

    private static byte[] printed(Paper paper) throws IOException {
        return printed(casePath, paper);
    }

    private static byte[] printed(Path path, Paper paper) throws IOException {
        Path target = folder.resolve("report.pdf");
        try (CaseFile caseFile = CaseFile.read(path)) {
            PdfReport.write(
                    CaseReport.outline(caseFile, ReportOptions.standard().on(paper), Progress.SILENT),
                    target,
                    Progress.SILENT);
        }
        return Files.readAllBytes(target);
    }
}
