package org.trailcase;

import org.trailcase.cli.CommandLineProgram;

/// Window or command line? Nothing else.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.run(arguments));
    }
}
