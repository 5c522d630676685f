package org.trailcase.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.trailcase.casefile.EventRow;
import org.trailcase.intake.CaseFolder;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.shell.Workbench;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Settings;
import org.trailcase.work.Progress;

/// What an investigator does with the first sample case, by key and mouse, in the window as the program furnishes it.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class Investigation {
    private static final Rectangle2D SMALL_SCREEN = new Rectangle2D(0, 0, 1280, 800);
    private static final String ATTEMPTS = "principal:AcmeFed-DBA action:CreateAccessKey outcome:denied";

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.ofWindow();
    private final Appearance appearance = new Appearance();
    private Workbench bench;
    private Stage stage;

    @BeforeAll
    static void makeTheCase() {
        CaseFolder.open(Path.of("sample-cases", "credential-hunt"), made.resolve("hunt.trailcase"), Progress.SILENT)
                .close();
    }

    // TestFX looks for `@Start` in the class itself and not in what it extends: the classes below call this.
    final void open(Stage given) throws IOException {
        stage = given;
        Settings settings = new Settings(folder.resolve("settings.properties"));
        bench = new Workbench(jobs, appearance, new Chosen(folder), settings);
        TrailcaseApp.furnish(stage, bench, SMALL_SCREEN);
        stage.show();
        bench.openCase(Files.copy(made.resolve("hunt.trailcase"), folder.resolve("hunt.trailcase")));
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(bench::close);
    }

    @Test
    void aRefusedCallIsFoundExplainedMarkedAndReported(FxRobot robot) throws IOException {
        calm(robot);

        ask(robot, ATTEMPTS);
        assertThat(open().shown().get().rows().size()).isEqualTo(6);

        robot.clickOn(row(robot, 2));
        calm(robot);
        EventRow chosen = open().current().get().orElseThrow();
        assertThat(chosen).isEqualTo(open().shown().get().rows().row(2));
        assertThat(texts(robot))
                .contains("Implicitly denied", "recorded: denied", "iam:CreateAccessKey on ")
                .contains("SeeWhoUsesDatabases");

        robot.type(KeyCode.DIGIT4);
        calm(robot);
        assertThat(marks(chosen)).contains("follow-up");

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        calm(robot);
        assertThat(marks(chosen)).doesNotContain("follow-up").contains("malicious");

        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        calm(robot);
        Path report = folder.resolve("acme-2026-014.pdf");
        assertThat(Files.readAllBytes(report)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(texts(robot)).contains("The report is written: " + report);
    }

    @Test
    void themeAndTextSizeFollowTheKeys(FxRobot robot) {
        calm(robot);
        assertThat(ground(robot).getBrightness()).isGreaterThan(0.8);
        double before = height(robot);

        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS, KeyCode.EQUALS).release(KeyCode.CONTROL);
        calm(robot);

        assertThat(ground(robot).getBrightness()).isLessThan(0.3);
        assertThat(appearance.fontSize().get()).isEqualTo(15);
        assertThat(height(robot)).isGreaterThan(before);
    }

    @Test
    void aSmallScreenShowsTheWholeWindow(FxRobot robot) {
        calm(robot);

        Bounds window = stage.getScene().getRoot().getLayoutBounds();
        assertThat(window.getWidth()).isLessThanOrEqualTo(SMALL_SCREEN.getWidth());
        assertThat(window.getHeight()).isLessThanOrEqualTo(SMALL_SCREEN.getHeight());
        for (String part : List.of(".title-bar", ".query-bar", ".overview", ".facets", ".events", ".inspector", ".status-bar")) {
            assertThat(inScene(robot.lookup(part).query()))
                    .as(part)
                    .satisfies(bounds -> assertThat(window.contains(bounds)).isTrue());
        }
    }

    @Test
    void aSmallScreenShowsWhenWhatWhoAndOnWhatWithoutScrolling(FxRobot robot) {
        calm(robot);

        Bounds table = inScene(robot.lookup(".events .virtual-table").query());
        for (String title : List.of("Outcome", "Action", "Principal", "Resource")) {
            assertThat(inScene(heading(robot, title)).getMaxX()).as(title).isLessThanOrEqualTo(table.getMaxX());
        }
    }

    private OpenCase open() {
        return bench.open().orElseThrow();
    }

    private List<String> marks(EventRow event) {
        return open().file().marks().namesByEvent().getOrDefault(event.id(), List.of());
    }

    private void ask(FxRobot robot, String query) {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        robot.write(query).type(KeyCode.ENTER);
        calm(robot);
    }

    // Nothing runs behind the window and everything is laid out.
    private void calm(FxRobot robot) {
        waitUntil(() -> onWindow(robot, () -> bench.open().isPresent() && jobs.isIdle()));
        for (int frame = 0; frame < 3; frame++) {
            robot.interact(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
            waitUntil(() -> onWindow(robot, jobs::isIdle));
        }
    }

    private static void waitUntil(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("The window did not come to rest within a minute", e);
        }
    }

    private static boolean onWindow(FxRobot robot, BooleanSupplier question) {
        var answer = new java.util.concurrent.atomic.AtomicBoolean();
        robot.interact(() -> answer.set(question.getAsBoolean()));
        return answer.get();
    }

    private static Node row(FxRobot robot, int place) {
        return robot.lookup(".events .virtual-row").queryAll().stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    private static Node heading(FxRobot robot, String title) {
        return robot.lookup(".events .heading").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static double height(FxRobot robot) {
        return row(robot, 0).getLayoutBounds().getHeight();
    }

    private static Color ground(FxRobot robot) {
        Region table = robot.lookup(".events .virtual-table").query();
        return (Color) table.getBackground().getFills().getLast().getFill();
    }

    private static String texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }
}
