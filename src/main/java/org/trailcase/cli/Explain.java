package org.trailcase.cli;

import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
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

    @Option(names = "--by-cause", description = "One row a cause: a statement that decided, or what is missing; then how the evaluation agrees with the record.")
    private boolean byCause;

    @Override
    public Integer call() throws Exception {
        try (CaseFile caseFile = read()) {
            if (byCause) {
                print(Causes.of(caseFile, found(caseFile)));
                return 0;
            }
            List<EventRow> rows = rows(caseFile);
            if (rows.isEmpty() && !json) {
                printNoEvent();
            }
            CaseExplainer explainer = new CaseExplainer(caseFile);
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

    private void print(List<CauseRow> causes) {
        if (json) {
            CausesJson.lines(causes).forEach(object -> out().println(JsonWriter.compact(object)));
        } else {
            new CausesText(out()).print(causes);
        }
    }
}
