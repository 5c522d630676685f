package org.trailcase.ui.events;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.badge.OutcomeLook;
import org.trailcase.ui.kit.table.Column;
import org.trailcase.ui.kit.table.Column.Style;

/// The columns of the table of events.
final class EventColumns {
    private EventColumns() {}

    /// What answers who, what and how first, so that it is in sight in a small window too.
    static List<Column<MarkedRow>> of(ZoneId zone) {
        List<Column<MarkedRow>> columns = new ArrayList<>();
        columns.add(Column.of("time", "Time UTC", 13.2, Style.MONO, row -> Times.bare(row.event().time())));
        columns.add(Column.<MarkedRow>of("outcome", "Outcome", 8.6, Style.TEXT, row -> row.event().outcome().title())
                .dressed((cell, row) -> look(row).dress(cell)));
        columns.add(Column.of(
                "action", "Action", 16.4, Style.MONO, row -> row.event().action()));
        columns.add(Column.of("principal", "Principal", 11.5, Style.TEXT, row -> row.event().who().label()));
        columns.add(Column.<MarkedRow>of("mark", "Mark", 8, Style.TEXT, row -> String.join(", ", row.marks()))
                .dressed(EventColumns::dressMark));
        columns.add(Column.of("resource", "Resource", 16, Style.MONO, row -> shortArn(row.event().resource())));
        if (!zone.equals(ZoneId.of("UTC"))) {
            columns.add(Column.of(
                    "local", city(zone), 6.6, Style.MONO_MUTED, row -> Times.clock(row.event().time(), zone)));
        }
        columns.add(Column.of("address", "Address", 9.5, Style.MONO, row -> row.event().address()));
        columns.add(Column.of("session", "Key", 6, Style.MONO_MUTED, row -> tail(row.event().who().accessKey())));
        columns.add(Column.of("region", "Region", 7.5, Style.TEXT, row -> row.event().region()));
        columns.add(Column.of("error", "Error code", 14, Style.MONO, row -> row.event().errorCode()));
        return columns;
    }

    private static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static OutcomeLook look(MarkedRow row) {
        return OutcomeLook.valueOf(row.event().outcome().word().toUpperCase(Locale.ROOT));
    }

    private static void dressMark(Label cell, MarkedRow row) {
        cell.getStyleClass().remove("undecided");
        if (row.marks().isEmpty()) {
            cell.setGraphic(null);
        } else {
            FontIcon icon = new FontIcon(Feather.BOOKMARK);
            icon.getStyleClass().addAll("small-icon", "undecided");
            cell.setGraphic(icon);
            cell.getStyleClass().add("undecided");
        }
    }

    // Keys differ at their end; the beginning says only of what kind they are.
    private static String tail(String key) {
        return key.length() > 4 ? "…" + key.substring(key.length() - 4) : key;
    }

    private static String shortArn(String resource) {
        if (!resource.startsWith("arn:")) {
            return resource;
        }
        String[] parts = resource.split(":", 6);
        return parts.length == 6 ? parts[5] : resource;
    }
}
