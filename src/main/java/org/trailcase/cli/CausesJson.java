package org.trailcase.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.explain.Basis;
import org.trailcase.explain.CauseNames;
import org.trailcase.explain.DecidingStatement;
import org.trailcase.explain.bulk.Tally;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;

/// Causes as JSON Lines: one object a cause, the summary last.
final class CausesJson {
    private CausesJson() {}

    static Stream<JsonObject> lines(List<CauseRow> rows) {
        return Stream.concat(rows.stream().map(CausesJson::row), Stream.of(summary(rows)));
    }

    private static JsonObject row(CauseRow row) {
        Tally.Row counted = row.row();
        JsonObject.Builder json = JsonObject.builder()
                .put("id", row.id())
                .put("events", counted.events())
                .put("verdict", counted.cause().verdict().word())
                .put("agreement", counted.cause().agreement().word())
                .put("cause", counted.cause().basis().words());
        basis(counted.cause().basis(), json);
        return json.put("principals", counted.principals().size())
                .put("actions", JsonArray.ofTexts(counted.actions()))
                .put("first", counted.first().time().toString())
                .put("last", counted.last().toString())
                .put("example", row.exampleId())
                .build();
    }

    private static void basis(Basis basis, JsonObject.Builder json) {
        json.put("statements", JsonArray.of(statements(basis).map(CausesJson::statement).toList()))
                .put("layers", JsonArray.ofTexts(layers(basis).map(PolicyType::word).toList()))
                .put("unknown", JsonArray.ofTexts(basis instanceof Basis.Open open ? open.facts() : List.of()));
    }

    private static Stream<DecidingStatement> statements(Basis basis) {
        return basis instanceof Basis.Statements(List<DecidingStatement> statements)
                ? statements.stream()
                : Stream.empty();
    }

    private static Stream<PolicyType> layers(Basis basis) {
        return switch (basis) {
            case Basis.Statements _, Basis.Reason _ -> Stream.empty();
            case Basis.NoAllow(List<PolicyType> layers, _) -> layers.stream();
            case Basis.Unshown(Optional<PolicyType> layer) -> layer.stream();
            case Basis.Open(List<PolicyType> layers, _) -> layers.stream();
        };
    }

    private static JsonObject statement(DecidingStatement statement) {
        JsonObject.Builder json = JsonObject.builder()
                .put("policyType", statement.policyType().word())
                .put("policy", statement.policy())
                .put("attachedTo", statement.attachedTo())
                .put("statement", statement.index())
                .put("sid", statement.sid())
                .put("name", CauseNames.of(statement));
        // Where it is not sure, this statement decided or another.
        return (statement.sure() ? json : json.put("sure", false)).build();
    }

    private static JsonObject summary(List<CauseRow> rows) {
        JsonObject.Builder counts = JsonObject.builder();
        Tally.byAgreement(rows.stream().map(CauseRow::row).toList())
                .forEach((agreement, count) -> counts.put(agreement.word(), count));
        return JsonObject.builder()
                .put(
                        "summary",
                        JsonObject.builder()
                                .put("events", rows.stream().mapToLong(row -> row.row().events()).sum())
                                .put("causes", rows.size())
                                .put("agreement", counts.build())
                                .put("open", JsonArray.of(rows.stream()
                                        .filter(CauseRow::isOpen)
                                        .map(CausesJson::open)
                                        .toList()))
                                .build())
                .build();
    }

    private static JsonObject open(CauseRow row) {
        return JsonObject.builder()
                .put("verdict", row.row().cause().verdict().word())
                .put("agreement", row.row().cause().agreement().word())
                .put("cause", row.row().cause().basis().words())
                .put("events", row.row().events())
                .put("calls", JsonArray.of(row.calls().stream().map(CausesJson::call).toList()))
                .put("likelyCauses", JsonArray.ofTexts(row.likelyCauses()))
                .build();
    }

    private static JsonObject call(CauseRow.Call call) {
        return JsonObject.builder()
                .put("eventId", call.eventId())
                .put("time", call.called().time().toString())
                .put("principal", call.called().principal())
                .put("action", call.called().action())
                .build();
    }
}
