package org.trailcase.casefile;

import java.util.Optional;

/// Which program writes: its version stands in the custody log and in reports.
public final class Program {

    private Program() {}

    /// "Trailcase 0.1.0"; "Trailcase (development)" when the program runs from its build folder.
    public static String version() {
        return "Trailcase "
                + Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                        .orElse("(development)");
    }
}
