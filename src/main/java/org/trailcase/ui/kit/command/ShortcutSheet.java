package org.trailcase.ui.kit.command;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.ui.kit.CutText;

/// All keys on one sheet, made from the table of commands.
public final class ShortcutSheet extends VBox {
    private final Sheets sheets;
    private final List<Command> commands;
    private final TextField filter = new TextField();
    private final HBox columns = new HBox();

    public ShortcutSheet(Sheets sheets, List<Command> commands) {
        this.sheets = sheets;
        this.commands = commands.stream().filter(one -> !one.keys().isEmpty()).toList();
        getStyleClass().add("shortcuts");
        Label title = new Label("Keyboard shortcuts", new FontIcon(Feather.COMMAND));
        title.getStyleClass().add("panel-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        filter.setPromptText("Filter shortcuts");
        filter.textProperty().subscribe(_ -> fill());
        Button close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().add("flat");
        close.setAccessibleText("Close");
        close.setTooltip(CutText.tooltip("Close (Esc)"));
        close.setOnAction(_ -> sheets.close());
        HBox head = new HBox(title, filter, close);
        head.getStyleClass().add("sheet-head");
        head.setAlignment(Pos.CENTER_LEFT);
        columns.getStyleClass().add("shortcut-columns");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.getStyleClass().add("shortcut-scroll");
        HBox foot = new HBox(new Label("Keys without Ctrl or Alt work in the tables and the inspector, where nothing is typed."));
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(head, scroll, foot);
    }

    public void open() {
        filter.clear();
        fill();
        sheets.show(this, filter);
    }

    private void fill() {
        VBox left = new VBox();
        VBox right = new VBox();
        for (VBox side : List.of(left, right)) {
            side.getStyleClass().add("shortcut-column");
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setPrefWidth(0);
        }
        String typed = filter.getText().strip();
        int leftRows = 0;
        int rightRows = 0;
        for (Command.Group group : Arrays.asList(Command.Group.values())) {
            List<Command> members = commands.stream()
                    .filter(one -> one.group() == group && PaletteEntry.of(one).fits(typed))
                    .toList();
            if (members.isEmpty()) {
                continue;
            }
            boolean toLeft = leftRows <= rightRows;
            add(toLeft ? left : right, group, members);
            leftRows += toLeft ? members.size() + 2 : 0;
            rightRows += toLeft ? 0 : members.size() + 2;
        }
        columns.getChildren().setAll(left, right);
    }

    private static void add(VBox side, Command.Group group, List<Command> members) {
        Label heading = new Label(group.title());
        heading.getStyleClass().add("caption");
        side.getChildren().add(heading);
        for (Command command : members) {
            Label name = CutText.explain(new Label(command.name()));
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox caps = KeyCaps.of(command.keys());
            caps.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(name, caps);
            row.getStyleClass().add("shortcut-row");
            row.setAlignment(Pos.CENTER_LEFT);
            side.getChildren().add(row);
        }
    }
}
