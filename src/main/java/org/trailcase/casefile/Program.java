package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Which program writes: its version stands in the custody log and in reports.
public final class Program {
    private static final String VERSION = read();

    private Program() {}

    /// "Trailcase 0.1.0".
    public static String version() {
        return "Trailcase " + VERSION;
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
