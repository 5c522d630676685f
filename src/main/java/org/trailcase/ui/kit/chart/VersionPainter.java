package org.trailcase.ui.kit.chart;

import java.time.Instant;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.TimeRange;

/// Draws a band of versions: changes above, stretches in the middle, the axis below.
final class VersionPainter {
    private static final double HATCH = 6;
    private static final double INDENT = 6;

    private final GraphicsContext on;
    private final Palette palette;
    private final VersionTimes times;
    private final double width;
    private final double top;
    private final double bottom;
    private final double axis;

    VersionPainter(GraphicsContext on, Palette palette, VersionTimes times, Font font) {
        this.on = on;
        this.palette = palette;
        this.times = times;
        this.width = on.getCanvas().getWidth();
        this.axis = Math.ceil(font.getSize() * 1.5);
        this.top = Math.ceil(font.getSize() * 1.6);
        this.bottom = on.getCanvas().getHeight() - axis - 2;
        on.setFont(font);
    }

    void paint(boolean focused) {
        on.clearRect(0, 0, width, bottom + axis + 2);
        on.setTextBaseline(VPos.CENTER);
        if (times.stretches().isEmpty()) {
            return;
        }
        paintAxis();
        times.stretches().forEach(one -> paintStretch(one, focused));
        paintChanges();
        times.at().ifPresent(this::paintMoment);
    }

    private double x(Instant at) {
        TimeRange range = times.range();
        double millis = at.toEpochMilli() - range.start().toEpochMilli();
        return Math.clamp(millis / Math.max(1, range.length().toMillis()), 0.0, 1.0) * width;
    }

    private void paintAxis() {
        for (TimeAxis.Tick tick : TimeAxis.ticks(times.range(), width, on.getFont().getSize() * 8)) {
            double x = Math.floor(x(tick.at()));
            on.setFill(palette.get("border-muted"));
            on.fillRect(x, bottom, 1, 4);
            on.setFill(palette.get("muted"));
            if (x + 4 + wide(tick.label()) < width) {
                on.fillText(tick.label(), x + 4, bottom + axis / 2 + 3);
            }
        }
    }

    private void paintStretch(VersionTimes.Stretch stretch, boolean focused) {
        double left = Math.floor(x(stretch.range().start()));
        double right = Math.max(left + 3, Math.floor(x(stretch.range().end())));
        boolean chosen = stretch.version() == times.chosen();
        on.setFill(ground(stretch.state(), chosen));
        on.fillRect(left, top, right - left, bottom - top);
        if (stretch.state() == VersionTimes.State.UNKNOWN) {
            hatch(left, right, palette.get("warning"));
        } else if (stretch.state() == VersionTimes.State.STALE) {
            hatch(left, right, palette.get("border"));
        }
        on.setStroke(palette.get(chosen ? "accent" : "border"));
        on.setLineWidth(chosen && focused ? 2.5 : chosen ? 1.5 : 1);
        on.strokeRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
        paintLabel(stretch, left, right, chosen);
    }

    private Color ground(VersionTimes.State state, boolean chosen) {
        return switch (state) {
            case UNKNOWN -> palette.get("warning-ground");
            case NONE -> palette.get("inset");
            case KNOWN, PERHAPS, STALE -> palette.get(chosen ? "accent-ground" : "subtle");
        };
    }

    private void hatch(double left, double right, Color colour) {
        on.save();
        on.beginPath();
        on.rect(left, top, right - left, bottom - top);
        on.clip();
        on.setStroke(colour);
        on.setLineWidth(1);
        double tall = bottom - top;
        for (double x = left - tall; x < right; x += HATCH) {
            on.strokeLine(x, bottom, x + tall, top);
        }
        on.restore();
    }

    // On its own ground, so that no line of the hatching runs through the letters.
    private void paintLabel(VersionTimes.Stretch stretch, double left, double right, boolean chosen) {
        String label = fitting(stretch, right - left - 2 * INDENT - 4);
        if (label.isEmpty()) {
            return;
        }
        double middle = (top + bottom) / 2;
        double tall = on.getFont().getSize() * 1.4;
        on.setFill(ground(stretch.state(), chosen));
        on.fillRect(left + INDENT - 2, middle - tall / 2, wide(label) + 4, tall);
        on.setFill(palette.get(stretch.state() == VersionTimes.State.UNKNOWN ? "warning" : chosen ? "accent" : "text"));
        on.fillText(label, left + INDENT, middle);
    }

    private String fitting(VersionTimes.Stretch stretch, double room) {
        String whole = stretch.label() + (stretch.state() == VersionTimes.State.KNOWN ? "" : " · " + stretch.state().words());
        if (stretch.label().isEmpty() || stretch.label().equals(stretch.state().words())) {
            whole = stretch.state().words();
        }
        if (wide(whole) <= room) {
            return whole;
        }
        return wide(stretch.label()) <= room ? stretch.label() : "";
    }

    private double wide(String text) {
        Text measured = new Text(text);
        measured.setFont(on.getFont());
        return measured.getLayoutBounds().getWidth();
    }

    // A label needs the room up to the next change; where there is none the diamond stands alone.
    private void paintChanges() {
        for (int i = 0; i < times.changes().size(); i++) {
            VersionTimes.Change change = times.changes().get(i);
            double x = Math.clamp(x(change.at()), Diamonds.HALF + 1, width - Diamonds.HALF - 1);
            on.setFill(palette.get("text"));
            on.fillRect(Math.floor(x), top - 3, 1.5, bottom - top + 6);
            Diamonds.draw(on, palette, x, top / 2);
            double room = (i + 1 < times.changes().size() ? x(times.changes().get(i + 1).at()) : width) - x - 16;
            if (wide(change.label()) <= room) {
                on.setFill(palette.get("text"));
                on.fillText(change.label(), x + 8, top / 2);
            }
        }
    }

    private void paintMoment(Instant at) {
        double x = Math.clamp(Math.floor(x(at)), 1, width - 2);
        on.setFill(palette.get("accent"));
        on.fillRect(x - 0.5, top - 4, 2, bottom - top + 8);
        on.fillPolygon(new double[] {x - 4, x + 5, x + 0.5}, new double[] {bottom + 8, bottom + 8, bottom + 2}, 3);
    }
}
