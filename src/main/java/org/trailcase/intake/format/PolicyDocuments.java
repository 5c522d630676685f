package org.trailcase.intake.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Takes policy texts out of one record exactly as they stand there.
///
/// A document is an object, or a text that holds the JSON, plain or percent-encoded. (IAM API Reference,
/// "GetAccountAuthorizationDetails", read 2026-11-24: documents are URL-encoded compliant with RFC 3986; the AWS CLI
/// and most SDKs decode them.) One that is no JSON is kept as it is and told as a defect: it may not be guessed at, and
/// without it its holder would seem to have fewer policies.
final class PolicyDocuments {
    private final Piece piece;
    private final String text;
    private final DefectSink defects;

    PolicyDocuments(Piece piece, String text, DefectSink defects) {
        this.piece = piece;
        this.text = text;
        this.defects = defects;
    }

    /// The document in this member, or empty when there is none.
    Optional<WrittenPolicy> in(JsonObject holder, String member, String name, String pointer) {
        return holder.get(member).flatMap(value -> switch (value) {
            case JsonObject object ->
                Optional.of(new WrittenPolicy(name, object.span().of(text), pointer));
            case JsonText written -> Optional.of(written(written, name, pointer));
            case JsonNull _ -> Optional.empty();
            default -> {
                tell(value, "The document of the policy %s is neither an object nor a text.".formatted(name));
                yield Optional.of(new WrittenPolicy(name, value.span().of(text), pointer));
            }
        });
    }

    /// Tells of a flaw of the record at the place of this value.
    void tell(JsonValue value, String reason) {
        long start = piece.placeOf(text, value.span().start());
        long end = piece.placeOf(text, value.span().end());
        defects.defect(new Defect(piece.ordinal(), start, end - start, reason));
    }

    private WrittenPolicy written(JsonText written, String name, String pointer) {
        String document = decoded(written.text());
        try {
            if (JsonReader.read(document) instanceof JsonArray) {
                tell(written, "The document of the policy %s is a list, not an object.".formatted(name));
            }
        } catch (JsonException e) {
            tell(written, "The document of the policy %s is damaged. %s".formatted(name, e.getMessage()));
        }
        return new WrittenPolicy(name, document, pointer);
    }

    /// A plus sign stays one: RFC 3986 knows no other meaning of it.
    private static String decoded(String written) {
        String begin = written.stripLeading();
        if (!begin.startsWith("%")) {
            return written;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        for (int i = 0; i < written.length(); ) {
            int high = i + 2 < written.length() ? Character.digit(written.charAt(i + 1), 16) : -1;
            int low = i + 2 < written.length() ? Character.digit(written.charAt(i + 2), 16) : -1;
            if (written.charAt(i) == '%' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 3;
            } else {
                int point = written.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
