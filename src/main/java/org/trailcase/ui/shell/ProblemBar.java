package org.trailcase.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.ui.kit.Rows;
import org.trailcase.work.Problem;

/// One sentence about what went wrong, or what is done, until the person has read it. It stands in nobody's way.
final class ProblemBar extends HBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final Label sentence = Rows.paragraph("");
    private final StackPane sign = new StackPane();

    ProblemBar() {
        getStyleClass().add("problem-bar");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(sign, sentence, Rows.iconButton(Feather.X, "Close this message", this::hide));
        hide();
    }

    void show(Problem problem) {
        show(String.valueOf(problem.getMessage()), false);
    }

    /// Says what went wrong.
    void warn(String words) {
        show(words, false);
    }

    /// Says what is done.
    void say(String words) {
        show(words, true);
    }

    private void show(String words, boolean good) {
        sentence.setText(words);
        sign.getChildren().setAll(
                good ? Rows.icon(Feather.CHECK_CIRCLE, "success") : Rows.icon(Feather.ALERT_TRIANGLE, "denied"));
        pseudoClassStateChanged(GOOD, good);
        setVisible(true);
        setManaged(true);
    }

    /// Takes away what was said.
    void hide() {
        setVisible(false);
        setManaged(false);
    }
}
