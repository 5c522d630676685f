package org.trailcase.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.intake.Intake;
import org.trailcase.trail.digest.SignedTrail;
import org.trailcase.trail.digest.SignedTrail.Delivered;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.state.Covered;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.work.Progress;

/// Four hours in one Region; the log file of the third is lacking.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class CoverageViewTest {
    @TempDir
    static Path folder;

    private CaseFile file;
    private OpenCase open;
    private CoverageModel model;
    private final Navigation navigation = new Navigation();

    @Start
    void start(Stage stage) throws IOException {
        Path evidence = Files.createTempDirectory(folder, "evidence");
        SignedTrail trail = new SignedTrail(SignedTrail.Key.of("31e8b5433410dfb61a9dc45cc65b22ff"), "eu-west-1");
        for (int i = 0; i < 4; i++) {
            SignedTrail.Hour hour = trail.hour(1);
            Delivered log = hour.files().getFirst();
            if (i != 2) {
                Files.write(evidence.resolve(log.name().replace(".gz", "")), log.bytes());
            }
            Files.write(evidence.resolve(hour.digest().file().name()), hour.digest().file().bytes());
        }
        file = CaseFile.create(evidence.resolve("x.trailcase"), CaseDescription.named("Gap"), new Examiner("Examiner 1"));
        Intake.receive(file, List.of(evidence), Progress.SILENT);
        file.refresh();
        open = new OpenCase(file, Jobs.inPlace(), problem -> {
            throw problem;
        });
        Appearance appearance = new Appearance();
        model = new CoverageModel(open, navigation, new Covered(open));
        Scene scene = new Scene(new CoverageView(model, appearance.palette()), 1000, 600);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        file.close();
    }

    @Test
    void theGapIsInTheMapAndSaidInWords(FxRobot robot) {
        assertThat(model.page().get().grid().lines().getFirst().cells())
                .extracting(cell -> cell.state())
                .containsExactly(CellState.EVENTS, CellState.EVENTS, CellState.GAP, CellState.EVENTS);
        assertThat(robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.toList()))
                .anySatisfy(text -> assertThat(text).contains("1 row, a cell is 1 hour").contains("1 cell has a gap"))
                .anySatisfy(text -> assertThat(text).contains("No data events in evidence"));
    }

    @Test
    void theKeyboardGoesToACellHearsOfItAndAsksForItsEvents(FxRobot robot) {
        CoverageMap map = robot.lookup(".coverage-map").queryAs(CoverageMap.class);
        robot.interact(map::requestFocus);

        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT).press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(map.getAccessibleText())
                .startsWith("eu-west-1 of 111122223333, 2026-03-01 02:00 to 2026-03-01 03:00 UTC\ngap: 0 events.");
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT).press(KeyCode.ENTER).release(KeyCode.ENTER);

        assertThat(navigation.tab().get()).isEqualTo(Navigation.Tab.EVENTS);
        assertThat(open.query().get().written())
                .contains("111122223333").contains("eu-west-1").contains("2026-03-01T01:00").contains("2026-03-01T02:00");
        assertThat(open.shown().get().rows().size()).isEqualTo(1);
    }
}
