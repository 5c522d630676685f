package org.trailcase.cli;

import java.nio.file.Path;
import java.util.Optional;

/// No screen, and nobody asks for a picture.
final class NoWindow implements Window {
    @Override
    public boolean canBeShown() {
        return false;
    }

    @Override
    public void show(Optional<Path> caseFile) {
        throw new AssertionError("There is no screen");
    }

    @Override
    public void picture(Path caseFile, Path png) {
        throw new AssertionError("No picture was asked for");
    }
}
