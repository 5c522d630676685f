package org.trailcase.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;

/// Commands as they are typed, and what they print.
abstract class Terminal {
    @TempDir
    Path folder;

    int status;
    String out = "";
    String err = "";

    // Paths of the command are taken inside the temporary folder.
    final void run(String... arguments) {
        String[] placed = Arrays.stream(arguments)
                .map(word -> word.matches("[\\w-]+\\.(trailcase|json|gz|bin|json\\.gz|jsonl)") || word.equals("nowhere")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            status = CommandLineProgram.run(new NoWindow(), placed);
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
    }
}
