package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// What becomes of a case that an earlier version made.
class SchemaTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void aCaseOfVersionOne() throws IOException {
        path = folder.resolve("old.trailcase");
        try (Database database = Database.open(path, true);
                InputStream first = Schema.class.getResourceAsStream("schema/001-case.sql")) {
            database.run("PRAGMA application_id=0x54524C43");
            database.script(new String(first.readAllBytes(), StandardCharsets.UTF_8));
            database.script("""
                    PRAGMA user_version=1;
                    INSERT INTO exhibit VALUES (1,'ab','p.json','policy','IAM',9,NULL,'2026-03-14T06:00:00Z','E',0,1,0,1,0);
                    INSERT INTO snapshot VALUES (1,1,'111122223333','2026-03-14T06:00:00Z','FILE_TIME','ROLES');
                    INSERT INTO holder VALUES (1,1,'role','arn:aws:iam::111122223333:role/app','app','/','AROA1','[]','[]',NULL,'{}','');
                    """);
            new Descriptions(database).write(CaseDescription.named("Old"));
        }
    }

    @Test
    void openedToWorkWithItIsBroughtToThisVersionAndSaysWhatItSaid() {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            var snapshot = (AccountSnapshot) caseFile.policySnapshots().getFirst();
            assertThat(caseFile.description().name()).isEqualTo("Old");
            assertThat(snapshot.holders()).singleElement().satisfies(role -> {
                assertThat(role.identity().name()).isEqualTo("app");
                assertThat(role.shown()).isEqualTo(Part.all());
                assertThat(role.created()).isEmpty();
            });
        }

        try (CaseFile caseFile = CaseFile.read(path)) {
            assertThat(caseFile.policySnapshots()).hasSize(1);
        }
    }

    @Test
    void anOlderCaseGetsItsTableOfAssembledRecordsEmpty() throws IOException {
        CaseFile.open(path, new Examiner("Examiner 1")).close();

        try (Database database = Database.open(path, false)) {
            assertThat(database.one("SELECT count(*) FROM assembled", row -> row.getInt(1))).contains(0);
            assertThat(database.one("PRAGMA user_version", row -> row.getInt(1))).contains(Schema.current());
        }
    }

    @Test
    void aCaseOfVersionTwoKeepsWhatItSaysUnderTheNamesOfItsExhibits() throws IOException {
        try (Database database = Database.open(path, true);
                InputStream second = Schema.class.getResourceAsStream("schema/002-every-layer.sql")) {
            database.script(new String(second.readAllBytes(), StandardCharsets.UTF_8));
            database.script("""
                    PRAGMA user_version=2;
                    INSERT INTO organization VALUES (1,1,'2026-03-14T06:00:00Z','FILE_NAME','o-a1b2c3d4e5',NULL);
                    """);
        }

        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            assertThat(caseFile.policySnapshots())
                    .hasSize(2)
                    .allSatisfy(snapshot -> assertThat(snapshot.origin().exhibit()).isEqualTo("p.json"));
        }
    }

    @Test
    void aCaseOfVersionFiveTakesHashesForItsDigests() throws IOException {
        try (Database database = Database.open(path, true)) {
            for (String version : List.of("002-every-layer", "003-told-again", "004-recurring-words", "005-other-forms")) {
                try (InputStream sql = Schema.class.getResourceAsStream("schema/" + version + ".sql")) {
                    database.script(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            database.script("PRAGMA user_version=5;");
        }

        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            assertThat(caseFile.isDigestCheckReady()).isTrue();
            assertThat(caseFile.digests(Progress.SILENT).speaks()).isFalse();
        }
    }

    @Test
    void theEventsOfACaseOfVersionThreeReadAsTheyDid() throws IOException {
        List<String> before;
        try (Database database = Database.open(path, true)) {
            for (String version : List.of("002-every-layer", "003-told-again")) {
                try (InputStream sql = Schema.class.getResourceAsStream("schema/" + version + ".sql")) {
                    database.script(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            database.script("""
                    PRAGMA user_version=3;
                    INSERT INTO exhibit VALUES (2,'cd','t.json','trail','T',9,NULL,'2026-03-14T06:00:00Z','E',0,3,0,1,3);
                    INSERT INTO event_name VALUES (1,'s3.amazonaws.com','GetObject'), (2,'sts.amazonaws.com','GetCallerIdentity');
                    INSERT INTO address VALUES (1,'203.0.113.7'), (2,'198.51.100.1');
                    INSERT INTO agent VALUES (1,'aws-cli'), (2,'');
                    INSERT INTO error_code VALUES (1,''), (2,'AccessDenied');
                    INSERT INTO region VALUES (1,'eu-west-1');
                    INSERT INTO account VALUES (1,'111122223333');
                    INSERT INTO category VALUES (1,'Data'), (2,'Management');
                    INSERT INTO resource VALUES (1,''), (2,'arn:aws:s3:::b/a/b c'), (3,'arn:aws:sns:eu-west-1:111122223333:t'), (4,'plain');
                    INSERT INTO identity VALUES (1,'AssumedRole','app/one','arn:aws:iam::111122223333:role/app','one','111122223333','ASIA1','2026-03-14T05:00:00Z'),
                        (2,'AssumedRole','app/two','arn:aws:iam::111122223333:role/app','two','111122223333','ASIA2','');
                    INSERT INTO event VALUES
                        (1,1773468000123,x'00112233445566778899aabbccddeeff',7,2,0,12,300,1,1,1,1,1,1,1,2,1,0,1),
                        (2,1773468001000,'not a uuid',8,2,1,320,300,1,2,1,2,2,1,1,3,1,1,1),
                        (3,1773468001000,x'00112233445566778899aabbccddee00',9,2,2,630,300,2,1,2,1,1,1,1,4,2,0,2);
                    """);
            before = database.list("SELECT * FROM event_view", SchemaTest::words);
        }

        CaseFile.open(path, new Examiner("Examiner 1")).close();

        try (CaseFile caseFile = CaseFile.read(path);
                Database database = Database.open(path, false)) {
            assertThat(database.list("SELECT * FROM event_view", SchemaTest::words)).isEqualTo(before).hasSize(3);
            assertThat(caseFile.all().stream().map(EventRow::resource))
                    .containsExactly("arn:aws:s3:::b/a/b c", "arn:aws:sns:eu-west-1:111122223333:t", "plain");
            assertThat(caseFile.find(parsed("event:\"not a uuid\"")).size()).isEqualTo(1);
            assertThat(caseFile.find(parsed("event:00112233-4455-6677-8899-AABBCCDDEEFF")).size()).isEqualTo(1);
        }
    }

    private static String words(ResultSet row) throws SQLException {
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            words.add(row.getMetaData().getColumnName(i) + "=" + row.getString(i));
        }
        return String.join(" ", words);
    }

    private static EventQuery parsed(String typed) {
        try {
            return EventQuery.parse(typed);
        } catch (QueryException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void exhibitsFromBeforeThereWereArchivesAreKeptInTheCaseItself() {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            assertThat(caseFile.exhibits()).singleElement().satisfies(exhibit -> assertThat(exhibit.kept())
                    .isEqualTo(new Kept.Here()));
        }
    }

    @Test
    void openedToLookAtItIsNotChangedAndTheReaderIsToldWhatToDo() throws IOException {
        byte[] before = Files.readAllBytes(path);

        assertThatThrownBy(() -> CaseFile.read(path))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("case version 1")
                .hasMessageContaining("open it once");

        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }
}
