package org.trailcase.intake.format;

import java.io.IOException;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Pieces;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.content.Splitter;
import org.trailcase.json.JsonException;
import org.trailcase.trail.NotAnEvent;
import org.trailcase.work.Progress;

/// Reads events wherever they stand: in `Records` lists, in bare lists, or one behind the other.
///
/// All trail forms are read in this one way, because real files mix them: log files appended to each other, lines that
/// are lists.
final class TrailRecords {
    /// Source: AWS CloudTrail User Guide, "CloudTrail record contents", read 2026-11-24; `@timestamp` is Logstash's.
    private static final Set<String> FIRST_NAMES = Set.of(
            "eventVersion",
            "userIdentity",
            "eventTime",
            "eventSource",
            "eventName",
            "awsRegion",
            "sourceIPAddress",
            "userAgent",
            "errorCode",
            "errorMessage",
            "requestParameters",
            "responseElements",
            "additionalEventData",
            "requestID",
            "eventID",
            "eventType",
            "recipientAccountId",
            "@timestamp");
    private static final Set<String> TELLING_NAMES = Set.of("eventVersion", "userIdentity", "eventTime", "eventID");
    private static final Shape SHAPE = new Shape(Set.of("Records"), Set.of(), FIRST_NAMES);

    private TrailRecords() {}

    /// Whether the objects at this place carry the names of CloudTrail's record: one that only it has, and another.
    static boolean areAt(String place, Head head) {
        boolean isTelling = TELLING_NAMES.stream().anyMatch(name -> head.has(place + "." + name));
        return isTelling
                && FIRST_NAMES.stream()
                                .filter(name -> head.has(place + "." + name))
                                .count()
                        > 1;
    }

    static void read(Content content, EventSink sink, Progress progress) throws IOException {
        try (ContentStream stream = content.open(progress)) {
            Splitter.split(stream, SHAPE, new Reading(sink));
        }
    }

    private record Reading(EventSink sink) implements Pieces {

        @Override
        public int first(Piece piece) {
            return sink.first(piece);
        }

        @Override
        public void record(Piece piece) {
            try {
                sink.event(piece);
            } catch (JsonException | NotAnEvent e) {
                sink.defect(piece.defect(String.valueOf(e.getMessage())));
            }
        }

        @Override
        public void defect(Defect defect) {
            sink.defect(defect);
        }
    }
}
