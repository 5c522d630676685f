package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Pieces;
import org.trailcase.intake.content.Rows;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Lines with one event each behind a moment or a name: what an export of a log group to S3 and `aws logs tail` write, and
/// lines that are texts in quotation marks.
///
/// Source of the export's lines: Amazon CloudWatch Logs User Guide, "Exporting log data to Amazon S3", read 2026-11-24;
/// the other two are engineering knowledge.
final class LoggedLines implements Format.Trail {
    private static final String TITLE = "CloudTrail events in lines of a log group";
    private static final Pattern MOMENT =
            Pattern.compile("^(?:\u00ef\u00bb\u00bf|\u00ff)?([0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.,]+(?:Z|[+-][0-9:]+)?)(?: [^ {\"]+)? +[{]");
    private static final Pattern TEXT = Pattern.compile("^(?:\u00ef\u00bb\u00bf|\u00ff)?\"\\{\\s*\\\\\"");

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        String text = head.text();
        return MOMENT.matcher(text).find() || TEXT.matcher(text).find();
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        try (ContentStream stream = content.open(progress)) {
            Rows.lines(stream, new Reading(sink));
        }
    }

    @Override
    public Optional<String> holdsNone(Content content, Progress progress) throws IOException {
        return Foreign.sentence(content, progress, "Lines of a log group that holds no CloudTrail events.");
    }

    private static final class Reading implements Pieces {
        private final EventSink sink;
        private long next;

        Reading(EventSink sink) {
            this.sink = sink;
        }

        @Override
        public void record(Piece line) {
            try {
                String text = line.text();
                int from = begin(text);
                if (from < 0) {
                    refuse(line, "The line is no CloudTrail event.");
                    return;
                }
                Piece part = part(line, text, from);
                boolean isUtf8 = part.charset().equals(StandardCharsets.UTF_8);
                String inner = text.substring(from);
                JsonValue value =
                        isUtf8 ? JsonReader.read(part.bytes(), part.from(), part.to()) : JsonReader.read(inner);
                Parcel parcel = new Parcel(TITLE, part, value, isUtf8 ? "" : inner, next, sink);
                parcel.event(value, Optional.of(text.substring(0, from).strip().split(" ", 2)[0])
                        .filter(moment -> !moment.isEmpty()));
                next += parcel.handed();
            } catch (JsonException e) {
                refuse(line, String.valueOf(e.getMessage()));
            } catch (CharacterCodingException _) {
                refuse(line, "The line holds bytes that are not %s."
                        .formatted(line.charset().name()));
            }
        }

        @Override
        public void defect(Defect defect) {
            sink.defect(new Defect(next++, defect.start(), defect.length(), defect.reason()));
        }

        private void refuse(Piece line, String reason) {
            sink.defect(new Defect(next++, line.start(), line.length(), reason));
        }

        private static int begin(String text) {
            int brace = text.indexOf('{');
            int quote = text.indexOf('"');
            return quote >= 0 && (brace < 0 || quote < brace) ? quote : brace;
        }

        private static Piece part(Piece line, String text, int from) {
            int bytes = (int) (line.placeOf(text, from) - line.start());
            return new Piece(
                    line.list(),
                    line.position(),
                    line.start() + bytes,
                    line.bytes(),
                    line.from() + bytes,
                    line.to(),
                    line.charset());
        }
    }
}
