package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.query.EventQuery;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// What a case holds and finds.
class CaseFileTest extends SmallCase {
    @Test
    void afterAnImportTheEventIdsAreIndexedThatItLeftOutOrThatAKilledOneDid() {
        assertThat(isIndexed()).isTrue();
        try (Database database = Database.open(path, true)) {
            database.run("DROP INDEX event_uid");
        }

        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            caseFile.receive(Progress.SILENT).close();
        }

        assertThat(isIndexed()).isTrue();
    }

    @Test
    void anEventThatAnEarlierVersionBroughtIsKnownAgainByItsRecord() throws Exception {
        try (Database database = Database.open(path, true)) {
            database.run("UPDATE event SET content = 0");
        }

        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"));
                Receiving receiving = caseFile.receive(Progress.SILENT)) {
            new TrailText()
                    .with(TrailText.event(4, "2026-03-14T09:02:00Z", "kms", "Decrypt", "alice", ",\"readOnly\" : true, \"note\":\"stra\\u00dfe\""))
                    .with(TrailText.event(2, "2026-03-14T09:01:00Z", "ec2", "RunInstances", "alice", ",\"readOnly\":false"))
                    .into(receiving, "c.json.gz");
            receiving.commit("1 file");

            assertThat(receiving.duplicates()).isEqualTo(1);
            caseFile.refresh();
            assertThat(caseFile.all().size()).isEqualTo(5);
        }
    }

    private boolean isIndexed() {
        try (Database database = Database.open(path, false)) {
            return database.one("SELECT 1 FROM sqlite_schema WHERE name = 'event_uid'", row -> row.getInt(1))
                    .isPresent();
        }
    }

    @Test
    void eventsStandInTimeOrderAcrossExhibits() {
        try (CaseFile caseFile = CaseFile.read(path)) {
            assertThat(caseFile.all().stream().map(EventRow::name))
                    .containsExactly("ListBuckets", "RunInstances", "CreateUser", "Decrypt");
        }
    }

    @Test
    void aRowLeadsBackToItsRecordByteForByte() {
        try (CaseFile caseFile = CaseFile.read(path)) {
            EventRow row = caseFile.all().row(3);

            assertThat(new String(caseFile.record(row.id()), StandardCharsets.UTF_8)).startsWith("{\"eventVersion\"").endsWith("\"note\":\"straße\"}");
            assertThat(caseFile.event(row).name().name()).isEqualTo("Decrypt");
            assertThat(caseFile.provenance(row.id()))
                    .matches(from -> from.exhibit().equals("a.json.gz") && from.origin().ordinal() == 1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',                                    4
                    outcome:denied,                        1
                    -outcome:denied,                       3
                    outcome:failed,                        1
                    principal:alice,                       3
                    principal:alice -readOnly,             1
                    action:iam:*,                          1
                    action:CreateUser,                     1
                    service:kms,                           1
                    resource:eve,                          1
                    ip:203.0.113.0/30,                     3
                    since:2026-03-14T09:01Z,               3
                    until:2026-03-14T09:01Z,               1
                    key:AKIAEXAMPLEBOB,                    1
                    STRAßE,                                1
                    straße,                                1
                    vcpulimit,                             1
                    event:00000000-0000-4000-8000-000000000002, 1
                    event:*0003,                           1
                    mark:*,                                0
                    """)
    void aQuestionFindsItsEvents(String query, int events) throws Exception {
        try (CaseFile caseFile = CaseFile.read(path)) {
            assertThat(caseFile.find(EventQuery.parse(query)).size()).isEqualTo(events);
        }
    }

    @Test
    void theSameExhibitTwiceChangesNothing() throws Exception {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 2"));
                Receiving receiving = caseFile.receive(Progress.SILENT)) {
            new TrailText()
                    .with(TrailText.event(1, "2026-03-14T09:00:00Z", "s3", "ListBuckets", "alice", ",\"readOnly\":true"))
                    .with(TrailText.event(3, "2026-03-14T09:02:00Z", "iam", "CreateUser", "bob", DENIED))
                    .into(receiving, "again.json.gz");
            receiving.commit("nothing");
            caseFile.refresh();

            assertThat(caseFile.eventCount()).isEqualTo(4);
            assertThat(caseFile.exhibits()).hasSize(2);
        }
    }

    @Test
    void oneEventDeliveredTwiceIsOneEventWithTwoDeliveries() throws Exception {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 2"));
                Receiving receiving = caseFile.receive(Progress.SILENT)) {
            new TrailText()
                    .with(TrailText.event(1, "2026-03-14T09:00:00Z", "s3", "ListBuckets", "alice", ",\"readOnly\" : true"))
                    .with(TrailText.event(3, "2026-03-14T09:02:00Z", "iam", "CreateUser", "bob", ",\"addendum\":{}" + DENIED))
                    .into(receiving, "other.json.gz");
            receiving.commit("1 file");
            caseFile.refresh();

            assertThat(caseFile.eventCount()).isEqualTo(5);
            assertThat(caseFile.provenance(caseFile.all().row(0).id()).deliveries()).isEqualTo(2);
            assertThat(caseFile.exhibits().getLast().duplicates()).isEqualTo(1);
        }
    }

    @Test
    void aChangedCustodyEntryOrExhibitIsFound() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path.toUri());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE custody SET examiner = 'Nobody' WHERE id = 2");
            statement.execute("UPDATE exhibit_part SET bytes = x'00' WHERE exhibit = 1");
        }

        try (CaseFile caseFile = CaseFile.read(path)) {
            Verification found = caseFile.verify(Progress.SILENT);

            assertThat(found.holds()).isFalse();
            assertThat(found.custody()).singleElement().asString().contains("Entry 2");
            assertThat(found.altered()).singleElement().asString().contains("b.json.gz");
        }
    }

    @Test
    void whatIsNoCaseIsRefusedInOneSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a database, but longer than a header of SQLite would be");
        Path newer = folder.resolve("newer.trailcase");
        Files.copy(path, newer);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + newer.toUri());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version=99");
        }

        assertThatThrownBy(() -> CaseFile.read(text)).isInstanceOf(Problem.class).hasMessageContaining("is not a Trailcase case file");
        assertThatThrownBy(() -> CaseFile.read(newer)).isInstanceOf(Problem.class).hasMessageContaining("made by a newer Trailcase");
        assertThatThrownBy(() -> CaseFile.read(folder.resolve("none"))).isInstanceOf(Problem.class).hasMessageContaining("There is no case file");
        assertThatThrownBy(() -> CaseFile.create(path, CaseDescription.named("x"), new Examiner("x")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("already a file");
    }

    @Test
    void whoDidWhatIsCountedPerPrincipalAndSession() {
        try (CaseFile caseFile = CaseFile.read(path)) {
            List<PrincipalSummary> principals = caseFile.principals(caseFile.all());

            assertThat(principals).extracting(one -> one.principal().shortName()).containsExactly("bob", "alice");
            assertThat(principals.get(1).counts()).isEqualTo(new Counts(2, 0, 1, 0, 1, 0));
            assertThat(principals.get(1).firstSeen()).isEqualTo(Instant.parse("2026-03-14T09:00:00Z"));
            assertThat(principals.get(0).firstSeen()).isEqualTo(Instant.parse("2026-03-14T09:02:00Z"));
            assertThat(caseFile.sessions(caseFile.all())).hasSize(2);
        }
    }

    @Test
    void facetsAndTheHistogramCountTheList() throws Exception {
        try (CaseFile caseFile = CaseFile.read(path)) {
            EventRows alice = caseFile.find(EventQuery.parse("principal:alice"));

            assertThat(caseFile.facet(alice, Facet.SERVICE, 2).counts())
                    .extracting(Facet.Count::text)
                    .containsExactly("ec2", "kms");
            assertThat(caseFile.facet(alice, Facet.SERVICE, 2).values()).isEqualTo(3);
            Histogram histogram = caseFile.histogram(
                    caseFile.all(), Instant.parse("2026-03-14T09:00:00Z"), Instant.parse("2026-03-14T09:03:00Z"), 3);
            assertThat(histogram.counts()).containsExactly(1, 1, 2);
            assertThat(histogram.denied()).containsExactly(0, 0, 1);
        }
    }

    @Test
    void theEventViewReadsLikeCloudTrail() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path.toUri());
                var rows = connection.createStatement().executeQuery("SELECT * FROM event_view WHERE outcome = 'denied'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("eventTime")).isEqualTo("2026-03-14T09:02:00Z");
            assertThat(rows.getString("eventID")).isEqualTo("00000000-0000-4000-8000-000000000003");
            assertThat(rows.getString("principalArn")).isEqualTo("arn:aws:iam::111122223333:user/bob");
            assertThat(rows.getString("resource")).isEqualTo("user eve");
        }
    }

    @Test
    void anIdThatIsNoUuidIsFoundAsItIsWritten() throws Exception {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"));
                Receiving receiving = caseFile.receive(Progress.SILENT)) {
            String odd = TrailText.event(5, "2026-03-14T09:03:00Z", "s3", "ListBuckets", "carol", "")
                    .replaceFirst("\"eventID\":\"[^\"]*\"", "\"eventID\":\"Odd-ID\"");
            new TrailText().with(odd).into(receiving, "c.json.gz");
            receiving.commit("1 file");
            caseFile.refresh();

            assertThat(caseFile.find(EventQuery.parse("event:Odd-ID")).size()).isOne();
        }
    }

    @Test
    void oneRecordOfAnotherAgeLeavesTheOthersInOrder() throws Exception {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"));
                Receiving receiving = caseFile.receive(Progress.SILENT)) {
            new TrailText()
                    .with(TrailText.event(5, "1601-01-01T00:00:00Z", "s3", "ListBuckets", "carol", ""))
                    .into(receiving, "c.json.gz");
            receiving.commit("1 file");
            caseFile.refresh();

            assertThat(caseFile.all().stream().map(EventRow::time)).isSorted();
            assertThat(caseFile.find(EventQuery.parse("since:2026-03-14T09:02Z")).size()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    UPDATE exhibit SET kind = 'rumour'
                    UPDATE exhibit SET received = 'never'
                    UPDATE event SET circumstance = 99
                    UPDATE circumstance SET name = 99 WHERE id = 1
                    UPDATE circumstance SET outcome = 77 WHERE id = 1
                    UPDATE custody SET at = ''
                    DROP VIEW mark_view; DROP VIEW event_view; DROP TABLE event_name; CREATE TABLE event_name(id, source, name); INSERT INTO event_name(id) VALUES (1)
                    """)
    void aValueThatTrailcaseDidNotWriteIsToldInOneSentence(String change) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path.toUri());
                var statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }

        assertThatThrownBy(() -> {
                    try (CaseFile caseFile = CaseFile.read(path)) {
                        caseFile.exhibits();
                        caseFile.custodyLog();
                    }
                })
                .isInstanceOf(Problem.class)
                .hasMessageContaining("a value that Trailcase did not write");
    }
}
