package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.util.List;
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

/// Documents of Elasticsearch or OpenSearch: lines, lists, or the answer of a search.
///
/// Where the event was kept as delivered (`event.original`), that is read; else the record is put together from the
/// fields. That the whole event stands there is engineering knowledge.
final class ElasticDocuments implements Format.Trail {
    private static final String TITLE = "CloudTrail events in documents of Elasticsearch";
    private static final Shape SHAPE = Parcels.shape(
            Set.of(), Set.of("_index", "_id", "_score", "_source", "_type", "_version", "@timestamp", "took"));
    private static final List<String> PLACES = List.of("", "[]");
    private static final List<String> WHOLE = List.of("event.original", "message", "_raw");

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return head.value(".hits.hits").equals("[")
                || PLACES.stream()
                        .anyMatch(at -> head.value(at + "._source").equals("{")
                                || head.has(at + ".event.original")
                                || head.has(at + ".aws.cloudtrail.event_version")
                                || head.has(at + ".aws.cloudtrail.user_identity"));
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, ElasticDocuments::open);
    }

    @Override
    public boolean isReduced() {
        return true;
    }

    @Override
    public Optional<String> holdsNone(Content content, Progress progress) throws IOException {
        return Foreign.sentence(content, progress, "Documents of Elasticsearch that hold no CloudTrail events.");
    }

    private static void open(Parcel parcel) {
        Optional<JsonArray> hits = parcel.object().object("hits").flatMap(outer -> outer.array("hits"));
        if (hits.isPresent()) {
            hits.get().items().forEach(hit -> document(parcel, hit));
        } else {
            document(parcel, parcel.value());
        }
    }

    private static void document(Parcel parcel, JsonValue document) {
        JsonObject outer = document.asObject().orElseGet(() -> JsonObject.builder().build());
        JsonObject source = outer.object("_source").or(() -> outer.object("fields")).orElse(outer);
        Optional<JsonValue> whole = WHOLE.stream()
                .flatMap(path -> Envelopes.at(source, path).stream())
                .filter(value -> value.asText().filter(text -> text.startsWith("{")).isPresent())
                .findFirst();
        if (whole.isPresent()) {
            parcel.event(whole.get(), Envelopes.textAt(source, "@timestamp"));
        } else if (CommonSchema.isCloudTrail(source)) {
            parcel.assembled(document, CommonSchema.record(TITLE, source));
        } else if (source.has("eventName")) {
            parcel.event(source, Optional.empty());
        } else {
            parcel.refuse(document, "The document is no CloudTrail event.");
        }
    }
}
