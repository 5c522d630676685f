package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.CustodyEntry;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

class AnswerIntakeTest {
    private static final String EVENT =
            """
            {"eventVersion":"1.09","eventID":"%s","eventTime":"2026-03-01T12:00:00Z","eventSource":"ec2.amazonaws.com",
            "eventName":"RunInstances","awsRegion":"eu-west-1","recipientAccountId":"111122223333","userIdentity":
            {"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/dora","accountId":"111122223333","userName":"dora"}%s}
            """;
    private static final String DENIED =
            """
            ,"errorCode":"Client.UnauthorizedOperation","errorMessage":"You are not authorized to perform this operation. \
            Encoded authorization failure message: abcDEF-123_xyz\"""";
    private static final String INSIDE =
            """
            {"allowed":false,"explicitDeny":false,"matchedStatements":{"items":[]},"failures":{"items":[]},"context":
            {"principal":{"arn":"arn:aws:iam::111122223333:user/dora"},"action":"ec2:RunInstances",
            "resource":"arn:aws:ec2:eu-west-1:111122223333:instance/*","conditions":{"items":[]}}}""";

    @TempDir
    Path folder;

    private CaseFile caseFile;

    @BeforeEach
    void makeCase() throws IOException {
        caseFile = CaseFile.create(
                folder.resolve("a.trailcase"), CaseDescription.named("Test"), new Examiner("Examiner 1"));
        Path trail = Files.writeString(
                folder.resolve("trail.json"),
                EVENT.formatted("e1", DENIED) + EVENT.formatted("e2", DENIED) + EVENT.formatted("e3", ""));
        Intake.receive(caseFile, List.of(trail), Progress.SILENT);
        caseFile.refresh();
    }

    @AfterEach
    void closeCase() {
        caseFile.close();
    }

    @Test
    void whatIsPastedBecomesAnExhibitThatIsTiedToItsEvent() {
        AnswerIntake.paste(caseFile, INSIDE, "e1", Progress.SILENT);

        assertThat(caseFile.exhibits()).extracting(Exhibit::kind).containsExactly(ExhibitKind.TRAIL, ExhibitKind.ANSWER);
        assertThat(caseFile.exhibits().get(1).name()).isEqualTo("pasted about event e1.json");
        assertThat(caseFile.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.decision()).isEqualTo(AwsAnswer.Decision.IMPLICIT_DENY);
            assertThat(answer.call().events()).containsExactly("e1");
        });
        assertThat(caseFile.custodyLog()).extracting(CustodyEntry::act).contains("answer");
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
    }

    @Test
    void aFileThatTheCaseHoldsAlreadyIsTiedAllTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("decoded.json"), INSIDE);
        Intake.receive(caseFile, List.of(file), Progress.SILENT);
        assertThat(caseFile.answers().getFirst().call().events()).isEmpty();

        Receipt receipt = AnswerIntake.receive(caseFile, List.of(file), "e2", Progress.SILENT);

        assertThat(receipt.alreadyPresent()).isEqualTo(1);
        assertThat(caseFile.answers()).singleElement().satisfies(answer -> assertThat(
                        answer.call().events())
                .containsExactly("e2"));
    }

    @Test
    void whatIsNoAnswerIsToldAndNotKept() {
        assertThatThrownBy(() -> AnswerIntake.paste(caseFile, "{\"a\":1}", "e1", Progress.SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no decoded authorization message");
        assertThatThrownBy(() -> AnswerIntake.paste(caseFile, INSIDE, "e3", Progress.SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("was not denied");
        assertThatThrownBy(() -> AnswerIntake.paste(caseFile, INSIDE, "e9", Progress.SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("holds no event");
        assertThat(caseFile.exhibits()).hasSize(1);
    }

    @Test
    void theDeniedCallsOfItsPrincipalAreThoseThatAnAnswerMayBeAbout() {
        AnswerIntake.paste(caseFile, INSIDE, "e1", Progress.SILENT);

        assertThat(caseFile.deniedCalls(caseFile.answers().getFirst())).hasSize(2);
    }
}
