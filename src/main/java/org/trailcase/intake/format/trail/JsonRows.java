package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Rows of a table of CloudTrail events as JSON: what Athena's UNLOAD writes, Microsoft Sentinel's table `AWSCloudTrail`, or a
/// warehouse's, whatever the spelling of its columns.
///
/// Sources: Amazon Athena User Guide, "UNLOAD", and Azure Monitor reference, "AWSCloudTrail", read 2026-11-24.
final class JsonRows implements Format.Trail {
    static final String TITLE = "Rows of a table of CloudTrail events";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("value", "results", "Results", "rows", "tables", "data"),
            Set.of("eventversion", "eventname", "eventtime", "useridentity", "event_name", "event_time", "event_id", "TenantId", "TimeGenerated", "AwsEventId", "EventName"));
    private static final List<String> PLACES = List.of("", "[]", ".value[]", ".results[]", ".Results[]", ".rows[]", ".data[]");
    private static final List<String> COLUMNS = List.of(
            "eventname", "eventsource", "useridentity", "event_name", "event_source", "AwsEventId", "EventTypeName",
            "UserIdentityArn", "UserIdentityType", "AWSRegion");

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return PLACES.stream().anyMatch(at -> COLUMNS.stream().filter(name -> head.has(at + "." + name)).count() > 1)
                || (head.has(".tables[].rows") && head.has(".tables[].columns[].name"));
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, JsonRows::open);
    }

    @Override
    public boolean isReduced() {
        return true;
    }

    private static void open(Parcel parcel) {
        JsonObject row = parcel.object();
        Optional<JsonArray> rows = row.array("rows");
        if (rows.isPresent() && row.array("columns").isPresent()) {
            List<String> names = row.array("columns").get().objects()
                    .map(column -> column.text("name").orElse(""))
                    .toList();
            rows.get().items().forEach(one -> cells(parcel, names, one));
        } else {
            parcel.assembled(parcel.value(), Row.of(TITLE, row).record());
        }
    }

    // Log Analytics answers with a list of columns and rows of bare values.
    private static void cells(Parcel parcel, List<String> names, JsonValue one) {
        List<JsonValue> cells = one.asArray().map(JsonArray::items).orElse(List.of());
        if (cells.size() != names.size()) {
            parcel.refuse(one, "The row has %,d values where the table has %,d columns."
                    .formatted(cells.size(), names.size()));
            return;
        }
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            values.putIfAbsent(names.get(i), cells.get(i));
        }
        parcel.assembled(one, new Row(TITLE, values).record());
    }
}
