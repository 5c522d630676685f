package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.format.trail.FormsTest;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.trail.Assembled;
import org.trailcase.work.Progress;

/// One event that arrives in several forms, and how the case tells of it afterwards.
class OtherFormsOfOneEventTest {
    private static final String LOG = "eventbridge.jsonl";

    @TempDir
    Path folder;

    @Test
    void theSameEventOutOfAnotherEnvelopeIsOneMoreDelivery() throws IOException {
        give("a.json", "lookup-events.json");
        give("b.json", "cloudwatch-get-log-events.json");
        give("c.csv", "splunk.csv");
        try (CaseFile caseFile = imported()) {
            assertThat(names(caseFile)).containsExactly("CreateAccessKey", "ListUsers");
            assertThat(caseFile.provenance(1).deliveries()).isEqualTo(3);
        }
    }

    @Test
    void aRowThatTellsLessIsADeliveryOfTheWholeEventWhateverTheFilesAreCalled() throws IOException {
        give("1-history.csv", "event-history.csv");
        give("2-log.json", "lookup-events.json");
        Receipt receipt = receipt();
        try (CaseFile caseFile = CaseFile.read(path())) {
            assertThat(names(caseFile)).containsExactly("CreateAccessKey", "ListUsers");
            assertThat(receipt.sameId()).isEqualTo(new Receipt.SameId(2, 0));
            assertThat(receipt.records())
                    .isEqualTo(receipt.events() + receipt.duplicates() + receipt.defects().size());
            assertThat(Assembled.isOne(caseFile.event(1).raw())).isFalse();
        }
    }

    @Test
    void aWholeEventThatComesLaterStandsBesideTheRowAndIsCounted() throws IOException {
        give("history.csv", "event-history.csv");
        receipt();
        Files.delete(folder.resolve("evidence/history.csv"));
        give("log.json", "lookup-events.json");

        Receipt receipt = receipt();

        assertThat(receipt.sameId()).isEqualTo(new Receipt.SameId(0, 2));
        assertThat(receipt.events()).isEqualTo(2);
    }

    @Test
    void theRecordOfARowIsFoundReadAndSearchedLikeAnyOther() throws IOException {
        give("history.csv", "event-history.csv");
        give("athena.csv", "athena.csv");
        give("splunk.csv", "splunk.csv");
        give("log.json", LOG);
        give("texts.json", "lookup-events-texts.json");
        try (CaseFile caseFile = imported()) {
            List<EventRow> all = caseFile.find(query("")).stream().toList();
            var visited = new ConcurrentLinkedQueue<String>();
            caseFile.records(caseFile.find(query("")), (event, bytes, start, end) ->
                    visited.add(new String(bytes, start, end - start, StandardCharsets.UTF_8)));

            assertThat(visited).hasSameSizeAs(all).allMatch(record -> record.startsWith("{\""));
            assertThat(all).allSatisfy(row -> assertThat(new String(caseFile.record(row.id()), StandardCharsets.UTF_8))
                    .startsWith("{\""));
            assertThat(caseFile.find(query("\"füße\"")).stream()).isNotEmpty();
        }
    }

    @Test
    void aRowsEventIsReadFromTheTableOfAssembledRecords() throws IOException {
        give("history.csv", "event-history.csv");
        try (CaseFile caseFile = imported()) {
            assertThat(Assembled.lacks(caseFile.event(1).raw(), "requestParameters")).isTrue();
            assertThat(caseFile.find(query("\"AKIAEXAMPLENEW\"")).stream()).hasSize(1);
            assertThat(caseFile.provenance(1).origin().start()).isEqualTo(147);
        }
    }

    private static EventQuery query(String text) {
        try {
            return EventQuery.parse(text);
        } catch (QueryException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(CaseFile caseFile) {
        List<String> names = new ArrayList<>();
        caseFile.find(query("")).stream().map(row -> caseFile.event(row.id()).name().name()).sorted().forEach(names::add);
        return names;
    }

    private void give(String name, String form) throws IOException {
        Path file = folder.resolve("evidence").resolve(name);
        Files.createDirectories(file.getParent());
        try (var in = Objects.requireNonNull(FormsTest.class.getResourceAsStream(form), form)) {
            Files.write(file, in.readAllBytes());
        }
    }

    private Path path() {
        return folder.resolve("c.trailcase");
    }

    private Receipt receipt() {
        try (CaseFile caseFile = open()) {
            return Intake.receive(caseFile, List.of(folder.resolve("evidence")), Progress.SILENT);
        }
    }

    private CaseFile imported() {
        receipt();
        return CaseFile.read(path());
    }

    private CaseFile open() {
        return Files.exists(path())
                ? CaseFile.open(path(), new Examiner("Examiner 1"))
                : CaseFile.create(path(), CaseDescription.named("Forms"), new Examiner("Examiner 1"));
    }
}
