package org.trailcase.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.Logo;
import org.trailcase.ui.kit.SystemChoosers;
import org.trailcase.ui.shell.Workbench;
import org.trailcase.ui.state.Settings;

/// The window of the program. Its one argument, where there is one, is the case to open.
public final class TrailcaseApp extends Application {
    private static final System.Logger LOG = System.getLogger(TrailcaseApp.class.getName());
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// What a window manager puts around the scene, above all its title.
    private static final double FRAME = 40;

    private @Nullable Workbench workbench;

    /// Whether there is a screen: JavaFX on Linux does not look for one itself and would fail.
    public static boolean canBeShown() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        return !Optional.ofNullable(System.getenv(variable)).orElse("").isEmpty();
    }

    /// Shows the window, with a case where one is given, and returns when it is closed.
    public static void show(Optional<Path> caseFile) {
        launch(TrailcaseApp.class, caseFile.map(Path::toString).stream().toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Settings settings = Settings.ofUser();
        Appearance appearance = new Appearance();
        settings.dress(appearance);
        Workbench bench = new Workbench(Jobs.ofWindow(), appearance, new SystemChoosers(() -> stage), settings);
        workbench = bench;
        // The one handler for faults of our own: everything else reaches the person as a Problem.
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> {
            LOG.log(System.Logger.Level.ERROR, "A fault in the window", fault);
            bench.showFault(fault);
        });
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        furnish(stage, bench, screen);
        stage.setMaximized(screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT + FRAME);
        stage.show();
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(bench::openCase);
    }

    /// Gives the window its content, its name and a size that this screen has room for.
    static void furnish(Stage stage, Workbench bench, Rectangle2D screen) {
        stage.setScene(bench.scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight() - FRAME)));
        stage.titleProperty().bind(bench.title());
        stage.getIcons().setAll(Logo.sizes());
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.close();
        }
    }
}
