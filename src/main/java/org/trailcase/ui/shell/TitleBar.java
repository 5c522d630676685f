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
import org.trailcase.ui.kit.Logo;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.command.Command;
import org.trailcase.ui.kit.command.Menus;

/// The strip at the top: menus, the case, the zones, the examiner, and the two doors to every command.
final class TitleBar extends HBox {
    private static final double LOGO = 20;
    private static final double ROOM_FOR_DOORS = 56;
    private static final double ROOM_FOR_WORDS = 74;
    private static final double ROOM_FOR_ZONES = 78;
    private static final double ROOM_FOR_EXAMINER = 92;

    private final Label ruler = new Label("0");

    private TitleBar(List<Command> commands) {
        getStyleClass().add("title-bar");
        setAlignment(Pos.CENTER_LEFT);
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().addAll(Logo.view(LOGO), Menus.bar(commands), ruler);
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
        Label name = Rows.label(name(description), "case-title");
        name.setMinWidth(40);
        String zone = Times.isUtc(description.zone()) ? "UTC" : "UTC + " + city(description.zone());
        Label zones = Rows.label(zone);
        zones.setGraphic(Rows.icon(Feather.GLOBE, "muted"));
        zones.setTooltip(CutText.tooltip(Times.isUtc(description.zone())
                ? "Times are in UTC"
                : "Times are in UTC first; the second zone of the case is " + description.zone()));
        Label who = Rows.label(examiner, "muted");
        who.setGraphic(Rows.icon(Feather.USER, "muted"));
        bar.showFrom(ROOM_FOR_ZONES, zones);
        bar.showFrom(ROOM_FOR_EXAMINER, who);
        bar.getChildren().addAll(name, Rows.gap(), zones, who);
        bar.doors(commands);
        return bar;
    }

    /// Number and name of a case.
    static String name(CaseDescription description) {
        return description.number().isEmpty()
                ? description.name()
                : description.number() + " · " + description.name();
    }

    // In a small window, or with large text, the case and the commands stay and the rest gives way.
    private void showFrom(double ems, Region node) {
        node.setMinWidth(USE_PREF_SIZE);
        widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() >= ems * ruler.getFont().getSize();
            node.setVisible(room);
            node.setManaged(room);
        });
    }

    private static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    private void doors(List<Command> commands) {
        Button palette = door(commands, "palette", "Commands");
        Button shortcuts = door(commands, "shortcuts", "Shortcuts");
        showFrom(ROOM_FOR_DOORS, palette);
        showFrom(ROOM_FOR_DOORS, shortcuts);
        getChildren().addAll(palette, shortcuts);
    }

    private Button door(List<Command> commands, String id, String words) {
        Command command =
                commands.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        Label key = new Label(command.keys().getFirst().caps());
        key.getStyleClass().addAll("key", "mono");
        Button button = new Button();
        Label name = new Label(words);
        showFrom(ROOM_FOR_WORDS, name);
        HBox content = new HBox(Rows.icon(command.icon()), name, key);
        content.setAlignment(Pos.CENTER);
        content.getStyleClass().add("door");
        button.setGraphic(content);
        button.setAccessibleText(words);
        button.setTooltip(CutText.tooltip(command.description()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> command.run());
        return button;
    }
}
