package org.trailcase.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.intake.CaseFolder;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.FileChoosers;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.ThenChoosers;
import org.trailcase.ui.kit.command.Command;
import org.trailcase.ui.kit.command.CommandPalette;
import org.trailcase.ui.kit.command.KeyBindings;
import org.trailcase.ui.kit.command.Sheets;
import org.trailcase.ui.kit.command.ShortcutSheet;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Settings;
import org.trailcase.work.Problem;

/// The window's content: an empty place with three ways in, or one open case.
public final class Workbench implements AutoCloseable {
    private static final String NAME = "Trailcase";

    private final Jobs jobs;
    private final Appearance appearance;
    private final FileChoosers choosers;
    private final Settings settings;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(NAME);
    private final BorderPane frame = new BorderPane();
    private final Sheets sheets = new Sheets(frame);
    private final ProblemBar problems = new ProblemBar();
    private final Importing importing;
    private List<Command> commands = List.of();
    private @Nullable CaseWindow window;

    public Workbench(Jobs jobs, Appearance appearance, FileChoosers choosers, Settings settings) {
        this.jobs = jobs;
        this.appearance = appearance;
        // A chooser looks into the files that it lists, the open case among them.
        this.choosers = new ThenChoosers(choosers, () -> window().ifPresent(now -> now.open().file().lockAnew()));
        this.settings = settings;
        this.importing = new Importing(jobs, sheets, this::show, this::open);
        frame.setBottom(problems);
        sheets.addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
        sheets.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        showEmpty();
    }

    /// Puts the content into a scene of this size, with its looks and its keys.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root(), width, height);
        appearance.dress(scene);
        KeyBindings.install(scene, () -> sheets.isOpen() ? List.of() : commands, this::isAtHand);
        return scene;
    }

    private boolean isAtHand(Node focused) {
        return window().map(now -> now.isAtHand(focused)).orElse(true);
    }

    Parent root() {
        return sheets;
    }

    /// What the window is called: several may be open, each with a case of its own.
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// The case in the window; empty when none is open.
    public Optional<OpenCase> open() {
        return Optional.ofNullable(window).map(CaseWindow::open);
    }

    Optional<CaseWindow> window() {
        return Optional.ofNullable(window);
    }

    List<Command> commands() {
        return commands;
    }

    /// Shows what went wrong, until the person closes it.
    public void show(Problem problem) {
        problems.show(problem);
    }

    /// Shows a fault of our own.
    public void showFault(Throwable fault) {
        problems.warn("Something in Trailcase itself went wrong (%s). The case file is safe; the log holds the details."
                .formatted(fault));
    }

    public void openCase(Path path) {
        jobs.start("Opening " + path.getFileName(), _ -> CaseFile.open(path, settings.examiner()), this::show, this::show);
    }

    void newCase() {
        new NewCaseSheet(sheets, choosers, settings, this::create).open();
    }

    private void create(Path path, CaseDescription description) {
        jobs.start(
                "Making " + path.getFileName(),
                _ -> CaseFile.create(path, description, settings.examiner()),
                this::show,
                this::show);
    }

    /// Makes a case file of a folder that describes a case, in a place that the person chooses.
    void openSample(Path folder) {
        choosers.save("Where to keep the sample case", FileChoosers.Kind.CASE, folder.getFileName() + FileChoosers.Kind.CASE.ending())
                .ifPresent(path -> jobs.start(
                        "Making " + path.getFileName(),
                        progress -> {
                            CaseFolder.open(folder, path, progress).close();
                            // What is done from now on is done by the person, not by the one who made the sample.
                            return CaseFile.open(path, settings.examiner());
                        },
                        this::show,
                        this::show));
    }

    void chooseCase() {
        choosers.open("Open a case", FileChoosers.Kind.CASE).ifPresent(this::openCase);
    }

    void importFiles() {
        importPaths(choosers.openSeveral("Import logs and policies"));
    }

    void importFolder() {
        choosers.folder("Import a folder of logs and policies").map(List::of).ifPresent(this::importPaths);
    }

    /// Brings files and folders into the open case.
    void importPaths(List<Path> paths) {
        CaseWindow now = window;
        if (now != null && !paths.isEmpty()) {
            problems.hide();
            importing.start(now.open(), paths);
        }
    }

    void report() {
        CaseWindow now = window;
        if (now != null) {
            new Reporting(jobs, choosers, this::show, problems::say).start(now.open().file());
        }
    }

    /// Shows this case in the place of any other.
    public void show(CaseFile file) {
        closeFile();
        problems.hide();
        settings.opened(file.path());
        CaseWindow now = furnish(file);
        now.open().askTheAsk();
        if (file.eventCount() == 0) {
            now.navigation().tab().set(Navigation.Tab.EVIDENCE);
        }
        now.events().focusTable();
    }

    /// Shows and changes what the open case says of itself.
    void caseDetails() {
        open().ifPresent(open -> new CaseDetails(sheets, open, before -> described(open, before)).open());
    }

    // Title, zone and columns stand in many places: all are made anew, around the query that was in force.
    private void described(OpenCase before, CaseDescription said) {
        if (open().filter(before::equals).isEmpty()) {
            return;
        }
        CaseFile file = before.file();
        CaseWindow now = furnish(file);
        if (file.description().ask().equals(said.ask())) {
            now.open().ask(before.query().get());
        } else {
            now.open().askTheAsk();
        }
        now.events().focusTable();
    }

    private CaseWindow furnish(CaseFile file) {
        OpenCase open = new OpenCase(file, jobs, this::show);
        CaseWindow now = new CaseWindow(open, appearance);
        window = now;
        Pickers pickers = new Pickers(sheets, open, now.marking());
        List<Command> all = new ArrayList<>(general());
        all.addAll(new CaseCommands(now, pickers).all());
        all.addAll(doors(() -> pickers.openAll(commands)));
        commands = List.copyOf(all);
        title.set(TitleBar.name(file.description()) + " – " + NAME);
        frame.setTop(TitleBar.of(file.description(), file.examiner().name(), commands));
        frame.setCenter(now);
        return now;
    }

    void closeCase() {
        closeFile();
        problems.hide();
        showEmpty();
    }

    private void showEmpty() {
        List<Command> all = new ArrayList<>(general());
        all.addAll(doors(() -> new CommandPalette(sheets, "Find a command", List.of(CommandPalette.of(commands))).open()));
        commands = List.copyOf(all);
        title.set(NAME);
        frame.setTop(TitleBar.empty(commands));
        frame.setCenter(new EmptyView(this, settings, SampleCases.find(), jobs));
    }

    private List<Command> general() {
        return new GeneralCommands(this, appearance).all();
    }

    private List<Command> doors(Runnable palette) {
        return GeneralCommands.doors(palette, () -> new ShortcutSheet(sheets, commands).open(), new HelpSheets(sheets));
    }

    void cyclePanes(int direction) {
        CaseWindow now = window;
        if (now != null) {
            new Panes(now.places()).cycle(now.getScene().getFocusOwner(), direction);
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        drop(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    /// A case file is opened; anything else goes into the open case, or into a new one.
    void drop(List<Path> paths) {
        if (paths.size() == 1 && paths.getFirst().toString().endsWith(FileChoosers.Kind.CASE.ending())) {
            openCase(paths.getFirst());
        } else if (window != null) {
            importPaths(paths);
        } else {
            new NewCaseSheet(sheets, choosers, settings, (path, description) -> jobs.start(
                            "Making " + path.getFileName(),
                            _ -> CaseFile.create(path, description, settings.examiner()),
                            file -> {
                                show(file);
                                importPaths(paths);
                            },
                            this::show))
                    .open();
        }
    }

    /// Closes the window as its own button does.
    void closeWindow() {
        Window around = root().getScene().getWindow();
        around.fireEvent(new WindowEvent(around, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void closeFile() {
        CaseWindow before = window;
        if (before != null) {
            window = null;
            before.open().file().close();
        }
    }

    /// Stops what runs and closes the case.
    @Override
    public void close() {
        jobs.close();
        closeFile();
    }
}
