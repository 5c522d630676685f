package org.trailcase.ui.shell;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.command.Command;
import org.trailcase.ui.kit.command.Menus;

/// The strip at the top: menus, the case, the zones, the examiner, and the two doors to every command.
final class TitleBar extends HBox {
    private TitleBar(List<Command> commands) {
        getStyleClass().add("title-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label mark = new Label("T");
        mark.getStyleClass().add("logo");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(mark, Menus.bar(commands));
    }

    /// Without a case.
    static TitleBar empty(List<Command> commands) {
        TitleBar bar = new TitleBar(commands);
        bar.getChildren().addAll(Rows.label("Trailcase", "strong"), Rows.gap());
        bar.doors(commands);
        return bar;
    }

    static TitleBar of(CaseDescription description, String examiner, List<Command> commands) {
        TitleBar bar = new TitleBar(commands);
        String title = description.number().isEmpty()
                ? description.name()
                : description.number() + " · " + description.name();
        Label name = Rows.label(title, "case-title");
        name.setMinWidth(60);
        String zone = description.zone().equals(ZoneId.of("UTC")) ? "UTC" : "UTC + " + city(description.zone());
        Label zones = Rows.label(zone);
        zones.setGraphic(Rows.icon(Feather.GLOBE, "muted"));
        zones.setTooltip(CutText.tooltip("Times are in UTC first; the second zone of the case is " + description.zone()));
        Label who = Rows.label(examiner, "muted");
        who.setGraphic(Rows.icon(Feather.USER, "muted"));
        zones.setMinWidth(Region.USE_PREF_SIZE);
        who.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().addAll(name, Rows.gap(), zones, who);
        bar.doors(commands);
        return bar;
    }

    private static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    private void doors(List<Command> commands) {
        getChildren().addAll(door(commands, "palette", "Commands"), door(commands, "shortcuts", "Shortcuts"));
    }

    private static Button door(List<Command> commands, String id, String words) {
        Command command =
                commands.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        Label key = new Label(command.keys().getFirst().caps());
        key.getStyleClass().addAll("key", "mono");
        Button button = new Button(words, Rows.icon(command.icon()));
        HBox content = new HBox(Rows.icon(command.icon()), new Label(words), key);
        content.setAlignment(Pos.CENTER);
        content.getStyleClass().add("door");
        button.setText("");
        button.setGraphic(content);
        button.setAccessibleText(words);
        button.setTooltip(CutText.tooltip(command.description()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> command.run());
        return button;
    }
}
