package org.trailcase.cli;

import org.trailcase.casefile.Program;
import picocli.CommandLine.IVersionProvider;

/// The version line: program, Java, system.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            Program.version(),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
