package org.trailcase.ui.shell;

import static org.trailcase.ui.kit.command.Command.Group.CASE;
import static org.trailcase.ui.kit.command.Command.Group.HELP;
import static org.trailcase.ui.kit.command.Command.Group.MOVE;
import static org.trailcase.ui.kit.command.Command.Group.VIEW;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.command.Command;

/// What can be done with and without an open case.
final class GeneralCommands {
    private final Workbench workbench;
    private final Appearance appearance;

    GeneralCommands(Workbench workbench, Appearance appearance) {
        this.workbench = workbench;
        this.appearance = appearance;
    }

    List<Command> all() {
        return List.of(
                Command.of("new", CASE, "New case…", "Makes an empty case file", Feather.PLUS, "Ctrl+N", workbench::newCase),
                Command.of("open", CASE, "Open case…", "Opens a case file", Feather.FOLDER, "Ctrl+O", workbench::chooseCase),
                Command.of("import", CASE, "Import files…", "Brings logs and policies into the case", Feather.UPLOAD,
                                "Ctrl+I", workbench::importFiles)
                        .unless(this::noCase),
                Command.of("import-folder", CASE, "Import a folder…", "Brings a whole folder into the case",
                                Feather.UPLOAD, "Ctrl+Shift+N", workbench::importFolder)
                        .unless(this::noCase),
                Command.of("report", CASE, "Report…", "Writes the case report as PDF", Feather.FILE_TEXT, "Ctrl+E",
                                workbench::report)
                        .unless(this::noCase),
                Command.of("details", CASE, "Case details…", "Shows and changes what the case is called and about",
                                Feather.EDIT_2, "", workbench::caseDetails)
                        .unless(this::noCase),
                Command.of("close", CASE, "Close case", "Leaves one file with nothing beside it", Feather.X, "Ctrl+W",
                                workbench::closeCase)
                        .unless(this::noCase),
                Command.of("quit", CASE, "Close window", "Closes the case and the program", Feather.LOG_OUT, "Ctrl+Q",
                        workbench::closeWindow),
                Command.of("next-pane", MOVE, "Next pane", "Puts the focus into the next part of the window",
                        Feather.COLUMNS, "F6", () -> workbench.cyclePanes(1)),
                Command.of("previous-pane", MOVE, "Previous pane", "Puts the focus into the part before",
                        Feather.COLUMNS, "Shift+F6", () -> workbench.cyclePanes(-1)),
                Command.of("theme", VIEW, "Light or dark", "Changes the theme", Feather.MOON, "Ctrl+D",
                        () -> appearance.theme().set(appearance.theme().get().other())),
                Command.of("larger", VIEW, "Larger text", "Makes text and everything with it larger", Feather.ZOOM_IN,
                        "Ctrl+=", appearance::larger),
                Command.of("smaller", VIEW, "Smaller text", "Makes text and everything with it smaller",
                        Feather.ZOOM_OUT, "Ctrl+-", appearance::smaller),
                Command.of("usual-size", VIEW, "Usual text size", "Goes back to 13 pixels", Feather.TYPE, "Ctrl+0",
                        appearance::usualSize));
    }

    static List<Command> doors(Runnable palette, Runnable shortcuts, HelpSheets help) {
        return List.of(
                Command.of("palette", HELP, "Command palette", "Finds whatever can be done or gone to", Feather.COMMAND,
                        "Ctrl+K", palette),
                Command.of("shortcuts", HELP, "Keyboard shortcuts", "Shows every key on one sheet", Feather.HELP_CIRCLE,
                        "? F1", shortcuts),
                Command.of("query-language", HELP, "Query language", "Shows every term that a query can hold",
                        Feather.SEARCH, "", help::queryLanguage),
                Command.of("about", HELP, "About Trailcase", "Says which version this is and under which licence",
                        Feather.INFO, "", help::about));
    }

    private Optional<String> noCase() {
        return workbench.open().isPresent() ? Optional.empty() : Optional.of("No case is open.");
    }
}
