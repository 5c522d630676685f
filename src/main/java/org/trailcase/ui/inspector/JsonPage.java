package org.trailcase.ui.inspector;

import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.json.JsonWriter;
import org.trailcase.ui.kit.Rows;

/// The whole record; names and values as recorded, set out over lines.
final class JsonPage extends VBox {
    JsonPage(InspectorModel model) {
        getStyleClass().add("json-page");
        TextArea text = new TextArea();
        text.setEditable(false);
        text.getStyleClass().addAll("mono", "json");
        text.setAccessibleText("Record as JSON");
        VBox.setVgrow(text, Priority.ALWAYS);
        HBox head = Rows.caption(
                "Record, set out over lines",
                Rows.iconButton(Feather.COPY, "Copy the record", () -> Rows.copy(text.getText())));
        getChildren().addAll(head, text);
        model.details()
                .subscribe(details -> text.setText(
                        details.map(one -> JsonWriter.pretty(one.event().raw())).orElse("")));
    }
}
