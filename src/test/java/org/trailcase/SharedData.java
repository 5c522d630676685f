package org.trailcase;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Public trails, policies and cases that lie beside the project on some machines and never inside it.
///
/// A test that asks for a file which is not there is reported as skipped, with the path it looked for.
public final class SharedData {
    private static final Path ROOT = Path.of(System.getProperty("trailcase.data", "../shared/data"));

    private SharedData() {}

    public static Path path(String relative) {
        Path path = ROOT.resolve(relative);
        assumeTrue(Files.exists(path), () -> "skipped: " + path.toAbsolutePath().normalize() + " is not on this machine");
        return path;
    }
}
