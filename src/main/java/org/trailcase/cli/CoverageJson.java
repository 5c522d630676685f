package org.trailcase.cli;

import java.util.List;
import java.util.Locale;
import org.trailcase.casefile.coverage.AccountCoverage;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.casefile.coverage.CoverageGap;
import org.trailcase.casefile.coverage.EventKind;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.casefile.coverage.Place;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// The coverage of a case as JSON.
final class CoverageJson {
    private CoverageJson() {}

    static JsonObject of(Coverage coverage, Grid grid) {
        return JsonObject.builder()
                .put("events", coverage.events())
                .put("digests", coverage.digestsSpeak())
                .put("accounts", array(coverage.accounts().stream().map(CoverageJson::account).toList()))
                .put("gaps", array(coverage.gaps().stream().map(CoverageJson::gap).toList()))
                .put("notRead", JsonObject.builder()
                        .put("refusedFiles", coverage.sources().refused())
                        .put("defectRecords", coverage.sources().defects())
                        .put("damagedFiles", coverage.sources().damaged())
                        .build())
                .put("limits", JsonArray.ofTexts(coverage.limits()))
                .put("map", map(grid))
                .build();
    }

    private static JsonValue account(AccountCoverage account) {
        JsonObject.Builder kinds = JsonObject.builder();
        for (EventKind kind : EventKind.values()) {
            kinds.put(word(kind), account.count(kind));
        }
        return JsonObject.builder()
                .put("account", account.account())
                .put("first", account.first().toString())
                .put("last", account.last().toString())
                .put("events", account.events())
                .put("kinds", kinds.build())
                .put("globalServices", account.global())
                .put("reduced", account.reduced())
                .build();
    }

    private static JsonValue gap(CoverageGap gap) {
        return placed(gap.place())
                .put("kind", word(gap.kind()))
                .put("from", gap.stretch().start().toString())
                .put("to", gap.stretch().end().toString())
                .put("sentence", gap.words())
                .build();
    }

    private static JsonValue map(Grid grid) {
        JsonObject.Builder states = JsonObject.builder();
        for (CellState state : CellState.values()) {
            states.put(word(state), state.sentence());
        }
        return JsonObject.builder()
                .put("start", grid.start().toString())
                .put("stepSeconds", grid.step().toSeconds())
                .put("columns", grid.columns())
                .put("states", states.build())
                .put("rows", array(grid.lines().stream().map(CoverageJson::line).toList()))
                .build();
    }

    private static JsonValue line(Grid.Line line) {
        return placed(line.place())
                .put("events", array(line.cells().stream()
                        .<JsonValue>map(cell -> JsonNumber.of(cell.events()))
                        .toList()))
                .put("states", JsonArray.ofTexts(
                        line.cells().stream().map(cell -> word(cell.state())).toList()))
                .build();
    }

    private static JsonObject.Builder placed(Place place) {
        return JsonObject.builder().put("account", place.account()).put("region", place.region());
    }

    private static JsonArray array(List<JsonValue> items) {
        return JsonArray.of(items);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
