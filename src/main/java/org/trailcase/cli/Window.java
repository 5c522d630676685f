package org.trailcase.cli;

import java.nio.file.Path;
import java.util.Optional;

/// The window, as the command line knows it: somebody else's work, handed over by whoever starts the program.
public interface Window {

    /// Whether there is a screen to show a window on.
    boolean canBeShown();

    /// Shows the window, with a case where one is given, and returns when it is closed.
    void show(Optional<Path> caseFile);

    /// Draws the window with the case open, without a screen, and writes the picture as PNG.
    void picture(Path caseFile, Path png);
}
