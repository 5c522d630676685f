package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Results of a search in Splunk, as lines or one list: the event as `_raw`, or the fields that the search chose.
///
/// That the event is the value of `_raw`, and what stands around it, is engineering knowledge.
final class SplunkResults implements Format.Trail {
    private static final String TITLE = "CloudTrail events in results of Splunk";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("results"),
            Set.of("preview", "offset", "lastrow", "result", "_raw", "_time", "_indextime", "_serial", "_bkt", "_cd", "_si", "host", "index", "source", "sourcetype", "linecount"));

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return Stream.of(".result", "[].result", ".results[]", "", "[]")
                .anyMatch(at -> head.has(at + "._raw") || (!at.isEmpty() && !at.equals("[]") && head.has(at + ".eventName")));
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, SplunkResults::open);
    }

    @Override
    public Optional<String> holdsNone(Content content, Progress progress) throws IOException {
        return Foreign.sentence(
                content,
                progress,
                "Results of a Splunk search that hold no CloudTrail events.");
    }

    private static void open(Parcel parcel) {
        JsonObject line = parcel.object();
        JsonObject result = line.object("result").orElse(line);
        Optional<JsonValue> raw = result.get("_raw");
        if (raw.isPresent()) {
            parcel.event(raw.get(), result.text("_time"));
        } else if (result.has("eventName")) {
            parcel.assembled(result, Row.of(TITLE, result).record());
        } else if (!line.has("preview")) {
            // A line that only says that the search has ended is no result.
            parcel.refuse(parcel.value(), "The result holds no event: export it with its field _raw.");
        }
    }
}
