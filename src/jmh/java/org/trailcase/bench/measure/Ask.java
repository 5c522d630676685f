package org.trailcase.bench.measure;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;

/// Opens a case and asks it, in a process of its own; writes a figure a line, words and numbers parted by a tab.
final class Ask {
    private static final int ROUNDS = 41;
    private static final int WARM_UP = 5;
    private static final int SINGLE = 500;

    private Ask() {}

    public static void main(String[] arguments) throws QueryException {
        long begin = System.nanoTime();
        try (CaseFile caseFile = CaseFile.read(Path.of(arguments[0]))) {
            EventRows all = caseFile.all();
            tell("open", (System.nanoTime() - begin) / 1e9);
            tell("events", all.size());
            tell("heap", heap());
            for (Question question : Question.values()) {
                ask(question, caseFile);
            }
            records(caseFile, all);
            long search = System.nanoTime();
            caseFile.find(EventQuery.parse("\"no such text anywhere\""));
            tell("text", (System.nanoTime() - search) / 1e9);
        }
    }

    private static void ask(Question question, CaseFile caseFile) throws QueryException {
        for (int i = 0; i < WARM_UP; i++) {
            question.ask(caseFile);
        }
        double[] milliseconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            question.ask(caseFile);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
        tell(question.name(), milliseconds);
    }

    private static void records(CaseFile caseFile, EventRows all) {
        Random random = new Random(7);
        double[] milliseconds = new double[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            int place = random.nextInt(all.size());
            long begin = System.nanoTime();
            caseFile.event(all.row(place));
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
        tell("record", milliseconds);
    }

    private static void tell(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        tell(what, milliseconds[milliseconds.length / 2]);
        tell(what + " 95", milliseconds[(int) (milliseconds.length * 0.95)]);
    }

    private static void tell(String what, double figure) {
        System.out.println(what + "\t" + figure);
    }

    /// Bytes that are still needed after everything else was let go of.
    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
