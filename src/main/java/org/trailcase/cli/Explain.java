package org.trailcase.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explanation;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows why calls were allowed or denied.
@Command(name = "explain", description = "Show why calls were allowed or denied.", mixinStandardHelpOptions = true)
final class Explain extends ChosenEvents {
    @Option(names = "--json", description = "As JSON; for a query, one object a line.")
    private boolean json;

    @Option(names = "--by-cause", description = "One row a cause, with how many events it decided.")
    private boolean byCause;

    @Override
    public Integer call() throws Exception {
        try (CaseFile caseFile = read()) {
            CaseExplainer explainer = new CaseExplainer(caseFile);
            List<EventRow> rows = rows(caseFile);
            if (byCause) {
                causes(explainer, rows);
                return 0;
            }
            for (EventRow row : rows) {
                Explanation explanation = explainer.explain(row);
                if (json) {
                    JsonObject object = ExplanationJson.of(explanation);
                    out().println(isOne() ? JsonWriter.pretty(object) : JsonWriter.compact(object));
                } else {
                    ExplanationText.print(explanation, out());
                }
            }
            return 0;
        }
    }

    private void causes(CaseExplainer explainer, List<EventRow> rows) {
        Map<Cause, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(Cause.of(explainer.explain(row)), 1L, Long::sum));
        var ordered = counts.entrySet().stream()
                .sorted(Map.Entry.<Cause, Long>comparingByValue(Comparator.reverseOrder()))
                .toList();
        if (json) {
            ordered.forEach(entry -> out().println(JsonWriter.compact(JsonObject.builder()
                    .put("events", entry.getValue())
                    .put("verdict", entry.getKey().verdict().word())
                    .put("principal", entry.getKey().principal())
                    .put("cause", entry.getKey().sentence())
                    .build())));
        } else {
            Output.table(
                    out(),
                    List.of("Events", "Verdict", "Principal", "Cause"),
                    ordered.stream()
                            .map(entry -> List.of(
                                    Long.toString(entry.getValue()),
                                    entry.getKey().verdict().title(),
                                    entry.getKey().principal(),
                                    entry.getKey().sentence()))
                            .toList());
        }
    }
}
