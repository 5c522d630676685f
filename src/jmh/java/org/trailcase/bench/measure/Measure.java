package org.trailcase.bench.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.trailcase.Main;

/// Makes a trail, fills a case with it in turn with `gzip -dc` and DuckDB, opens and asks the case, and prints the table.
///
/// `Measure FOLDER EVENTS PAIRS [alone]`: the trail and the cases are kept in the folder, so that a second run does without
/// making the trail; `alone` leaves the other programs out. Needs `gzip` on the path.
public final class Measure {
    private static final long SEED = 2;
    private static final int FILES_A_COMMAND = 2000;

    private final Path folder;
    private final Path trail;
    private final Path caseFile;
    private final long events;
    private final Table table = new Table();

    private Measure(Path folder, long events) {
        this.folder = folder;
        this.events = events;
        trail = folder.resolve("trail-" + events);
        caseFile = folder.resolve("case-" + events + ".trailcase");
    }

    public static void main(String[] arguments) throws IOException {
        Measure measure = new Measure(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        measure.makeTrail();
        measure.fill(Integer.parseInt(arguments[2]), Arrays.asList(arguments).contains("alone"));
        measure.ask();
        measure.turnWheel();
        measure.table.print(System.out);
    }

    private void makeTrail() throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(trail)) {
            Path unfinished = folder.resolve("trail-unfinished");
            Child.source(
                    Path.of("src/jmh/GenTrail.java"),
                    List.of(unfinished.toString(), Long.toString(events), Long.toString(SEED)));
            Files.move(unfinished, trail);
        }
        table.machine(events);
    }

    private void fill(int pairs, boolean alone) throws IOException {
        List<Path> files = files();
        List<Child> inflating = new ArrayList<>();
        List<Child> filling = new ArrayList<>();
        List<Child> loading = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            if (!alone) {
                inflating.add(inflate(files));
                loading.add(duckDb("typed"));
            }
            for (String ending : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(caseFile + ending));
            }
            filling.add(Child.java(
                    List.of("-Xmx1g"), Main.class.getName(), List.of("import", caseFile.toString(), trail.toString())));
        }
        table.filling(filling, loading, inflating, Files.size(caseFile), size(files));
        if (!alone) {
            table.duck(duckDb("query"));
        }
    }

    // As many files in one process as a command may name.
    private static Child inflate(List<Path> files) {
        double processors = 0;
        double clock = 0;
        for (int from = 0; from < files.size(); from += FILES_A_COMMAND) {
            List<String> command = new ArrayList<>(List.of("gzip", "-dc"));
            files.subList(from, Math.min(files.size(), from + FILES_A_COMMAND)).forEach(file -> command.add(file.toString()));
            Child some = Child.mute(command);
            processors += some.processors();
            clock += some.clock();
        }
        return new Child(List.of(), processors, clock);
    }

    private Child duckDb(String mode) {
        return Child.java(
                List.of("-cp", System.getProperty("java.class.path") + File.pathSeparator + peer()),
                "DuckPeer",
                List.of(trail.toString(), mode, folder.resolve("duck-" + events + ".db").toString()));
    }

    // Made ready once, so that no run pays for the compiler.
    private Path peer() {
        Path classes = folder.resolve("peer");
        if (!Files.exists(classes)) {
            Child.run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                    "-d",
                    classes.toString(),
                    "src/jmh/DuckPeer.java"));
        }
        return classes;
    }

    private void ask() {
        table.asking(Child.java(List.of("-Xmx1500m"), Ask.class.getName(), List.of(caseFile.toString())));
    }

    private void turnWheel() {
        table.wheel(Child.java(
                List.of("-Xmx1500m", "-Dglass.platform=Headless", "-Dprism.order=sw"),
                Wheel.class.getName(),
                List.of(caseFile.toString())));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(trail)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    static double median(List<Child> runs, ToDoubleFunction<Child> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    static String written(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : figure < 100 ? "%.1f" : "%,.0f", figure);
    }
}
