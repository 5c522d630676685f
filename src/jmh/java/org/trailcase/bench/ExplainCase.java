package org.trailcase.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.explain.Agreement;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Verdict;
import org.trailcase.explain.bulk.CauseFinder;
import org.trailcase.json.JsonException;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.trail.NotAnEvent;

/// Times the explanations of a case: opening, the history, single events, and all events by cause.
///
/// Run it as `ExplainCase CASE [QUERY]`. Beside the clock it tells processor time, which a busy machine disturbs less.
public final class ExplainCase {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int SINGLE = 500;

    private ExplainCase() {}

    /// `arguments` are the case, and the query for the events that are grouped.
    public static void main(String[] arguments) throws QueryException {
        EventQuery query = EventQuery.parse(arguments.length > 1 ? arguments[1] : "");
        try (CaseFile caseFile = timed("open", () -> CaseFile.read(Path.of(arguments[0])))) {
            Explainer explainer = timed("history", () -> Explainer.of(caseFile));
            single(caseFile, explainer);
            EventRows rows = caseFile.find(query);
            System.out.printf("%,d events%n", rows.size());
            for (int run = 1; run <= 2; run++) {
                timed("by cause, run " + run, () -> byCause(caseFile, explainer, rows));
            }
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long cpu = PROCESS.getProcessCpuTime();
        long clock = System.nanoTime();
        T made = work.get();
        System.out.printf(
                "%-20s %8.2f s on the clock, %8.2f s of processors%n",
                what, (System.nanoTime() - clock) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
        return made;
    }

    private static void single(CaseFile caseFile, Explainer explainer) {
        Random random = new Random(3);
        EventRows all = caseFile.all();
        double[] milliseconds = new double[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            EventRow row = all.row(random.nextInt(all.size()));
            long start = System.nanoTime();
            explainer.explain(caseFile.event(row));
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        System.out.printf("one event: the first %.1f ms", milliseconds[0]);
        Arrays.sort(milliseconds);
        System.out.printf(
                ", then median %.2f ms, p95 %.2f ms%n", milliseconds[SINGLE / 2], milliseconds[SINGLE * 95 / 100]);
    }

    private static Map<Agreement, Long> byCause(CaseFile caseFile, Explainer explainer, EventRows rows) {
        CauseFinder finder = new CauseFinder(explainer);
        Map<Cause, LongAdder> counts = new ConcurrentHashMap<>();
        caseFile.records(rows, (_, bytes, start, end) -> {
            try {
                counts.computeIfAbsent(finder.of(bytes, start, end), _ -> new LongAdder()).increment();
            } catch (JsonException | NotAnEvent e) {
                throw new IllegalStateException(e);
            }
        });
        Map<Verdict, Long> byVerdict = new TreeMap<>();
        Map<Agreement, Long> byAgreement = new TreeMap<>();
        counts.forEach((cause, count) -> {
            byVerdict.merge(cause.verdict(), count.sum(), Long::sum);
            byAgreement.merge(cause.agreement(), count.sum(), Long::sum);
        });
        System.out.printf("%,d causes %s %s%n", counts.size(), byVerdict, byAgreement);
        return byAgreement;
    }
}
