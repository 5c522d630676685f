package org.trailcase.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A program that was run to its end in a process of its own: what it wrote, and what it cost.
///
/// `processors` and `clock` are in seconds. Processor time is read while the process lives, every few milliseconds.
record Child(List<String> lines, double processors, double clock) {
    private static final Duration LOOK = Duration.ofMillis(5);

    static Child run(List<String> command) {
        return run(command, true);
    }

    /// Runs a program whose output nobody wants.
    static Child mute(List<String> command) {
        return run(command, false);
    }

    private static Child run(List<String> command, boolean isHeard) {
        try {
            Path output = Files.createTempFile("measure", ".txt");
            try {
                long begin = System.nanoTime();
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(isHeard ? Redirect.to(output.toFile()) : Redirect.DISCARD)
                        .start();
                Duration processors = Duration.ZERO;
                while (!process.waitFor(LOOK)) {
                    processors = process.info().totalCpuDuration().orElse(processors);
                }
                double clock = (System.nanoTime() - begin) / 1e9;
                List<String> lines = Files.readAllLines(output);
                if (process.exitValue() != 0) {
                    throw new IllegalStateException(command + " failed: " + String.join("\n", lines));
                }
                return new Child(lines, processors.toNanos() / 1e9, clock);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measuring was interrupted.", e);
        }
    }

    /// Runs a class, of this class path unless the options for the virtual machine name another.
    static Child java(List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(virtualMachine(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main);
        command.addAll(arguments);
        return run(command);
    }

    /// Runs a program that is one source file.
    static Child source(Path source, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                virtualMachine(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString()));
        command.addAll(arguments);
        return run(command);
    }

    private static String virtualMachine() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// The number in the line that begins with this word.
    Optional<Double> figure(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + "\t"))
                .map(line -> Double.parseDouble(line.split("\t")[1]))
                .findFirst();
    }
}
