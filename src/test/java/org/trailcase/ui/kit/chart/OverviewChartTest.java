package org.trailcase.ui.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
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
class OverviewChartTest {
    private static final Instant START = Instant.parse("2026-03-14T00:00:00Z");

    private OverviewChart chart;
    private final List<Optional<TimeRange>> brushed = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        chart = new OverviewChart(appearance.palette());
        Scene scene = new Scene(new StackPane(chart), 480, 100);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.show();
        List<Histogram.Bar> bars =
                IntStream.range(0, 24).mapToObj(i -> new Histogram.Bar(i, i / 2, i / 4)).toList();
        chart.histogram().set(new Histogram(START, Duration.ofHours(1), bars, List.of()));
        chart.setOnBrush(brushed::add);
    }

    @Test
    void aDragIsHandedOverOnceAsAStretchOfTime(FxRobot robot) {
        robot.moveTo(chart).moveBy(-120, 0).press(MouseButton.PRIMARY).moveBy(120, 0).release(MouseButton.PRIMARY);

        assertThat(brushed).hasSize(1);
        TimeRange range = brushed.getFirst().orElseThrow();
        assertThat(range.start()).isBetween(at("05:50"), at("06:10"));
        assertThat(range.end()).isBetween(at("11:50"), at("12:10"));
    }

    @Test
    void aClickOnAMomentIsHandedOverWithAllThatStandTooCloseToBeToldApart(FxRobot robot) {
        List<Moment> clicked = new ArrayList<>();
        Moment one = new Moment(at("12:00"), "PutRolePolicy: policy own, role loader", "1");
        Moment other = new Moment(at("12:01"), "DeleteRolePolicy: policy own, role loader", "2");
        Moment far = new Moment(at("20:00"), "CreateRole: role other", "3");
        robot.interact(() -> {
            chart.moments().set(List.of(one, other, far));
            chart.setOnMoments(clicked::addAll);
        });

        robot.clickOn(robot.offset(chart, 0, 6 - 50));

        assertThat(clicked).containsExactly(one, other);
        assertThat(brushed).isEmpty();
    }

    @Test
    void aClickTakesTheBarUnderThePointer(FxRobot robot) {
        robot.clickOn(chart);

        assertThat(brushed.getLast()).contains(new TimeRange(at("12:00"), at("13:00")));
    }

    @Test
    void shiftAndArrowDrawABrushByKeyboard(FxRobot robot) {
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);

        assertThat(brushed.getLast()).contains(new TimeRange(at("01:00"), at("04:00")));
    }

    @Test
    void deleteTakesTheBrushAway(FxRobot robot) {
        robot.clickOn(chart).type(KeyCode.DELETE);

        assertThat(brushed.getLast()).isEmpty();
    }

    @Test
    void ticksStandOnWholeHoursAndNameTheDayAtMidnight() {
        var day = new TimeRange(START, START.plus(Duration.ofDays(1)));

        assertThat(TimeAxis.ticks(day, 800, 100)).extracting(TimeAxis.Tick::label)
                .containsExactly("Sat 14 Mar", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-14T" + time + ":00Z");
    }
}
