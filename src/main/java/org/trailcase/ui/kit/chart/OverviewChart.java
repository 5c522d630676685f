package org.trailcase.ui.kit.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;

/// All events of the case over time, whatever the query: it shows where the query looks and never follows it.
///
/// A brush drawn with the mouse, or with Shift and the arrow keys, is handed over on release; the chart itself
/// filters nothing.
public final class OverviewChart extends Region {
    private final Canvas canvas = new Canvas();
    private final Label ruler = new Label("0");
    private final ObservableValue<Palette> palette;
    private final ObjectProperty<Histogram> histogram = new SimpleObjectProperty<>(Histogram.EMPTY);
    private final ObjectProperty<Optional<TimeRange>> brush = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Moment>> moments = new SimpleObjectProperty<>(List.of());
    private final Tooltip tooltip = CutText.tooltip("");
    private Consumer<List<Moment>> onMoments = _ -> {};
    private Consumer<Optional<TimeRange>> onBrush = _ -> {};
    private double pressedAt = -1;
    private int cursor = -1;
    private int anchor = -1;

    public OverviewChart(ObservableValue<Palette> palette) {
        this.palette = palette;
        ruler.setVisible(false);
        getChildren().addAll(canvas, ruler);
        getStyleClass().add("overview-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setCursor(Cursor.CROSSHAIR);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::hover);
        Tooltip.install(this, tooltip);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        palette.subscribe(_ -> requestLayout());
        histogram.subscribe(_ -> requestLayout());
        brush.subscribe(_ -> requestLayout());
        moments.subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
    }

    public ObjectProperty<Histogram> histogram() {
        return histogram;
    }

    /// The stretch that the query asks for.
    public ObjectProperty<Optional<TimeRange>> brush() {
        return brush;
    }

    /// What is worth a shape of its own, in the order of time.
    public ObjectProperty<List<Moment>> moments() {
        return moments;
    }

    /// Called with the moments under a click: several where they stand too close to be told apart.
    public void setOnMoments(Consumer<List<Moment>> listener) {
        onMoments = listener;
    }

    /// Called when the person has drawn a brush, or has taken it away.
    public void setOnBrush(Consumer<Optional<TimeRange>> listener) {
        onBrush = listener;
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressedAt = event.getX();
    }

    private void drag(MouseEvent event) {
        if (pressedAt >= 0 && !histogram.get().bars().isEmpty()) {
            brush.set(Optional.of(new TimeRange(timeAt(pressedAt), timeAt(event.getX()))));
        }
    }

    private void release(MouseEvent event) {
        Optional<Moments.Group> group = group(event);
        if (event.isStillSincePress() && group.isPresent()) {
            onMoments.accept(group.get().moments());
        } else if (event.isStillSincePress()) {
            choose(barAt(event.getX()), barAt(event.getX()));
        } else {
            onBrush.accept(brush.get());
        }
        pressedAt = -1;
    }

    private void hover(MouseEvent event) {
        Optional<Moments.Group> group = group(event);
        setCursor(group.isPresent() ? Cursor.HAND : Cursor.CROSSHAIR);
        tooltip.setText(group.map(Moments.Group::words).orElseGet(() -> words(barAt(event.getX()))));
    }

    private Optional<Moments.Group> group(MouseEvent event) {
        return Moments.at(moments.get(), histogram.get().range(), getWidth(), event.getX(), event.getY());
    }

    private Instant timeAt(double x) {
        TimeRange range = histogram.get().range();
        double share = Math.clamp(x / Math.max(1, getWidth()), 0.0, 1.0);
        Instant exact = range.start().plusMillis((long) (share * range.length().toMillis()));
        return exact.truncatedTo(
                histogram.get().step().compareTo(Duration.ofMinutes(1)) > 0 ? ChronoUnit.MINUTES : ChronoUnit.SECONDS);
    }

    private int barAt(double x) {
        int bars = histogram.get().bars().size();
        return bars == 0 ? -1 : Math.clamp((int) (x * bars / Math.max(1, getWidth())), 0, bars - 1);
    }

    private void key(KeyEvent event) {
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> move(-1, event.isShiftDown());
                    case RIGHT -> move(1, event.isShiftDown());
                    case ENTER -> choose(cursor, cursor);
                    case DELETE, BACK_SPACE -> clear();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean move(int by, boolean extend) {
        int bars = histogram.get().bars().size();
        if (bars == 0) {
            return false;
        }
        int before = Math.max(0, cursor);
        cursor = Math.clamp(cursor < 0 ? 0 : cursor + by, 0, bars - 1);
        if (extend) {
            anchor = anchor < 0 ? before : anchor;
            choose(Math.min(anchor, cursor), Math.max(anchor, cursor));
        } else {
            anchor = -1;
        }
        setAccessibleText(words(cursor));
        requestLayout();
        return true;
    }

    private boolean choose(int first, int last) {
        if (first < 0) {
            return false;
        }
        Histogram now = histogram.get();
        brush.set(Optional.of(
                new TimeRange(now.rangeOf(first).start(), now.rangeOf(last).end())));
        onBrush.accept(brush.get());
        return true;
    }

    private boolean clear() {
        brush.set(Optional.empty());
        onBrush.accept(Optional.empty());
        return true;
    }

    private String words(int bar) {
        if (bar < 0) {
            return "No events yet";
        }
        Histogram.Bar counts = histogram.get().bars().get(bar);
        TimeRange range = histogram.get().rangeOf(bar);
        String gap = histogram.get().gaps().stream()
                .filter(one -> one.range().start().isBefore(range.end())
                        && range.start().isBefore(one.range().end()))
                .findFirst()
                .map(one -> "\n" + one.reason())
                .orElse("");
        return "%s to %s UTC\n%s, %,d in the filter, %,d of them denied%s"
                .formatted(Times.minute(range.start()), Times.minute(range.end()),
                        Numbered.of(counts.all(), "event", "events"), counts.shown(), counts.denied(), gap);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            new OverviewPainter(canvas.getGraphicsContext2D(), palette.getValue(), histogram.get(), ruler.getFont())
                    .paint(brush.get(), moments.get(), isFocused() ? cursor : -1);
        }
    }
}
