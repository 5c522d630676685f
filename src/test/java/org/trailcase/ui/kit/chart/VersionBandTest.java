package org.trailcase.ui.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.TimeRange;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class VersionBandTest {
    private static final Instant FIRST = Instant.parse("2026-03-14T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-14T12:00:00Z");
    private static final Instant THIRD = SECOND.plusSeconds(4);
    private static final Instant END = Instant.parse("2026-03-15T00:00:00Z");

    private VersionBand band;

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        band = new VersionBand(appearance.palette());
        stage.setScene(new Scene(band, 600, 80));
        stage.show();
    }

    @Test
    void aTextThatStoodForSecondsIsReachedByAClickLikeAnyOther(FxRobot robot) {
        show(robot, 0);

        assertThat(band.momentAt(300)).isEqualTo(SECOND);
        assertThat(band.momentAt(150)).isBefore(SECOND);
        assertThat(band.momentAt(450)).isAfter(THIRD);
    }

    @Test
    void anotherClickThereGoesOnToTheTextThatCameAfter(FxRobot robot) {
        show(robot, 1);

        assertThat(band.momentAt(300)).isEqualTo(THIRD);
    }

    private void show(FxRobot robot, int chosen) {
        robot.interact(() -> band.times().set(new VersionTimes(
                new TimeRange(FIRST, END),
                List.of(stretch(FIRST, SECOND, 0), stretch(SECOND, THIRD, 1), stretch(THIRD, END, 2)),
                List.of(new VersionTimes.Change(SECOND, "PutRolePolicy", 1), new VersionTimes.Change(THIRD, "PutRolePolicy", 2)),
                chosen,
                Optional.empty())));
    }

    private static VersionTimes.Stretch stretch(Instant from, Instant until, int version) {
        return new VersionTimes.Stretch(
                new TimeRange(from, until), VersionTimes.State.KNOWN, "text " + version, "text " + version, version);
    }
}
