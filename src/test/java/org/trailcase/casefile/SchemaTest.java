package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.work.Problem;

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
    void openedToLookAtItIsNotChangedAndTheReaderIsToldWhatToDo() throws IOException {
        byte[] before = Files.readAllBytes(path);

        assertThatThrownBy(() -> CaseFile.read(path))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("case version 1")
                .hasMessageContaining("open it once");

        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }
}
