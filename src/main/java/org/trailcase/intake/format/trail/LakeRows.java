package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// The answer of `aws cloudtrail get-query-results`: each row a list of objects with one column each.
///
/// Source: CloudTrail API Reference, "GetQueryResults", read 2026-11-24. The columns are what the query chose.
final class LakeRows implements Format.Trail {
    private static final String TITLE = "Answer of a CloudTrail Lake query";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("QueryResultRows"),
            Set.of("eventVersion", "eventTime", "eventName", "eventID", "userIdentity", "eventSource"));

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(".QueryResultRows");
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, LakeRows::open);
    }

    @Override
    public boolean isReduced() {
        return true;
    }

    private static void open(Parcel parcel) {
        Map<String, JsonValue> columns = new LinkedHashMap<>();
        parcel.value().asArray().map(JsonArray::objects).orElseGet(() -> parcel.object().members().isEmpty()
                        ? Stream.empty()
                        : Stream.of(parcel.object()))
                .flatMap(column -> column.members().stream())
                .forEach(column -> columns.putIfAbsent(column.name(), column.value()));
        Row row = new Row(TITLE, columns);
        Optional<JsonValue> whole = row.whole();
        if (whole.isPresent()) {
            parcel.event(whole.get(), Optional.empty());
        } else if (!columns.containsKey("NextToken") && !columns.containsKey("QueryStatus")) {
            parcel.assembled(parcel.value(), row.record());
        }
    }
}
