package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.Intake;
import org.trailcase.intake.Receipt;
import org.trailcase.work.Progress;

/// Imports a file into a fresh case, and holds the case to everything that must be true of it whatever the file was.
final class ImportCheck {
    private final Path folder;
    private final Progress progress;

    ImportCheck(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /// Throws an [AssertionError], or whatever the import threw, when something does not hold.
    void check(Damaged file) throws Exception {
        Path path = Files.write(folder.resolve("evidence-" + file.name().replace('/', '-')), file.bytes());
        Path casePath = folder.resolve("fuzz.trailcase");
        try (CaseFile caseFile = CaseFile.create(casePath, CaseDescription.named("Fuzz"), new Examiner("Examiner"))) {
            Receipt receipt = receive(caseFile, path);
            told(receipt);
            readBack(caseFile);
            untouched(caseFile, file);
            CaseReading.all(caseFile);
            assertThat(caseFile.verify(progress)).as("verify").matches(check -> check.holds());
            again(caseFile, path);
        }
        try (StoredPlaces places = new StoredPlaces(casePath)) {
            places.check();
        }
        try (CaseFile reopened = CaseFile.read(casePath)) {
            CaseReading.all(reopened);
        }
    }

    private Receipt receive(CaseFile caseFile, Path path) {
        Receipt receipt = Intake.receive(caseFile, List.of(path), progress);
        caseFile.refresh();
        return receipt;
    }

    /// Every file is read, or refused with its reason, and what is said of it is fit to be shown.
    private static void told(Receipt receipt) {
        assertThat(receipt.exhibits() + receipt.refused().size()).as("files accounted for").isPositive();
        receipt.refused().stream().map(Refusal::reason).forEach(Sentence::check);
        receipt.defects().stream().map(Defect::reason).forEach(Sentence::check);
    }

    private static void readBack(CaseFile caseFile) throws Exception {
        try (StoredPrints prints = new StoredPrints(caseFile.path())) {
            for (EventRow row : (Iterable<EventRow>) caseFile.all().stream()::iterator) {
                prints.check(row.id(), caseFile.record(row.id()));
                assertThat(caseFile.event(row).time()).as("time of the row").isEqualTo(row.time());
                assertThat(caseFile.row(row.id())).contains(row);
            }
        }
    }

    private static void untouched(CaseFile caseFile, Damaged file) {
        if (file.untouched().isEmpty() || !caseFile.refusals().isEmpty()) {
            return;
        }
        Set<String> there = new HashSet<>();
        caseFile.all().stream().forEach(row -> there.add(caseFile.eventId(row.id())));
        List<String> missed = file.untouched().stream().filter(id -> !there.contains(id)).toList();
        assertThat(missed).as("events that the damage did not touch: %s", caseFile.defects()).hasSizeLessThanOrEqualTo(file.mayMiss());
    }

    private void again(CaseFile caseFile, Path path) throws IOException {
        List<?> before = List.of(caseFile.eventCount(), caseFile.exhibits(), caseFile.defects(), caseFile.refusals(),
                caseFile.policySnapshots(), caseFile.findings(), caseFile.credentials(), caseFile.answers());
        Receipt second = receive(caseFile, path);
        assertThat(second.events()).as("events of a second import").isZero();
        assertThat(List.<Object>of(caseFile.eventCount(), caseFile.exhibits(), caseFile.defects(), caseFile.refusals(),
                        caseFile.policySnapshots(), caseFile.findings(), caseFile.credentials(), caseFile.answers()))
                .as("the case after a second import")
                .isEqualTo(before);
    }
}
