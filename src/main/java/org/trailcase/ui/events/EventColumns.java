package org.trailcase.ui.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.badge.OutcomeLook;
import org.trailcase.ui.kit.table.Column;
import org.trailcase.ui.kit.table.Column.Style;

/// The columns of the table of events.
final class EventColumns {
    private EventColumns() {}

    /// How the table writes times: the day stands in the heading when all events in sight are of that one day.
    record TimeForm(String title, double ems, boolean clockAlone) {
        static final TimeForm DAYS = new TimeForm("Time UTC", 13.2, false);

        /// The form for events from the first to the last of these moments.
        static TimeForm of(Instant first, Instant last) {
            LocalDate day = first.atZone(ZoneOffset.UTC).toLocalDate();
            return day.equals(last.atZone(ZoneOffset.UTC).toLocalDate())
                    ? new TimeForm(Times.day(first) + " UTC", 8.8, true)
                    : DAYS;
        }

        String written(Instant time) {
            return clockAlone ? Times.clock(time, ZoneOffset.UTC) : Times.bare(time);
        }
    }

    /// `form` is asked at each row, as it changes with what is shown. What answers who, what and how first, so that it is in sight in a small window too.
    static List<Column<MarkedRow>> of(ZoneId zone, Supplier<TimeForm> form) {
        List<Column<MarkedRow>> columns = new ArrayList<>();
        columns.add(Column.of("time", TimeForm.DAYS.title(), TimeForm.DAYS.ems(), Style.MONO,
                row -> form.get().written(row.event().time())));
        columns.add(Column.<MarkedRow>of("outcome", "Outcome", 8, Style.TEXT, row -> row.event().outcome().title())
                .dressed((cell, row) -> look(row).dress(cell)));
        columns.add(Column.of(
                "action", "Action", 14, Style.MONO, row -> row.event().action()));
        columns.add(Column.<MarkedRow>of("principal", "Principal", 11.6, Style.TEXT, row -> row.event().who().label())
                // A role is told apart by the session at the end of its name.
                .dressed((cell, _) -> cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS)));
        columns.add(Column.<MarkedRow>of("resource", "Resource", 10, Style.MONO, row -> shortArn(row.event().resource()))
                // What is one's own stands at the end of an ARN and of a key, what kind of thing it is at the beginning.
                .dressed((cell, _) -> cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS)));
        columns.add(Column.<MarkedRow>of("mark", "Mark", 9, Style.TEXT, EventColumns::marks)
                .dressed(EventColumns::dressMark));
        if (!Times.isUtc(zone)) {
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

    // One mark by name and the number of the others: two names would both be cut.
    private static String marks(MarkedRow row) {
        return switch (row.marks().size()) {
            case 0 -> "";
            case 1 -> row.marks().getFirst();
            default -> "%s +%d".formatted(row.marks().getFirst(), row.marks().size() - 1);
        };
    }

    private static void dressMark(Label cell, MarkedRow row) {
        CutText.whole(cell, String.join(", ", row.marks()));
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
