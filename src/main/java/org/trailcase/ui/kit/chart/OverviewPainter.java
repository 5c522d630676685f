package org.trailcase.ui.kit.chart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.TimeRange;

/// Draws a histogram: bars, gaps, brush and axis.
final class OverviewPainter {
    private static final double HATCH = 6;

    private final GraphicsContext on;
    private final Palette palette;
    private final Histogram histogram;
    private final double width;
    private final double height;
    private final double axis;
    private final boolean filtered;

    OverviewPainter(GraphicsContext on, Palette palette, Histogram histogram, Font font) {
        this.on = on;
        this.palette = palette;
        this.histogram = histogram;
        this.filtered = histogram.bars().stream().anyMatch(bar -> bar.shown() < bar.all());
        this.width = on.getCanvas().getWidth();
        this.axis = Math.ceil(font.getSize() * 1.5);
        this.height = on.getCanvas().getHeight() - axis;
        on.setFont(font);
    }

    void paint(Optional<TimeRange> brush, List<Moment> moments, int cursor) {
        on.clearRect(0, 0, width, height + axis);
        paintAxis();
        histogram.gaps().forEach(this::paintGap);
        for (int i = 0; i < histogram.bars().size(); i++) {
            paintBar(i, histogram.bars().get(i));
        }
        on.setFill(palette.get("border"));
        on.fillRect(0, height, width, 1);
        brush.ifPresent(this::paintBrush);
        Moments.groups(moments, histogram.range(), width)
                .forEach(group -> Diamonds.draw(on, palette, group.x(), Moments.MIDDLE));
        if (cursor >= 0) {
            on.setStroke(palette.get("text"));
            on.setLineWidth(1);
            on.strokeRect(Math.floor(x(histogram.rangeOf(cursor).start())) + 0.5, 0.5, barWidth(), height - 1);
        }
    }

    private double x(Instant at) {
        TimeRange range = histogram.range();
        double millis = at.toEpochMilli() - range.start().toEpochMilli();
        return Math.clamp(millis / range.length().toMillis(), 0.0, 1.0) * width;
    }

    private double barWidth() {
        return width / Math.max(1, histogram.bars().size());
    }

    private void paintAxis() {
        on.setTextBaseline(VPos.CENTER);
        for (TimeAxis.Tick tick : TimeAxis.ticks(histogram.range(), width, on.getFont().getSize() * 8)) {
            double x = Math.floor(x(tick.at()));
            on.setFill(palette.get("border-muted"));
            on.fillRect(x, 0, 1, height);
            on.setFill(palette.get("muted"));
            on.fillText(tick.label(), x + 4, height + axis / 2 + 1);
        }
    }

    private void paintBar(int index, Histogram.Bar bar) {
        double left = Math.floor(index * barWidth());
        double right = Math.floor((index + 1) * barWidth());
        double breadth = Math.max(1, right - left - (barWidth() >= 3 ? 1 : 0));
        column(left, breadth, bar.all(), palette.get("bar"));
        if (filtered) {
            column(left, breadth, bar.shown(), palette.get("accent"));
        }
        column(left, breadth, bar.denied(), palette.get("denied"));
    }

    // One event among a million still gets its two pixels: an investigator looks for the rare one.
    private void column(double x, double breadth, long count, Color colour) {
        if (count > 0) {
            double tall = Math.max(2, count * (height - 4) / histogram.highest());
            on.setFill(colour);
            on.fillRect(x, height - tall, breadth, tall);
        }
    }

    private void paintGap(Histogram.Gap gap) {
        double left = x(gap.range().start());
        double breadth = Math.max(3, x(gap.range().end()) - left);
        on.save();
        on.beginPath();
        on.rect(left, 4, breadth, height - 4);
        on.clip();
        on.setFill(palette.get("warning-ground"));
        on.fillRect(left, 4, breadth, height - 4);
        on.setStroke(palette.get("warning"));
        on.setLineWidth(1);
        for (double x = left - height; x < left + breadth; x += HATCH) {
            on.strokeLine(x, height, x + height, 0);
        }
        on.restore();
        on.setStroke(palette.get("warning"));
        on.strokeRect(Math.floor(left) + 0.5, 4.5, breadth - 1, height - 5);
    }

    private void paintBrush(TimeRange range) {
        double left = Math.floor(x(range.start()));
        double breadth = Math.max(3, Math.ceil(x(range.end())) - left);
        on.setFill(palette.get("accent").deriveColor(0, 1, 1, 0.16));
        on.fillRect(left, 0, breadth, height);
        on.setFill(palette.get("accent"));
        on.fillRect(left, 0, 1, height);
        on.fillRect(left + breadth - 1, 0, 1, height);
        double grip = height / 4;
        on.fillRoundRect(left - 1, (height - grip) / 2, 3, grip, 3, 3);
        on.fillRoundRect(left + breadth - 2, (height - grip) / 2, 3, grip, 3, 3);
    }
}
