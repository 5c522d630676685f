package org.trailcase.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trailcase.policy.evaluate.line.EvaluationCase;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.work.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Evaluates requests without a case: JSON Lines in, JSON Lines out, in the same order.
@Command(
        name = "evaluate",
        description = "Evaluate requests against policies: JSON Lines in and out, no case, no trail.",
        mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "Cases; standard input without it.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        Evaluator evaluator = new Evaluator();
        try (BufferedReader lines = reader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.println(EvaluationCase.answer(withoutMark(line), evaluator));
                }
            }
        }
        return 0;
    }

    // Windows programs begin a file in UTF-8 with a byte order mark.
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private BufferedReader reader() throws IOException {
        if (file == null) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Problem("There is no readable file %s with cases to evaluate.".formatted(file));
        }
        // Bytes that are not UTF-8 make one line unreadable, never the file.
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }
}
