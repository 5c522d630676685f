package org.trailcase.ui.shell;

import static org.trailcase.ui.kit.command.Command.Group.CASE;
import static org.trailcase.ui.kit.command.Command.Group.EXPLAIN;
import static org.trailcase.ui.kit.command.Command.Group.FIND;
import static org.trailcase.ui.kit.command.Command.Group.MOVE;
import static org.trailcase.ui.kit.command.Command.Group.VIEW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Mark;
import org.trailcase.query.EventQuery;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.command.Command;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Terms;

/// Everything that can be done in an open case.
final class CaseCommands {
    private final CaseWindow window;
    private final OpenCase open;
    private final Pickers pickers;

    CaseCommands(CaseWindow window, Pickers pickers) {
        this.window = window;
        this.open = window.open();
        this.pickers = pickers;
    }

    List<Command> all() {
        List<Command> commands = new ArrayList<>();
        commands.addAll(moving());
        commands.addAll(finding());
        commands.addAll(explaining());
        commands.addAll(marking());
        commands.addAll(viewing());
        commands.add(Command.of("verify", CASE, "Verify the case", "Checks every file against its hash, and the custody log",
                Feather.CHECK_CIRCLE, "", () -> {
                    window.navigation().tab().set(Navigation.Tab.EVIDENCE);
                    window.evidence().verify();
                }));
        return commands;
    }

    private List<Command> moving() {
        var events = window.events();
        return List.of(
                Command.of("next-denied", MOVE, "Next denied event", "Goes to the next event in sight that was denied",
                        Feather.X_SQUARE, "D", () -> events.nextDenied(1))
                        .unless(this::eventsHidden),
                Command.of("previous-denied", MOVE, "Previous denied event", "Goes back to the denied event before",
                        Feather.X_SQUARE, "Shift+D", () -> events.nextDenied(-1))
                        .unless(this::eventsHidden),
                Command.of("next-marked", MOVE, "Next marked event", "Goes to the next event that carries a mark",
                        Feather.BOOKMARK, "N", () -> events.nextMarked(1))
                        .unless(this::eventsHidden),
                Command.of("previous-marked", MOVE, "Previous marked event", "Goes back to the marked event before",
                        Feather.BOOKMARK, "Shift+N", () -> events.nextMarked(-1))
                        .unless(this::eventsHidden),
                Command.of("next-session", MOVE, "Next event of the same session",
                        "Goes on with the credentials of the current event", Feather.KEY, ".", () -> events.nextOfSession(1))
                        .unless(this::eventsHidden),
                Command.of("previous-session", MOVE, "Previous event of the same session",
                        "Goes back with the credentials of the current event", Feather.KEY, ",",
                        () -> events.nextOfSession(-1))
                        .unless(this::eventsHidden),
                Command.of("back", MOVE, "Back to the query before", "Asks again what was asked before", Feather.ARROW_LEFT,
                                "Alt+Left", open::back)
                        .unless(() -> reason(open.canGoBack(), "There is no query before this one.")),
                Command.of("forward", MOVE, "Forward to the query after", "Undoes a step back", Feather.ARROW_RIGHT,
                                "Alt+Right", open::forward)
                        .unless(() -> reason(open.canGoForward(), "There is no query after this one.")),
                Command.of("go-to-time", MOVE, "Go to a time", "Looks at the hour around a time that you type",
                        Feather.CLOCK, "G", pickers::openTime));
    }

    private List<Command> finding() {
        var events = window.events();
        return List.of(
                Command.of("query", FIND, "Type a query", "Puts the cursor into the query", Feather.SEARCH, "/ Ctrl+L",
                        window::focusQuery),
                Command.of("find", FIND, "Find in table", "Looks for text in the rows without filtering them",
                        Feather.SEARCH, "Ctrl+F", events::focusFind)
                        .unless(this::eventsHidden),
                Command.of("include", FIND, "Only this value", "Keeps the events with the value in the current cell",
                                Feather.PLUS, "I", () -> events.withCurrentTerm((_, term) -> open.include(term)))
                        .unless(this::nothingChosen),
                Command.of("exclude", FIND, "Not this value", "Leaves out the events with the value in the current cell",
                                Feather.MINUS, "X", () -> events.withCurrentTerm((_, term) -> open.exclude(term)))
                        .unless(this::nothingChosen),
                Command.of("around-5", FIND, "5 minutes around", "Looks at all events within 5 minutes of the current one",
                                Feather.CLOCK, "Z", () -> around(Duration.ofMinutes(5)))
                        .unless(this::nothingChosen),
                Command.of("around-60", FIND, "1 hour around", "Looks at all events within an hour of the current one",
                                Feather.CLOCK, "Shift+Z", () -> around(Duration.ofHours(1)))
                        .unless(this::nothingChosen),
                Command.of("reads", FIND, "Hide or show read-only events",
                        "Takes out of sight what changed nothing, and says how many", Feather.FILTER, "Ctrl+R",
                        open::toggleReads),
                Command.of("all-events", FIND, "Show all events", "Takes every term of the query away", Feather.X_CIRCLE,
                        "Ctrl+Shift+A", () -> open.ask(EventQuery.ALL)));
    }

    private List<Command> explaining() {
        return List.of(
                page("why", "Explain this event", "Shows which statement allowed or denied it", Feather.SHIELD, "E",
                        Navigation.Page.WHY),
                page("json", "Look at the record", "Shows the event as JSON", Feather.CODE, "Space", Navigation.Page.JSON),
                page("event", "Look at the fields", "Shows what the event says, field by field", Feather.FILE_TEXT, "V",
                        Navigation.Page.EVENT),
                Command.of("copy", EXPLAIN, "Copy as…", "Copies the event as JSON, CSV, ARN or as an AWS CLI call",
                                Feather.COPY, "Y", pickers::openCopy)
                        .unless(this::nothingChosen));
    }

    private Command page(String id, String name, String description, Feather icon, String keys, Navigation.Page page) {
        return Command.of(id, EXPLAIN, name, description, icon, keys, () -> window.navigation().page().set(page))
                .unless(this::nothingChosen);
    }

    private List<Command> marking() {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < Mark.STANDARD.size(); i++) {
            String name = Mark.STANDARD.get(i);
            commands.add(Command.of("mark-" + name, EXPLAIN, "Mark as " + name,
                            "Puts the mark on the selected events, or takes it off", Feather.BOOKMARK,
                            Integer.toString(i + 1), () -> window.marking().toggle(name))
                    .unless(this::nothingChosen));
        }
        commands.add(Command.of("mark", EXPLAIN, "Mark as…", "Chooses a mark for the selected events, or makes a new one",
                        Feather.BOOKMARK, "T", pickers::openMarks)
                .unless(this::nothingChosen));
        commands.add(Command.of("note", EXPLAIN, "Write a note", "Puts a note on the selected events",
                        Feather.MESSAGE_SQUARE, "C", () -> {
                            window.showInspector();
                            window.navigation().page().set(Navigation.Page.MARKS);
                            window.inspector().focusNote();
                        })
                .unless(this::nothingChosen));
        commands.add(Command.of("undo", EXPLAIN, "Undo mark", "Takes back the last mark or note", Feather.CORNER_UP_LEFT,
                        "Ctrl+Z", window.marking()::undo)
                .unless(() -> reason(window.marking().undoable().isPresent(), "Nothing was marked yet.")));
        commands.add(Command.of("redo", EXPLAIN, "Redo mark", "Puts back what was undone", Feather.CORNER_UP_RIGHT,
                        "Ctrl+Shift+Z", window.marking()::redo)
                .unless(() -> reason(window.marking().redoable().isPresent(), "Nothing was undone.")));
        return commands;
    }

    private List<Command> viewing() {
        List<Command> commands = new ArrayList<>();
        for (Navigation.Tab tab : Navigation.Tab.values()) {
            commands.add(Command.of("tab-" + tab.name(), VIEW, tab.title(), "Brings the tab to the front", Feather.COLUMNS,
                    "Ctrl+" + (tab.ordinal() + 1), () -> window.navigation().tab().set(tab)));
        }
        commands.add(Command.of("facets", VIEW, "Show or hide facets", "Gives their room to the table", Feather.COLUMNS,
                "Ctrl+Shift+F", window::toggleFacets));
        commands.add(Command.of("inspector", VIEW, "Show or hide the inspector", "Gives its room to the table",
                Feather.COLUMNS, "Ctrl+Shift+I", window::toggleInspector));
        commands.add(Command.of("overview", VIEW, "Show or hide the overview", "Gives its room to the table",
                Feather.BAR_CHART_2, "Ctrl+Shift+O", window::toggleOverview));
        return commands;
    }

    private void around(Duration half) {
        open.current()
                .get()
                .map(EventRow::time)
                .ifPresent(time -> open.ask(Terms.within(
                        EventQuery.ALL,
                        Optional.of(new TimeRange(time.minus(half), time.plus(half))))));
    }

    private Optional<String> nothingChosen() {
        return eventsHidden().or(() -> reason(open.current().get().isPresent(), "No event is selected."));
    }

    // What one cannot see one must not act on.
    private Optional<String> eventsHidden() {
        return reason(
                window.navigation().tab().get() == Navigation.Tab.EVENTS, "This works in the Events tab (Ctrl+1) only.");
    }

    private static Optional<String> reason(boolean possible, String otherwise) {
        return possible ? Optional.empty() : Optional.of(otherwise);
    }
}
