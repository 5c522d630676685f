package org.trailcase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.cli.CommandLineProgram;
import org.trailcase.cli.Window;
import org.trailcase.ui.TrailcaseApp;
import org.trailcase.ui.WindowPicture;
import org.trailcase.ui.kit.Theme;

/// Window or command line? Nothing else.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        quietLibraries();
        Window window = new Screen();
        Optional<Path> chosen = caseFile(arguments, window);
        if ((arguments.length == 0 || chosen.isPresent()) && window.canBeShown()) {
            window.show(chosen);
            System.exit(0);
        }
        if (chosen.isPresent()) {
            System.exit(CommandLineProgram.run(window, "info", arguments[0]));
        }
        System.exit(CommandLineProgram.run(window, arguments));
    }

    // A case file alone, as a desktop hands it over when somebody opens it there.
    private static Optional<Path> caseFile(String[] arguments, Window window) {
        return Stream.of(arguments)
                .filter(_ -> arguments.length == 1)
                .filter(word -> word.endsWith(".trailcase")
                        || (Files.isRegularFile(Path.of(word)) && !CommandLineProgram.isCommand(window, word)))
                .findFirst()
                .map(Path::of);
    }

    // Libraries tell their own troubles on standard error, which belongs to the person.
    private static void quietLibraries() {
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        root.setLevel(java.util.logging.Level.SEVERE);
    }

    /// The real window, or JavaFX's headless platform where there is no screen.
    private static final class Screen implements Window {
        @Override
        public boolean canBeShown() {
            boolean linux = System.getProperty("os.name", "").startsWith("Linux");
            return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        }

        @Override
        public void show(Optional<Path> caseFile) {
            TrailcaseApp.show(caseFile);
        }

        @Override
        public void picture(Path caseFile, Path png) {
            WindowPicture.write(caseFile, png, Theme.LIGHT);
        }

        private static boolean isSet(String variable) {
            return !Optional.ofNullable(System.getenv(variable)).orElse("").isEmpty();
        }
    }
}
