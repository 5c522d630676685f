package org.trailcase.cli;

import java.util.List;
import java.util.Map;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Refusal;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;

/// The counts of an import or of a case, as JSON: both have the same members.
final class ReceiptJson {

    /// What is counted; see the members of the JSON.
    record Counted(
            long exhibits,
            Map<String, Long> files,
            long records,
            long events,
            long duplicates,
            long alreadyPresent,
            long policies,
            long findings,
            long credentials,
            long answers) {}

    private ReceiptJson() {}

    static JsonObject.Builder of(Counted counted, List<Defect> defects, List<Refusal> refusals) {
        JsonObject.Builder files = JsonObject.builder();
        for (String kind : List.of("trail", "policy", "digest", "key", "signature", "finding", "credential", "answer", "archive", "refused")) {
            files.put(kind, counted.files().getOrDefault(kind, 0L));
        }
        return JsonObject.builder()
                .put("exhibits", counted.exhibits())
                .put("files", files.build())
                .put("records", counted.records())
                .put("events", counted.events())
                .put("duplicates", counted.duplicates())
                .put("alreadyPresent", counted.alreadyPresent())
                .put("policies", counted.policies())
                .put("findings", counted.findings())
                .put("credentials", counted.credentials())
                .put("answers", counted.answers())
                .put(
                        "defects",
                        JsonArray.of(defects.stream().map(ReceiptJson::defect).toList()))
                .put(
                        "refused",
                        JsonArray.of(refusals.stream().map(ReceiptJson::refusal).toList()));
    }

    private static JsonObject defect(Defect defect) {
        return JsonObject.builder()
                .put("exhibit", defect.exhibit())
                .put("record", defect.ordinal())
                .put("start", defect.start())
                .put("length", defect.length())
                .put("reason", defect.reason())
                .build();
    }

    private static JsonObject refusal(Refusal refusal) {
        return JsonObject.builder()
                .put("path", refusal.path())
                .put("reason", refusal.reason())
                .build();
    }
}
