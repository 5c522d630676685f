package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// The answer of `aws logs get-query-results`: each row a list of fields and their values.
///
/// Source: Amazon CloudWatch Logs API Reference, "GetQueryResults", read 2026-11-24.
final class CloudWatchQueryAnswer implements Format.Trail {
    private static final String TITLE = "Answer of a CloudWatch Logs Insights query";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("results"),
            Set.of("field"));

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(".results[][].field");
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, CloudWatchQueryAnswer::open);
    }

    @Override
    public Optional<String> holdsNone(Content content, Progress progress) throws IOException {
        return Foreign.sentence(
                content,
                progress,
                "The answer of a CloudWatch Logs Insights query that holds no CloudTrail events.");
    }

    private static void open(Parcel parcel) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        parcel.value().asArray().map(JsonArray::objects).ifPresent(items -> items.forEach(item -> {
            item.text("field").filter(name -> !name.equals("@ptr"))
                    .ifPresent(name -> item.get("value").ifPresent(value -> fields.putIfAbsent(name, value)));
        }));
        Optional<JsonValue> message = Optional.ofNullable(fields.get("@message"));
        if (message.isPresent()) {
            parcel.event(message.get(), Row.moment(Optional.ofNullable(fields.get("@timestamp"))));
        } else {
            parcel.assembled(parcel.value(), new Row(TITLE, fields).record());
        }
    }
}
