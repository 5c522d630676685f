package org.trailcase.ui.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PoliciesViewTest {
    @TempDir
    static Path folder;

    private static int number;

    private CaseFile file;
    private OpenCase open;
    private PoliciesView view;
    private final Navigation navigation = new Navigation();

    @Start
    void start(Stage stage) throws IOException {
        file = PolicyCase.in(Files.createDirectory(folder.resolve("case" + number++)));
        open = new OpenCase(file, Jobs.inPlace(), problem -> {
            throw problem;
        });
        Appearance appearance = new Appearance();
        view = new PoliciesView(new PoliciesModel(open, navigation), appearance.palette());
        Scene scene = new Scene(view, 1000, 640);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.show();
        navigation.tab().set(Navigation.Tab.POLICIES);
    }

    @AfterEach
    void end() {
        file.close();
    }

    @Test
    void theListTellsWhoHoldsWhichPolicyAndHowOftenItWasChanged(FxRobot robot) {
        assertThat(labels(robot)).contains("Role loader", "own", "inline · 2 texts", "2 changes", "trust · 1 text");
    }

    @Test
    void keysInTheListStepOverTheHeadings(FxRobot robot) {
        robot.clickOn(cell(robot, "own"));

        robot.type(KeyCode.DOWN);
        assertThat(labels(robot)).contains("trust policy on role/loader");

        robot.type(KeyCode.UP, KeyCode.UP);
        assertThat(labels(robot)).contains("inline policy on role/loader");
    }

    @Test
    void aTypedTimeBringsTheTextThenInForce(FxRobot robot) {
        type(robot, "2026-03-14T09:00:40Z");
        assertThat(code(robot)).contains("\"Action\": \"s3:GetObject\",");

        type(robot, "2026-03-14T09:03:00Z");
        assertThat(code(robot)).contains("\"Action\": \"s3:*\",");

        type(robot, "soon");
        assertThat(code(robot)).contains("\"Action\": \"s3:*\",");
    }

    @Test
    void keysOnTheBandGoFromVersionToVersion(FxRobot robot) {
        type(robot, "2026-03-14T09:00:40Z");
        robot.interact(() -> robot.lookup(".version-band").query().requestFocus());

        robot.type(KeyCode.RIGHT);
        assertThat(labels(robot)).contains("text 2", "by PutRolePolicy of admin, 2026-03-14 09:01:00 UTC");

        robot.type(KeyCode.RIGHT);
        assertThat(labels(robot)).contains("not there", "There was no inline policy of this name.");
    }

    @Test
    void theDifferenceSaysBySignsWhatWasAddedAndRemoved(FxRobot robot) {
        type(robot, "2026-03-14T09:03:00Z");

        robot.interact(() -> robot.lookup(".reads").queryAllAs(ToggleButton.class).stream()
                .filter(toggle -> toggle.getText().equals("Difference"))
                .forEach(ToggleButton::fire));
        settle(robot);

        assertThat(labels(robot)).contains("+1", "−1 lines", "text 1 → text 2, members in one order");
        assertThat(robot.lookup(".diff-sign").queryAllAs(Label.class)).extracting(Label::getText).contains("+", "−", " ");
    }

    @Test
    void aFindingLeadsToItsPlace(FxRobot robot) {
        type(robot, "2026-03-14T09:03:00Z");

        Node finding = robot.lookup(".finding").query();
        robot.clickOn(finding);

        assertThat(robot.lookup(".deciding").queryAllAs(Text.class)).extracting(Text::getText).contains("\"s3:*\"");
    }

    @Test
    void theEventBehindATextIsAClickAway(FxRobot robot) {
        type(robot, "2026-03-14T09:03:00Z");

        robot.clickOn(robot.lookup(".policy-source .hyperlink").<Hyperlink>query());

        assertThat(navigation.tab().get()).isEqualTo(Navigation.Tab.EVENTS);
        assertThat(open.current().get().map(EventRow::name)).contains("PutRolePolicy");
    }

    private void type(FxRobot robot, String time) {
        TextField field = robot.lookup(".policy-line-head .text-field").query();
        robot.interact(() -> {
            field.setText(time);
            field.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        settle(robot);
    }

    // A part that flows onto a second line pushes down what stands below it: that takes a second pass.
    private void settle(FxRobot robot) {
        for (int pass = 0; pass < 3; pass++) {
            robot.interact(() -> {
                view.applyCss();
                view.layout();
            });
        }
    }

    private static Node cell(FxRobot robot, String title) {
        return robot.lookup(".policy-name").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static List<String> code(FxRobot robot) {
        return robot.lookup(".code-view .evidence").queryAllAs(Text.class).stream()
                .map(text -> text.getText().strip())
                .toList();
    }
}
