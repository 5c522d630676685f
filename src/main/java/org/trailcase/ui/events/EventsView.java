package org.trailcase.ui.events;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.query.Term;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.table.VirtualTable;
import org.trailcase.ui.state.Shown;

/// The table of events below the sentence that says what became of the write actions.
public final class EventsView extends VBox {
    private final EventsModel model;
    private final VirtualTable<MarkedRow> table;
    private final Label counts = new Label();
    private final TextField find = new TextField();
    private EventColumns.TimeForm timeForm = EventColumns.TimeForm.DAYS;
    private long shownAll = -1;
    private Optional<EventRows> shownRows = Optional.empty();
    private boolean restoring;
    private boolean focusWanted;

    public EventsView(EventsModel model) {
        this.model = model;
        table = new VirtualTable<>(
                EventColumns.of(model.open().file().description().zone(), () -> timeForm),
                model.open().jobs(),
                model.open().problems());
        table.setAccessibleHelp("J and K move, T marks, E explains, I and X include and exclude the value");
        table.setPlaceholder(
                "No event answers this query. Take a chip away, or press Alt+Left for the query before it.");
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("events");
        getChildren().addAll(new WriteBand(model.open()), head(), table);
        table.selection().revision().subscribe(_ -> selected());
        table.sceneProperty().subscribe(this::arrived);
        table.setOnSort((column, ascending) -> {
            if (column.id().equals("time")) {
                model.newestFirst().set(!ascending);
            }
        });
        model.newestFirst().subscribe(newest -> table.sorted("time", !newest));
        model.shown().subscribe(this::show);
        model.open().current().subscribe(this::follow);
        model.newestFirst().subscribe((_, _) -> showAnew());
    }

    private HBox head() {
        Label title = new Label("Events");
        title.getStyleClass().add("strong");
        counts.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        find.setPromptText("Find in table  (Ctrl+F)");
        find.setAccessibleText("Find in table, without filtering");
        find.setOnAction(_ -> jump(1));
        find.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                table.requestFocus();
                event.consume();
            }
        });
        HBox head = new HBox(title, CutText.explain(counts), gap, find);
        head.getStyleClass().add("pane-head");
        return head;
    }

    /// What a double click or Enter opens.
    public void setOnOpen(Runnable listener) {
        table.setOnOpen(listener);
    }

    /// Puts the focus into the table, at once or as soon as it is in the window: a split pane takes in its parts late.
    public void focusTable() {
        if (table.getScene() == null) {
            focusWanted = true;
        } else {
            table.requestFocus();
        }
    }

    private void arrived(@Nullable Scene scene) {
        if (scene != null && focusWanted) {
            focusWanted = false;
            model.open().jobs().later(table::requestFocus);
        }
    }

    public void focusFind() {
        find.requestFocus();
        find.selectAll();
    }

    public void nextDenied(int direction) {
        go(direction, model.denied());
    }

    public void nextMarked(int direction) {
        go(direction, model.marked());
    }

    public void nextOfSession(int direction) {
        go(direction, model.sameSession());
    }

    /// Hands over the term for the value in the current cell.
    public void withCurrentTerm(BiConsumer<EventRow, Term> action) {
        row(table.selection().current().get())
                .ifPresent(row -> model.term(table.currentColumn().id(), row.event(), row.marks())
                        .ifPresent(term -> action.accept(row.event(), term)));
    }

    private Optional<MarkedRow> row(long at) {
        return at < 0 ? Optional.empty() : table.row(at);
    }

    private void jump(int direction) {
        if (!find.getText().isBlank() && table.size() > 0) {
            model.find(find.getText().strip(), table.selection().current().get(), direction)
                    .ifPresent(table::select);
        }
    }

    private void go(int direction, Predicate<EventRow> fits) {
        model.next(table.selection().current().get(), direction, fits).ifPresent(table::select);
    }

    private void selected() {
        if (!restoring) {
            model.select(table.selection().current().get(), table.selection().positions());
        }
        say(model.shown().get());
    }

    // A mark changes what stands in the rows but not which rows there are: then the place and the selection stay.
    private void show(Shown shown) {
        boolean sameRows = shown.all() == shownAll && isSame(shown.rows());
        shownAll = shown.all();
        shownRows = Optional.of(shown.rows());
        if (sameRows) {
            table.reload();
        } else {
            showAnew();
        }
        say(shown);
    }

    private boolean isSame(EventRows rows) {
        return shownRows
                .filter(before -> before.size() == rows.size())
                .filter(before -> IntStream.range(0, rows.size())
                        .allMatch(place -> before.position(place) == rows.position(place)))
                .isPresent();
    }

    private void showAnew() {
        Optional<EventRow> before = model.open().current().get();
        writeTimes(model.shown().get().rows());
        restoring = true;
        table.show(model.source());
        restoring = false;
        Optional<Long> place = before.flatMap(model::place);
        if (place.isPresent()) {
            table.select(place.get());
        } else if (table.size() > 0) {
            table.select(0);
        } else {
            selected();
        }
    }

    // The rows are in the order of time: the first and the last tell of how many days they are.
    private void writeTimes(EventRows rows) {
        EventColumns.TimeForm form = rows.size() == 0
                ? EventColumns.TimeForm.DAYS
                : EventColumns.TimeForm.of(rows.row(0).time(), rows.row(rows.size() - 1).time());
        if (!form.equals(timeForm)) {
            timeForm = form;
            table.retitle("time", form.title(), form.ems());
        }
    }

    // The current event may be chosen elsewhere; the table goes along when it shows it.
    private void follow(Optional<EventRow> current) {
        current.flatMap(model::place)
                .filter(place -> !restoring && place != table.selection().current().get())
                .ifPresent(table::select);
    }

    private void say(Shown shown) {
        long chosen = table.selection().positions().count();
        counts.setText("%,d of %,d shown · %,d selected".formatted(shown.rows().size(), shown.all(), chosen));
    }
}
