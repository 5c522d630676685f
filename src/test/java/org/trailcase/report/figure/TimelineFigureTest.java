package org.trailcase.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trailcase.report.block.Drawing;
import org.trailcase.report.block.Ink;
import org.trailcase.report.block.Sign;
import org.trailcase.report.figure.TimelineFigure.Lane;
import org.trailcase.report.figure.TimelineFigure.Mark;

class TimelineFigureTest {
    private static final Instant START = Instant.parse("2026-03-14T09:00:00Z");

    @Test
    void aDeniedEventIsACrossedSquareBelowItsLane() {
        Drawing drawing = draw(List.of(new Mark(START.plusSeconds(600), Sign.DENIED)));

        assertThat(drawing.shapes())
                .filteredOn(shape -> shape instanceof Drawing.Box box && box.fill() == Ink.DENIED)
                // One on the lane, one in the legend.
                .hasSize(2);
    }

    @Test
    void manyEventsAtOneMomentAreOneMarkWithTheirNumber() {
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < 1_500; at++) {
            marks.add(new Mark(START.plusSeconds(600), Sign.DENIED));
        }

        assertThat(labels(draw(marks))).contains("×1500");
    }

    @Test
    void theLegendNamesOnlyWhatIsDrawn() {
        assertThat(labels(draw(List.of(new Mark(START, Sign.FAILED)))))
                .contains("failed")
                .doesNotContain("denied", "succeeded");
    }

    @Test
    void timesStandInUtcFirstAndInTheZoneOfTheCaseBelow() {
        assertThat(labels(draw(List.of()))).containsSequence("09:00", "10:00").contains("UTC", "Europe/Berlin");
    }

    @Test
    void aCaseInUtcHasOneLineOfTimes() {
        Drawing drawing =
                TimelineFigure.of(List.of(), START, START.plusSeconds(7_200), ZoneOffset.UTC, 480);

        assertThat(labels(drawing)).containsOnlyOnce("09:30");
    }

    @Test
    void aSingleMomentStillHasAnAxis() {
        Drawing drawing = TimelineFigure.of(List.of(), START, START, ZoneOffset.UTC, 480);

        assertThat(labels(drawing)).contains("09:00:00");
    }

    @Test
    void everyMarkStandsInsideThePicture() {
        Drawing drawing = draw(List.of(
                new Mark(START.minusSeconds(86_400), Sign.SUCCEEDED), new Mark(START.plusSeconds(86_400), Sign.DENIED)));

        assertThat(drawing.shapes()).allSatisfy(shape -> {
            if (shape instanceof Drawing.Circle circle) {
                assertThat(circle.centre().x()).isBetween(0.0, 480.0);
            }
        });
    }

    @Test
    void theNumberOfCallsThatSucceededStandsAboveTheLine() {
        Drawing drawing = draw(List.of(
                new Mark(START.plusSeconds(600), Sign.SUCCEEDED),
                new Mark(START.plusSeconds(601), Sign.SUCCEEDED),
                new Mark(START.plusSeconds(6_000), Sign.DENIED)));

        double line = drawing.shapes().stream()
                .filter(Drawing.Circle.class::isInstance)
                .mapToDouble(shape -> ((Drawing.Circle) shape).centre().y())
                .findFirst()
                .orElseThrow();
        assertThat(drawing.shapes()).anySatisfy(shape -> {
            assertThat(shape).isInstanceOf(Drawing.Label.class);
            Drawing.Label label = (Drawing.Label) shape;
            assertThat(label.text()).isEqualTo("×2");
            assertThat(label.at().y()).isLessThan(line - 4);
        });
    }

    @Test
    void aLongRoleAndItsSessionStandBelowEachOther() {
        assertThat(labels(named("AcmeFed-IncidentResponse/responder-2")))
                .containsSequence("AcmeFed-IncidentResponse/", "responder-2");
    }

    @Test
    void whatIsStillTooLongLosesItsMiddle() {
        assertThat(labels(named("a-name-that-is-far-too-long-for-a-lane-1")))
                .contains("a-name-that-i…for-a-lane-1");
    }

    private static Drawing named(String note) {
        return TimelineFigure.of(
                List.of(new Lane("S1", note, List.of())), START, START.plusSeconds(7_200), ZoneOffset.UTC, 480);
    }

    private static Drawing draw(List<Mark> marks) {
        return TimelineFigure.of(
                List.of(new Lane("S1", "203.0.113.24", marks)),
                START,
                START.plusSeconds(7_200),
                ZoneId.of("Europe/Berlin"),
                480);
    }

    private static List<String> labels(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Drawing.Label.class::isInstance)
                .map(shape -> ((Drawing.Label) shape).text())
                .toList();
    }
}
