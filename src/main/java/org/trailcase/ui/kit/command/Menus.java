package org.trailcase.ui.kit.command;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.ui.kit.CutText;

/// Menus made from the table of commands.
public final class Menus {
    private Menus() {}

    public static MenuBar bar(List<Command> commands) {
        MenuBar bar = new MenuBar();
        bar.setMinWidth(Region.USE_PREF_SIZE);
        for (Command.Group group : Arrays.asList(Command.Group.values())) {
            List<Command> members =
                    commands.stream().filter(one -> one.group() == group).toList();
            if (!members.isEmpty()) {
                bar.getMenus().add(menu(group, members));
            }
        }
        return bar;
    }

    // Items are made when the menu opens: only then is it known what stands in the way of a command.
    private static Menu menu(Command.Group group, List<Command> members) {
        Menu menu = new Menu(group.title());
        menu.getItems().setAll(items(members));
        menu.setOnShowing(_ -> menu.getItems().setAll(items(members)));
        return menu;
    }

    private static List<MenuItem> items(List<Command> members) {
        return members.stream().map(Menus::item).toList();
    }

    /// One item; a command that cannot be done now says why in a tooltip.
    public static MenuItem item(Command command) {
        return command.obstacle()
                .get()
                .map(reason -> obstructed(command, reason))
                .orElseGet(() -> plain(command));
    }

    private static MenuItem plain(Command command) {
        MenuItem item = new MenuItem(command.name(), new FontIcon(command.icon()));
        command.keys().stream().findFirst().ifPresent(keys -> show(keys, item));
        item.setOnAction(_ -> command.run());
        return item;
    }

    // An accelerator without Ctrl or Alt would fire while somebody types that letter into a field.
    private static void show(Keys keys, MenuItem item) {
        if (keys.isSingle()) {
            item.setText(item.getText() + "  (" + keys.caps() + ")");
        } else {
            item.setAccelerator(keys.combination());
        }
    }

    private static MenuItem obstructed(Command command, String reason) {
        Label label = new Label(command.name(), new FontIcon(command.icon()));
        label.getStyleClass().add("obstructed");
        label.setTooltip(CutText.tooltip(reason));
        label.setAccessibleHelp(reason);
        return new CustomMenuItem(label, false);
    }
}
