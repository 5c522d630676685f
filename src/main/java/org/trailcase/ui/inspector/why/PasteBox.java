package org.trailcase.ui.inspector.why;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.explain.Explanation;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.Rows;

/// Where the answer of AWS is pasted that somebody with a connection has asked for.
final class PasteBox {
    private static final int ROWS = 5;

    private PasteBox() {}

    /// Empty where AWS has nothing more to tell: no part is encoded and there is no authorization id, or the answer is here.
    static Optional<VBox> of(Explanation why, BiConsumer<String, String> keep) {
        Optional<Denial> message = why.event().errorMessage().flatMap(Denial::parse);
        boolean hasMore = message.flatMap(Denial::encoded).or(() -> message.flatMap(Denial::authorizationId)).isPresent();
        boolean isOpen = why.event().outcome() == Outcome.DENIED && why.answered().isEmpty() && hasMore;
        return why.event().eventId().filter(_ -> isOpen).map(id -> box(id, message, keep));
    }

    private static VBox box(String eventId, Optional<Denial> message, BiConsumer<String, String> keep) {
        boolean encoded = message.flatMap(Denial::encoded).isPresent();
        Button open = new Button(
                encoded ? "Paste decoded message…" : "Paste authorization details…", Rows.icon(Feather.CLIPBOARD));
        VBox box = new VBox(open);
        box.getStyleClass().add("part");
        open.setOnAction(_ -> box.getChildren().setAll(field(eventId, encoded, keep, box, open)));
        return box;
    }

    private static VBox field(
            String eventId, boolean encoded, BiConsumer<String, String> keep, VBox box, Button open) {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        area.getStyleClass().add("mono");
        area.setAccessibleText("AWS's answer about this call");
        area.setPromptText(
                encoded
                        ? "The output of: aws sts decode-authorization-message --encoded-message …"
                        : "The output of: aws iam-toolbox get-request-authorization-details --authorization-id …");
        Button done = new Button("Keep as exhibit");
        done.disableProperty().bind(area.textProperty().map(String::isBlank));
        done.setOnAction(_ -> keep.accept(eventId, area.getText()));
        Button cancel = new Button("Cancel");
        cancel.setOnAction(_ -> box.getChildren().setAll(open));
        HBox buttons = new HBox(Rows.gap(), cancel, done);
        buttons.getStyleClass().add("buttons");
        VBox field = new VBox(area, buttons);
        field.getStyleClass().add("part");
        return field;
    }
}
