package org.trailcase.ui.inspector.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.explain.Explanation;
import org.trailcase.intake.AnswerIntake;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.work.Progress;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class WhyViewTest {
    @TempDir
    static Path folder;

    private static int number;

    private CaseFile file;
    private OpenCase open;
    private final SimpleObjectProperty<Optional<Argument>> argument = new SimpleObjectProperty<>(Optional.empty());

    @Start
    void start(Stage stage) throws IOException {
        file = VerdictCase.in(Files.createDirectory(folder.resolve("case" + number++)));
        open = new OpenCase(file, Jobs.inPlace(), problem -> {
            throw problem;
        });
        WhyView view = new WhyView(
                argument, new SimpleObjectProperty<>(true), (_, _) -> {}, new Doors(_ -> {}, _ -> {}, _ -> {}));
        ScrollPane pane = new ScrollPane(view);
        pane.setFitToWidth(true);
        Scene scene = new Scene(pane, 430, 640);
        new Appearance().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        file.close();
    }

    @Test
    void theLogAgreesWhereThePoliciesDecideAsRecorded(FxRobot robot) {
        show(robot, "dora", "ec2:DescribeInstances");

        assertThat(labels(robot)).anyMatch(text -> text.endsWith(" · log agrees"));
        assertThat(band(robot)).contains("success");
    }

    @Test
    void whereNoPolicyWasThereToDecideTheLogAloneSpeaksAndNoColourSaysMore(FxRobot robot) {
        show(robot, "carl", "ec2:DescribeVolumes");

        assertThat(labels(robot)).contains("Allowed").noneMatch(text -> text.contains("log agrees"));
        assertThat(labels(robot)).anyMatch(text -> text.contains(" · the log says so: "));
        assertThat(band(robot)).contains("muted").doesNotContain("success");
    }

    @Test
    void aDenialThatOnlyAwsExplainsIsNotCalledAgreement(FxRobot robot) {
        show(robot, "carl", "iam:CreateUser");

        assertThat(labels(robot)).anyMatch(text -> text.contains(" · AWS says so: "));
        assertThat(labels(robot)).contains("no Allow matches, says AWS · not in evidence");
    }

    @Test
    void furtherActionsAreToldApartByTheirResources(FxRobot robot) {
        show(robot, "dora", "ec2:RunInstances");

        List<String> resources = labels(robot).stream().filter(text -> text.startsWith("on ")).toList();
        assertThat(resources).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theAnswerOfAwsNamesLayerEffectAndStatementAndOpensItsKeys(FxRobot robot) {
        AnswerIntake.paste(file, VerdictCase.ANSWER, VerdictCase.PASS_ROLE, Progress.SILENT);
        open.refresh();

        show(robot, "dora", "iam:PassRole");

        assertThat(labels(robot)).contains("SCP", "Deny", "AWS's own decision");
        assertThat(labels(robot)).anyMatch(text -> text.endsWith("AWS says so; by the policies in evidence implicitly denied"));
        robot.interact(() -> robot.lookup(".answer-keys .hyperlink").<Hyperlink>query().fire());
        assertThat(labels(robot)).contains("aws:MultiFactorAuthPresent", "false");
    }

    @Test
    void aLongEncodedPartIsFoldedUntilItIsAskedFor(FxRobot robot) {
        show(robot, "dora", "ec2:StopInstances");
        assertThat(quoted(robot)).endsWith("… (400 characters)").doesNotContain("aB3-".repeat(20));

        robot.interact(() -> robot.lookup("Show the whole message").<ToggleButton>query().fire());
        assertThat(quoted(robot)).endsWith("aB3-".repeat(100));

        robot.interact(() -> robot.lookup("Show less of it").<ToggleButton>query().fire());
        assertThat(quoted(robot)).endsWith("… (400 characters)");
    }

    private static String quoted(FxRobot robot) {
        return robot.lookup(".quoted").query().getAccessibleText();
    }

    private void show(FxRobot robot, String user, String action) {
        EventRow row = file.find(VerdictCase.query("principal:" + user + " action:" + action)).stream()
                .findFirst()
                .orElseThrow();
        Explanation why = open.explaining().explain(file.event(row));
        robot.interact(() -> argument.set(Optional.of(new Argument(why, Map.of(), Optional.empty(), Set.of()))));
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.toList());
    }

    private static List<String> band(FxRobot robot) {
        return List.copyOf(robot.lookup(".verdict-band").query().getStyleClass());
    }
}
