package org.trailcase.ui.kit.chart;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;

/// A band of time on which one version follows the other; changes stand above it as diamonds.
///
/// A click chooses the moment, Left and Right the version before and after.
public final class VersionBand extends Region {
    private static final double NEAR = 7;

    private final Canvas canvas = new Canvas();
    private final Label ruler = new Label("0");
    private final ObservableValue<Palette> palette;
    private final ObjectProperty<VersionTimes> times = new SimpleObjectProperty<>(VersionTimes.EMPTY);
    private final Tooltip tooltip = CutText.tooltip("");
    private Consumer<Instant> onMoment = _ -> {};

    public VersionBand(ObservableValue<Palette> palette) {
        this.palette = palette;
        ruler.setVisible(false);
        getChildren().addAll(canvas, ruler);
        getStyleClass().add("version-band");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setCursor(Cursor.HAND);
        setOnMouseClicked(this::click);
        setOnMouseMoved(event -> tooltip.setText(words(event)));
        Tooltip.install(this, tooltip);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        palette.subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
        times.subscribe(now -> {
            setAccessibleText(now.stretches().stream()
                    .filter(one -> one.version() == now.chosen())
                    .map(VersionTimes.Stretch::words)
                    .findFirst()
                    .orElse("No version"));
            requestLayout();
        });
    }

    public ObjectProperty<VersionTimes> times() {
        return times;
    }

    /// Called with the moment that the person has chosen.
    public void setOnMoment(Consumer<Instant> listener) {
        onMoment = listener;
    }

    private void click(MouseEvent event) {
        requestFocus();
        if (!times.get().stretches().isEmpty()) {
            onMoment.accept(momentAt(event.getX()));
        }
    }

    /// The moment that a click there asks for. A text that was in force for too short a time to be drawn wide enough is
    /// hit near its place like any other; with each further click there it is the turn of the next one.
    Instant momentAt(double x) {
        return shortOnes(x)
                .or(() -> change(x).map(VersionTimes.Change::at))
                .orElseGet(() -> timeAt(x));
    }

    private Optional<Instant> shortOnes(double x) {
        List<VersionTimes.Stretch> near = times.get().stretches().stream()
                .filter(one -> isShort(one) && Math.abs(middle(one) - x) <= NEAR)
                .toList();
        int chosen = near.stream().map(VersionTimes.Stretch::version).toList().indexOf(times.get().chosen());
        return near.stream()
                .skip(chosen + 1)
                .findFirst()
                .map(one -> one.range().start())
                .or(() -> near.isEmpty() ? Optional.empty() : Optional.of(near.getLast().range().end()));
    }

    private boolean isShort(VersionTimes.Stretch stretch) {
        return x(stretch.range().end()) - x(stretch.range().start()) < 2 * NEAR;
    }

    private double middle(VersionTimes.Stretch stretch) {
        return (x(stretch.range().start()) + x(stretch.range().end())) / 2;
    }

    private Optional<VersionTimes.Change> change(double x) {
        return times.get().changes().stream()
                .filter(change -> Math.abs(x(change.at()) - x) <= NEAR)
                .min(Comparator.comparingDouble(change -> Math.abs(x(change.at()) - x)));
    }

    private double x(Instant at) {
        TimeRange range = times.get().range();
        double millis = at.toEpochMilli() - range.start().toEpochMilli();
        return Math.clamp(millis / Math.max(1, range.length().toMillis()), 0.0, 1.0) * getWidth();
    }

    private Instant timeAt(double x) {
        TimeRange range = times.get().range();
        double share = Math.clamp(x / Math.max(1, getWidth()), 0.0, 1.0);
        return range.start().plusMillis((long) (share * range.length().toMillis())).truncatedTo(ChronoUnit.SECONDS);
    }

    private String words(MouseEvent event) {
        return change(event.getX())
                .map(change -> change.label() + ", " + Times.second(change.at()))
                .or(() -> times.get().at(timeAt(event.getX())).map(VersionTimes.Stretch::words))
                .orElse("");
    }

    private void key(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        if (step != 0) {
            int wanted = times.get().chosen() + step;
            times.get().stretches().stream()
                    .filter(one -> one.version() == wanted)
                    .findFirst()
                    .ifPresent(one -> onMoment.accept(one.range().start()));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            new VersionPainter(canvas.getGraphicsContext2D(), palette.getValue(), times.get(), ruler.getFont())
                    .paint(isFocused());
        }
    }
}
