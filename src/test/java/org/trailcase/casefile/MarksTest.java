package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trailcase.query.EventQuery;
import org.trailcase.work.Progress;

/// Marks and notes: a log that only grows.
class MarksTest extends SmallCase {
    @Test
    void copiedToAColleagueItKeepsMarksNotesAndBothNames() throws Exception {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            long event = caseFile.find(EventQuery.parse("outcome:denied")).row(0).id();
            caseFile.marks().mark(List.of(event), "malicious");
            caseFile.marks().note(List.of(event), "first try");
        }
        Path colleague = Files.createDirectory(folder.resolve("colleague")).resolve("copy.trailcase");
        Files.copy(path, colleague);

        try (CaseFile copy = CaseFile.open(colleague, new Examiner("Examiner 2"))) {
            copy.marks().mark(List.of(1L), "benign");
        }

        try (CaseFile copy = CaseFile.read(colleague)) {
            assertThat(copy.marks().all().stream().map(Mark::value)).containsExactly("malicious", "first try", "benign");
            assertThat(copy.custodyLog().stream().map(CustodyEntry::examiner)).contains("Examiner 1", "Examiner 2");
            assertThat(copy.custodyLog().stream().map(CustodyEntry::act))
                    .containsExactly("create", "import", "mark", "mark", "mark");
            assertThat(copy.find(EventQuery.parse("mark:malicious")).row(0).name()).isEqualTo("CreateUser");
            assertThat(copy.verify(Progress.SILENT).holds()).isTrue();
        }
    }

    @Test
    void undoAndRedoAreActsOfTheirOwn() {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            Marks marks = caseFile.marks();
            marks.mark(List.of(1L, 2L), "suspicious");
            marks.mark(List.of(2L), "key");

            marks.undo();
            assertThat(marks.on(2)).extracting(Mark::value).containsExactly("suspicious");
            marks.undo();
            assertThat(marks.all()).isEmpty();
            marks.redo();
            assertThat(marks.all()).hasSize(2);
            marks.redo();
            assertThat(marks.on(2)).extracting(Mark::value).containsExactly("suspicious", "key");
            marks.undo();
            marks.undo();
            assertThat(marks.all()).isEmpty();
            assertThat(marks.redoable()).contains("mark 2 as suspicious");

            assertThat(caseFile.custodyLog()).hasSize(10);
        }
    }

    @Test
    void takingAMarkOffLeavesTheOthers() {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            caseFile.marks().mark(List.of(1L, 2L, 3L), "suspicious");

            assertThat(caseFile.marks().mark(List.of(3L, 4L), "suspicious")).isEqualTo(1);
            assertThat(caseFile.marks().unmark(List.of(1L, 2L), "suspicious")).isEqualTo(2);

            assertThat(caseFile.marks().namesByEvent()).containsOnlyKeys(3L, 4L);
        }
    }

    @Test
    void undoingStepByStepLeavesNoMark() {
        try (CaseFile caseFile = CaseFile.open(path, new Examiner("Examiner 1"))) {
            Marks marks = caseFile.marks();
            List<Long> event = List.of(caseFile.all().row(0).id());
            marks.mark(event, "malicious");
            marks.unmark(event, "malicious");

            marks.undo();
            marks.undo();

            assertThat(marks.all()).isEmpty();
            marks.redo();
            assertThat(marks.all()).hasSize(1);
            marks.redo();
            assertThat(marks.all()).isEmpty();
        }
    }
}
