package org.trailcase.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.Facet;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Moment;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.command.Command;
import org.trailcase.ui.kit.command.CommandPalette;
import org.trailcase.ui.kit.command.PaletteEntry;
import org.trailcase.ui.kit.command.Sheets;
import org.trailcase.ui.state.Marking;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Terms;

/// Palettes with one purpose each: a mark, a time, a form to copy.
final class Pickers {
    private static final int PRINCIPALS = 200;

    private final Sheets sheets;
    private final OpenCase open;
    private final Marking marking;

    Pickers(Sheets sheets, OpenCase open, Marking marking) {
        this.sheets = sheets;
        this.open = open;
        this.marking = marking;
    }

    /// Commands, queries asked before, principals of the case, and a time when one is typed.
    void openAll(List<Command> commands) {
        List<PaletteEntry> principals = principals();
        new CommandPalette(
                        sheets,
                        "Find a command, a principal, a query, a time",
                        List.of(CommandPalette.of(commands), this::times, _ -> queries(), _ -> principals))
                .open();
    }

    void openMarks() {
        new CommandPalette(sheets, "Mark as…", List.of(this::marks)).open();
    }

    void openTime() {
        new CommandPalette(sheets, "A time, such as 2026-03-14T09:13Z", List.of(this::times)).open();
    }

    void openCopy() {
        new CommandPalette(sheets, "Copy as…", List.of(_ -> copies())).open();
    }

    private List<PaletteEntry> marks(String typed) {
        List<PaletteEntry> entries = new ArrayList<>(marking.names().stream()
                .map(name -> new PaletteEntry(
                        "Marks", name, "on the selected events", Feather.BOOKMARK, List.of(), () -> marking.toggle(name)))
                .toList());
        if (!typed.isBlank() && !marking.names().contains(typed)) {
            entries.add(new PaletteEntry(
                    "New mark", typed, "a mark of this case", Feather.PLUS, List.of(), () -> marking.toggle(typed)));
        }
        return entries;
    }

    private List<PaletteEntry> times(String typed) {
        return moment(typed)
                .map(range -> new PaletteEntry(
                        "Times", typed, "one hour around it, " + Times.range(range), Feather.CLOCK, List.of(), () -> open.ask(
                                Terms.within(EventQuery.ALL, Optional.of(range)))))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<TimeRange> moment(String typed) {
        if (!typed.matches("\\d{4}-.*")) {
            return Optional.empty();
        }
        return Moment.start(typed).map(at -> new TimeRange(at.minus(Duration.ofHours(1)), at.plus(Duration.ofHours(1))));
    }

    private List<PaletteEntry> queries() {
        return open.asked().stream()
                .filter(query -> !query.isAll())
                .map(query -> new PaletteEntry(
                        "Queries", query.written(), "asked before", Feather.CLOCK, List.of(), () -> open.ask(query)))
                .toList();
    }

    private List<PaletteEntry> principals() {
        return open.file().facet(open.file().all(), Facet.PRINCIPAL, PRINCIPALS).counts().stream()
                .map(count -> new PaletteEntry(
                        "In the case",
                        count.text(),
                        Numbered.of(count.events(), "event", "events"),
                        Feather.USER,
                        List.of(),
                        () -> open.ask(EventQuery.ALL.and(count.term()))))
                .toList();
    }

    private List<PaletteEntry> copies() {
        return open.current()
                .get()
                .map(row -> {
                    CopyForms forms = new CopyForms(open.file().event(row));
                    return List.of(
                            copy("JSON", "the whole record", forms.json()),
                            copy("CSV", "time, principal, action, outcome, error, address", forms.csv()),
                            copy("ARN", "of the principal", forms.arn()),
                            copy("AWS CLI", "a call that looks the event up in the account", forms.lookUp()));
                })
                .orElse(List.of());
    }

    private static PaletteEntry copy(String name, String detail, String text) {
        return new PaletteEntry("Copy as", name, detail, Feather.COPY, List.of(), () -> Rows.copy(text));
    }
}
