package org.trailcase.ui.kit.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.ui.kit.CutText;

/// A query as text, with a chip for each of its terms.
///
/// Enter asks; Escape puts the text back that was asked last; a chip's cross takes its term away.
public final class QueryField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    // For the lens, the key and the edges around the text.
    private static final double ROOM = 9;

    private final TextField field = new TextField();
    private final CompletionPopup completion = new CompletionPopup(field, this::completions);
    private final HBox frame = new HBox();
    private final HBox chips = new HBox();
    private final HBox line = new HBox();
    private final VBox bar = new VBox();
    private final ScrollPane strip = scrolled(chips);
    private final Label mistake = new Label();
    private volatile Completions completions = Completions.NONE;
    private String asked = "";
    private Consumer<String> onAsk = _ -> {};
    private Consumer<Chip> onRemove = _ -> {};
    private Runnable onLeave = () -> {};

    public QueryField() {
        bar.getStyleClass().add("query-bar");
        line.getStyleClass().add("query-line");
        field.setPromptText("All events: type a query, such as outcome:denied principal:dba -readOnly");
        field.getStyleClass().add("mono");
        field.setAccessibleText("Query");
        HBox.setHgrow(field, Priority.ALWAYS);
        Label key = new Label("/");
        key.getStyleClass().add("key");
        frame.getStyleClass().add("query-frame");
        frame.setAlignment(Pos.CENTER_LEFT);
        frame.getChildren().addAll(icon(Feather.SEARCH), field, key);
        HBox.setHgrow(frame, Priority.ALWAYS);
        field.setMinWidth(0);
        chips.getStyleClass().add("chips");
        chips.setFillHeight(false);
        mistake.getStyleClass().addAll("mistake", "denied");
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        mistake.setMaxWidth(Double.MAX_VALUE);
        line.getChildren().addAll(frame, strip);
        bar.getChildren().add(line);
        widthProperty().subscribe(_ -> arrange());
        getChildren().addAll(bar, mistake);
        // With the chips below the field the bar is taller: other parts of the window give way, not the query.
        setMinHeight(USE_PREF_SIZE);
        say(Optional.empty());
        field.setOnAction(_ -> onAsk.accept(field.getText()));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                completion.quietly(() -> field.setText(asked));
                say(Optional.empty());
                onLeave.run();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused ->
                frame.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-within"), focused));
    }

    private static ScrollPane scrolled(HBox chips) {
        ScrollPane pane = new ScrollPane(chips);
        pane.getStyleClass().add("chip-strip");
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFitToHeight(true);
        pane.setFocusTraversable(false);
        pane.visibleProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
        pane.managedProperty().bind(pane.visibleProperty());
        return pane;
    }

    private static FontIcon icon(Feather shape) {
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().addAll("small-icon", "muted");
        return icon;
    }

    /// Shows the query that is in force.
    public void show(String text, List<Chip> terms) {
        asked = text;
        if (!field.getText().equals(text)) {
            completion.quietly(() -> field.setText(text));
        }
        say(Optional.empty());
        chips.getChildren().setAll(terms.stream().map(this::chip).toList());
        arrange();
    }

    // The end of a query is often its time: where the chips would hide it they stand below.
    private void arrange() {
        Text written = new Text(asked);
        written.setFont(field.getFont());
        chips.applyCss();
        double beside = written.getLayoutBounds().getWidth() + chips.prefWidth(-1) + ROOM * field.getFont().getSize();
        Pane place = getWidth() > 0 && beside > getWidth() ? bar : line;
        if (!place.getChildren().contains(strip)) {
            (place == bar ? line : bar).getChildren().remove(strip);
            place.getChildren().add(strip);
        }
    }

    /// Offers these words while the person types.
    public void offer(Completions words) {
        completions = words;
    }

    // Asked for on a thread behind the window.
    private Completions completions() {
        return completions;
    }

    /// Says what is wrong with the text in the field; the query in force stays.
    public void say(Optional<String> sentence) {
        frame.pseudoClassStateChanged(WRONG, sentence.isPresent());
        mistake.setText(sentence.orElse(""));
        mistake.setVisible(sentence.isPresent());
        mistake.setManaged(sentence.isPresent());
    }

    /// Selects the place in the text that is not understood, so that typing mends it.
    public void point(int from, int to) {
        field.requestFocus();
        field.selectRange(from, to);
    }

    public void setOnAsk(Consumer<String> listener) {
        onAsk = listener;
    }

    public void setOnRemove(Consumer<Chip> listener) {
        onRemove = listener;
    }

    /// Called for Escape, so that the focus can go back to where it was.
    public void setOnLeave(Runnable listener) {
        onLeave = listener;
    }

    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private HBox chip(Chip chip) {
        Label words = new Label(chip.label());
        words.setTooltip(CutText.tooltip(chip.term()));
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll("chip-remove", "flat");
        remove.setAccessibleText("Remove " + chip.label());
        remove.setTooltip(CutText.tooltip("Remove " + chip.term()));
        remove.setOnAction(_ -> onRemove.accept(chip));
        HBox node = new HBox(words, remove);
        node.getStyleClass().add("chip");
        node.setAlignment(Pos.CENTER);
        node.setMinWidth(Region.USE_PREF_SIZE);
        return node;
    }
}
