package org.trailcase.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.ui.Chosen;
import org.trailcase.ui.SampleCase;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.command.Command;
import org.trailcase.ui.kit.command.Keys;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Settings;
import org.trailcase.work.Problem;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class WorkbenchTest {
    @TempDir
    static Path folder;

    private static int number;

    private Workbench bench;

    @Start
    void start(Stage stage) throws java.io.IOException {
        Path own = java.nio.file.Files.createDirectory(folder.resolve("case" + number++));
        bench = new Workbench(
                Jobs.inPlace(), new Appearance(), new Chosen(own), new Settings(own.resolve("settings.properties")));
        stage.setScene(bench.scene(980, 780));
        stage.show();
        bench.show(SampleCase.in(own));
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void everyCommandHasANameADescriptionAndAnIdOfItsOwn(FxRobot robot) {
        assertThat(bench.commands()).allSatisfy(command -> {
            assertThat(command.name()).isNotBlank();
            assertThat(command.description()).isNotBlank().isNotEqualTo(command.name());
        });
        assertThat(bench.commands().stream().map(Command::id)).doesNotHaveDuplicates();
    }

    @Test
    void noKeyRunsTwoCommands(FxRobot robot) {
        assertThat(bench.commands().stream().flatMap(command -> command.keys().stream()).map(Keys::caps))
                .doesNotHaveDuplicates();
    }

    @Test
    void dGoesToTheNextDeniedEventAndTheInspectorFollows(FxRobot robot) {
        focusTable(robot);

        robot.type(KeyCode.D);

        assertThat(open().current().get()).get().extracting("name").isEqualTo("CreateAccessKey");
        assertThat(texts(robot)).contains("recorded: denied", "nothing in evidence to read");
    }

    @Test
    void aDigitMarksTheEventAndControlZTakesItBack(FxRobot robot) {
        focusTable(robot);

        robot.type(KeyCode.DIGIT2);
        assertThat(open().file().marks().namesByEvent().values()).containsExactly(List.of("malicious"));

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(open().file().marks().namesByEvent()).isEmpty();
    }

    @Test
    void aTypedQueryNarrowsTheTableAndItsChipTakesItAway(FxRobot robot) {
        focusTable(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        robot.write("outcome:denied").type(KeyCode.ENTER);

        assertThat(open().shown().get().rows().size()).isEqualTo(4);
        robot.clickOn(".chip-remove");
        assertThat(open().query().get().isAll()).isTrue();
    }

    @Test
    void aQueryThatIsNotUnderstoodSaysWhy(FxRobot robot) {
        focusTable(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        robot.write("outcome:maybe").type(KeyCode.ENTER);

        assertThat(texts(robot)).contains("'maybe' is not an outcome");
    }

    @Test
    void noKeyActsOnTheWindowBehindASheet(FxRobot robot) {
        focusTable(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        robot.interact(() -> robot.lookup(".new-case .button").<Button>query().requestFocus());

        robot.type(KeyCode.DIGIT2).write("/");
        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);

        assertThat(bench.open()).isPresent();
        assertThat(open().file().marks().namesByEvent()).isEmpty();
        assertThat(robot.lookup(".query-frame .text-field").query().isFocused()).isFalse();
    }

    @Test
    void whatIsNotInSightIsNotMarked(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        Object before = open().current().get();

        robot.type(KeyCode.DIGIT2).type(KeyCode.D);

        assertThat(open().file().marks().namesByEvent()).isEmpty();
        assertThat(open().current().get()).isEqualTo(before);
    }

    @Test
    void aQueryAskedFromTheEvidenceShowsTheEvents(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        robot.write("outcome:denied").type(KeyCode.ENTER);

        assertThat(bench.window().orElseThrow().navigation().tab().get()).isEqualTo(Navigation.Tab.EVENTS);
    }

    @Test
    void cAfterAClickOnATabOfTheInspectorWritesANote(FxRobot robot) {
        focusTable(robot);
        robot.clickOn("JSON");

        robot.type(KeyCode.C).write("seen");

        assertThat(robot.lookup(".inspector .text-area").<TextArea>query().getText()).isEqualTo("seen");
    }

    @Test
    void theCaseDetailsAreChangedAndTheWindowFollows(FxRobot robot) {
        run(robot, "details");
        fill(robot, "Name", "Renamed");
        fill(robot, "Principals", "dba, ci");
        fill(robot, "Start", "2026-03-14 09:02");
        fill(robot, "End", "2026-03-14");
        fill(robot, "Expected activity", "Backups");
        robot.clickOn("Save");

        CaseDescription.Ask ask = open().file().description().ask();
        assertThat(ask.principals()).containsExactly("dba", "ci");
        assertThat(ask.start()).contains(Instant.parse("2026-03-14T09:02:00Z"));
        assertThat(ask.end()).contains(Instant.parse("2026-03-15T00:00:00Z"));
        assertThat(ask.expectedActivity()).isEqualTo("Backups");
        assertThat(texts(robot)).contains("S-1 · Renamed");
        assertThat(open().shown().get().rows().size()).isEqualTo(7);
    }

    @Test
    void aTimeThatIsNoneIsSaidInASentenceAndNothingIsSaved(FxRobot robot) {
        run(robot, "details");
        fill(robot, "Start", "tomorrow");
        robot.clickOn("Save");

        assertThat(texts(robot)).contains("'tomorrow' is not a time");
        assertThat(open().file().description().ask().start()).isEmpty();
    }

    @Test
    void aNewCaseTakesTheAskAlong(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        fill(robot, "Name", "Another");
        fill(robot, "Principals", "arn:aws:iam::111122223333:user/dba\nci");
        robot.clickOn("Choose a place…");

        assertThat(open().file().description().name()).isEqualTo("Another");
        assertThat(open().file().description().ask().principals()).containsExactly("arn:aws:iam::111122223333:user/dba", "ci");
    }

    @Test
    void aFolderThatIsNotThereIsSaidInASentence(FxRobot robot) {
        robot.interact(() -> bench.importPaths(List.of(folder.resolve("nowhere"))));

        assertThat(texts(robot)).contains("There is no file or folder").doesNotContain("0 files read");
    }

    @Test
    void helpTellsTheLanguageOfQueriesAndWhatTheProgramIs(FxRobot robot) {
        run(robot, "query-language");
        assertThat(texts(robot)).contains("outcome:", "principal:", "readOnly", "error code");

        robot.type(KeyCode.ESCAPE);
        run(robot, "about");
        assertThat(texts(robot)).contains("Apache License", open().file().catalog().provenance());
    }

    private void run(FxRobot robot, String id) {
        robot.interact(() -> bench.commands().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run());
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(node -> node instanceof TextInputControl input
                        && field.equals(input.getAccessibleText()))
                .<TextInputControl>query()
                .setText(text));
    }

    @Test
    void escapeClosesTheListOfZonesBeforeTheSheet(FxRobot robot) {
        run(robot, "details");
        ComboBox<?> zones = robot.lookup(".combo-box").query();
        assertThat(zones.getValue()).isEqualTo("Europe/Berlin");
        robot.interact(() -> {
            zones.requestFocus();
            zones.show();
        });

        robot.type(KeyCode.ESCAPE);
        assertThat(zones.isShowing()).isFalse();
        assertThat(robot.lookup(".new-case").tryQuery()).isPresent();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".new-case").tryQuery()).isEmpty();
    }

    @Test
    void aMessageGoesWithTheNextImport(FxRobot robot) {
        robot.interact(() -> bench.show(new Problem("Something could not be read.")));
        assertThat(robot.lookup(".problem-bar").query().isVisible()).isTrue();

        robot.interact(() -> bench.importPaths(List.of(open().file().path().resolveSibling("log.json"))));

        assertThat(robot.lookup(".problem-bar").query().isVisible()).isFalse();
        assertThat(texts(robot)).contains("1 file was in the case already").doesNotContain("0 files read");
    }

    @Test
    void droppedFilesGoIntoTheOpenCase(FxRobot robot) throws java.io.IOException {
        Path log = java.nio.file.Files.writeString(folder.resolve("more.json"), """
                {"Records":[{"eventTime":"2026-03-14T10:00:00Z","eventSource":"sts.amazonaws.com","eventName":"GetCallerIdentity",
                "eventID":"00000000-0000-4000-8000-0000000000ff","userIdentity":{"type":"Root","accountId":"111122223333"}}]}""");

        robot.interact(() -> bench.drop(List.of(log)));

        assertThat(open().shown().get().all()).isEqualTo(10);
        assertThat(texts(robot)).contains("1 file read");
    }

    @Test
    void theWindowIsCalledAfterItsCase(FxRobot robot) {
        assertThat(bench.title().get()).isEqualTo("S-1 · Sample – Trailcase");

        robot.interact(bench::closeCase);

        assertThat(bench.title().get()).isEqualTo("Trailcase");
    }

    @Test
    void chipsThatWouldHideTheEndOfAQueryStandBelowIt(FxRobot robot) {
        robot.interact(() -> open().ask("principal:dba"));
        assertThat(robot.lookup(".query-line .chip-strip").tryQuery()).isPresent();

        robot.interact(() -> open().ask("principal:dba -readOnly action:iam:* outcome:denied since:2026-03-14T09:00Z until:2026-03-14T10:00Z"));

        assertThat(robot.lookup(".query-line .chip-strip").tryQuery()).isEmpty();
        assertThat(robot.lookup(".query-bar .chip-strip").tryQuery()).isPresent();
    }

    @Test
    void aBarePolicyIsRefusedWithTheWayToSayWhatItHangsOn(FxRobot robot) throws java.io.IOException {
        Path bare = java.nio.file.Files.writeString(folder.resolve("document.json"), """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""");
        robot.interact(() -> bench.importPaths(List.of(bare)));
        assertThat(texts(robot)).contains("nothing tells what it hangs on.").doesNotContain("--attached-to");

        press(robot, "Say what it hangs on…");
        assertThat(bench.root().getScene().getFocusOwner().getAccessibleText()).isEqualTo("Hangs on");
        press(robot, "Import");
        assertThat(texts(robot)).contains("Say what the policy hangs on.");
        fill(robot, "Hangs on", "nonsense");
        press(robot, "Import");
        assertThat(texts(robot)).contains("What does it hang on?", "'nonsense' names nothing that a policy hangs on");
        fill(robot, "Hangs on", "arn:aws:iam::111122223333:user/dba");
        fill(robot, "As of", "2026-03-14T08:00Z");
        press(robot, "Import");

        assertThat(texts(robot)).contains("1 file read", "1 policy");
        assertThat(open().file().refusals()).hasSize(1);
        assertThat(open().file().notTaken()).isEmpty();
        assertThat(open().explaining().history().timelines())
                .anyMatch(one -> one.attachedTo().equals("arn:aws:iam::111122223333:user/dba"));
    }

    @Test
    void anImportTellsEachKindOfEvidenceThatItRead(FxRobot robot) throws java.io.IOException {
        Path report = java.nio.file.Files.writeString(folder.resolve("credentials.csv"), """
                user,arn,user_creation_time,password_enabled,mfa_active
                dba,arn:aws:iam::111122223333:user/dba,2026-01-01T00:00:00+00:00,true,false
                """);

        robot.interact(() -> bench.importPaths(List.of(report)));

        assertThat(texts(robot)).contains("1 file read", "Credential reports", "1 user");
    }

    @Test
    void aKindThatIsMissingIsAskedForWithWhatWasSaidBefore(FxRobot robot) throws java.io.IOException {
        Path bare = java.nio.file.Files.writeString(folder.resolve("guardrail.json"), """
                {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}""");
        robot.interact(() -> bench.importPaths(List.of(bare)));
        press(robot, "Say what it hangs on…");
        fill(robot, "Hangs on", "ou-ab12-example1");
        press(robot, "Import");
        assertThat(texts(robot)).contains("nothing tells of which kind.").doesNotContain("--as-type");

        robot.interact(() -> robot.lookup(".attach-sheet .combo-box").<ComboBox<String>>query().setValue("Service control policy"));
        press(robot, "Import");

        assertThat(texts(robot)).contains("1 file read", "1 policy");
    }

    private static void press(FxRobot robot, String words) {
        robot.interact(() -> robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void closingTheCaseShowsTheThreeWaysIn(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);

        assertThat(bench.open()).isEmpty();
        assertThat(texts(robot)).contains("Drop logs, policies or a case file here").contains("Recent cases");
    }

    @Test
    void largerTextCutsNothingOffTheWindow(FxRobot robot) {
        for (int size = Appearance.SMALLEST; size <= Appearance.LARGEST; size++) {
            robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        }

        assertThat(bench.root().getLayoutBounds().getWidth()).isLessThanOrEqualTo(980);
        assertThat(bench.root().lookup(".title-bar").getLayoutBounds().getWidth()).isLessThanOrEqualTo(981);
    }

    private OpenCase open() {
        return bench.open().orElseThrow();
    }

    private void focusTable(FxRobot robot) {
        robot.interact(() -> bench.window().orElseThrow().events().focusTable());
    }

    private static String texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }
}
