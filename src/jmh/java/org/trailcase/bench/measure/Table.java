package org.trailcase.bench.measure;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The figures beside their targets, as a table in Markdown.
final class Table {
    private static final double MOST_MILLISECONDS = 50;

    private final List<String> lines = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private String head = "";

    void machine(long events) {
        head = "%s, Java %s, %s, %d processors, %,d events".formatted(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version().feature(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                events);
    }

    void filling(List<Child> ours, List<Child> duck, List<Child> gzip, long caseBytes, long trailBytes) {
        double processors = Measure.median(ours, Child::processors);
        double clock = Measure.median(ours, Child::clock);
        row("T1", "import, s of processors (clock)", Measure.written(processors) + " (" + Measure.written(clock) + ")", "");
        if (!duck.isEmpty()) {
            double theirs = Measure.median(duck, Child::processors);
            row("T1", "DuckDB's typed load, s of processors (clock)",
                    Measure.written(theirs) + " (" + Measure.written(Measure.median(duck, Child::clock)) + ")", "");
            row("T1", "import against DuckDB, processors", processors / theirs, 0.70);
            row("T1", "import against DuckDB, clock", clock / Measure.median(duck, Child::clock), 0.70);
        }
        if (!gzip.isEmpty()) {
            double theirs = Measure.median(gzip, Child::processors);
            row("T2", "`gzip -dc`, s of processors", Measure.written(theirs), "");
            row("T2", "import against `gzip -dc`, processors", processors / theirs, 1.7);
        }
        row("T3", "case file against compressed trail", (double) caseBytes / trailBytes, 1.45);
        row("T10", "import with 1 GB of heap", "done", "done");
    }

    void asking(Child asked) {
        double events = figure(asked, "events");
        row("T4", "opening, s", figure(asked, "open"), events > 2e6 ? 3 : 0.5);
        row("T4", "heap, bytes an event", figure(asked, "heap") / events, 45);
        double sum = 0;
        for (Question question : Question.values()) {
            sum += figure(asked, question.name());
            row("T5", question.words() + ", ms median", Measure.written(figure(asked, question.name())), "");
            row("T5", question.words() + ", ms p95", figure(asked, question.name() + " 95"), MOST_MILLISECONDS);
        }
        row("T5", "sum of medians, ms", Measure.written(sum), "");
        row("T6", "text that occurs nowhere, whole search, s", Measure.written(figure(asked, "text")), "");
        row("T7", "record of one event, ms p95", figure(asked, "record 95"), 5);
        row("T10", "open with 1.5 GB of heap", "done", "done");
    }

    void wheel(Child turned) {
        for (int percent : List.of(0, 50, 100)) {
            row("T8", "wheel step at %d %% of the rows, ms p95".formatted(percent), figure(turned, "wheel " + percent + " 95"), 8);
        }
    }

    /// What DuckDB takes for questions of the same kinds, as it prints them.
    void duck(Child asked) {
        asked.lines().stream().filter(line -> line.startsWith("duckdb")).forEach(others::add);
    }

    void print(PrintStream out) {
        out.println(head);
        out.println();
        out.println("| target | what | measured | at most | |");
        out.println("|---|---|---|---|---|");
        lines.forEach(out::println);
        if (!others.isEmpty()) {
            out.println();
            others.forEach(line -> out.println("    " + line.strip()));
        }
    }

    private void row(String target, String what, double measured, double most) {
        lines.add("| %s | %s | %s | %s | %s |"
                .formatted(target, what, Measure.written(measured), Measure.written(most), measured <= most ? "met" : "missed"));
    }

    private void row(String target, String what, String measured, String most) {
        lines.add("| %s | %s | %s | %s | |".formatted(target, what, measured, most));
    }

    private static double figure(Child child, String word) {
        Optional<Double> figure = child.figure(word);
        return figure.orElseThrow(() -> new IllegalStateException("No figure " + word + " in " + child.lines()));
    }
}
