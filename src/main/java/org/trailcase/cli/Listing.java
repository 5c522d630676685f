package org.trailcase.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command that gathers events into a list, shown as a table or as JSON.
abstract class Listing<T> extends CaseCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY", description = "Among which events.")
    private @Nullable String typed;

    @Option(names = "--query", paramLabel = "QUERY", description = "The same as QUERY.")
    private @Nullable String asked;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    abstract List<T> gathered(CaseFile caseFile, EventRows rows);

    abstract JsonObject object(T one);

    abstract void table(List<T> all);

    @Override
    public final Integer call() throws Exception {
        try (CaseFile caseFile = read()) {
            List<T> all = gathered(caseFile, found(caseFile, query(typed, asked)));
            if (json) {
                out().println(JsonWriter.pretty(
                        JsonArray.of(all.stream().map(this::object).toList())));
            } else if (all.isEmpty()) {
                printNoEvent();
            } else {
                table(all);
            }
            return 0;
        }
    }
}
