package org.trailcase.ui.kit.query;

import impl.org.controlsfx.skin.AutoCompletePopupSkin;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;

/// Offers to complete the last word of a text field.
///
/// ControlsFX's own binding for text fields replaces the whole text and chooses the first suggestion at once, so that
/// Enter would complete; here Enter asks, unless the person has gone into the list with the arrow keys.
final class CompletionPopup extends AutoCompletionBinding<String> {
    private static final int ROWS = 8;
    private static final double WIDEST = 46;

    private final TextField field;
    private final ChangeListener<String> typing = (_, _, text) -> typed(text);
    private final ChangeListener<Boolean> leaving = (_, _, focused) -> left(focused);
    private boolean quiet;

    CompletionPopup(TextField field, Supplier<Completions> completions) {
        super(field, request -> completions.get().of(request.getUserText()), words());
        this.field = field;
        setVisibleRowCount(ROWS);
        // Not in addition to its own class, whose rules look for colours that only the default theme has.
        getAutoCompletionPopup().getStyleClass().setAll("completion");
        field.textProperty().addListener(typing);
        field.focusedProperty().addListener(leaving);
    }

    private static StringConverter<String> words() {
        return new StringConverter<>() {
            @Override
            public String toString(String word) {
                return word;
            }

            @Override
            public String fromString(String word) {
                return word;
            }
        };
    }

    /// Does this without taking the new text for typed.
    void quietly(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
        hidePopup();
    }

    private void typed(String text) {
        if (!quiet && field.isFocused()) {
            setUserInput(field.getText().isBlank() ? "" : text);
        }
    }

    private void left(boolean focused) {
        if (!focused) {
            hidePopup();
        }
    }

    @Override
    protected void completeUserInput(String word) {
        field.setText(Completions.complete(field.getText(), word));
        field.end();
    }

    // Suggestions are fetched behind the window: by the time they come the person may have gone on.
    @Override
    protected void showPopup() {
        if (!field.isFocused()) {
            return;
        }
        setPrefWidth(Math.min(field.getWidth(), WIDEST * field.getFont().getSize()));
        super.showPopup();
        if (getAutoCompletionPopup().getSkin() instanceof AutoCompletePopupSkin<?> skin
                && skin.getNode() instanceof ListView<?> list) {
            list.getSelectionModel().clearSelection();
            if (list.getProperties().putIfAbsent(CompletionPopup.class, this) == null) {
                list.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, list));
            }
        }
    }

    // The popup sees keys before the field does, and its list would keep those that it has no use for.
    private void pressed(KeyEvent event, ListView<?> list) {
        switch (event.getCode()) {
            case ENTER -> {
                if (list.getSelectionModel().isEmpty()) {
                    handOver(event);
                }
            }
            case TAB -> {
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
            }
            case HOME, END, PAGE_UP, PAGE_DOWN -> handOver(event);
            case ESCAPE -> {
                hidePopup();
                event.consume();
            }
            default -> {}
        }
    }

    private void handOver(KeyEvent event) {
        hidePopup();
        event.consume();
        field.fireEvent(event.copyFor(field, field));
    }

    @Override
    public void dispose() {
        field.textProperty().removeListener(typing);
        field.focusedProperty().removeListener(leaving);
    }
}
