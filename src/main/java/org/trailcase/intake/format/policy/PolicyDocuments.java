package org.trailcase.intake.format.policy;

import java.util.Optional;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.format.DefectSink;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.Span;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Takes policy texts out of one record exactly as they stand there.
///
/// A document is an object, or a text that holds the JSON, plain or percent-encoded. (IAM API Reference,
/// "GetAccountAuthorizationDetails", read 2026-11-24: documents are URL-encoded compliant with RFC 3986; the AWS CLI
/// and most SDKs decode them.) One that is no JSON is kept as it is and told as a defect: it may not be guessed at, and
/// without it its holder would seem to have fewer policies.
public final class PolicyDocuments {
    private final Piece piece;
    private final String recordText;
    private final String text;
    private final DefectSink defects;
    private final Optional<Span> outer;

    PolicyDocuments(Piece piece, String text, DefectSink defects) {
        this(piece, text, text, defects, Optional.empty());
    }

    private PolicyDocuments(
            Piece piece, String recordText, String text, DefectSink defects, Optional<Span> outer) {
        this.piece = piece;
        this.recordText = recordText;
        this.text = text;
        this.defects = defects;
        this.outer = outer;
    }

    /// For values that were read from a text of the record: what is wrong in them is told at the place of that text.
    public PolicyDocuments inText(JsonText value) {
        return new PolicyDocuments(piece, recordText, value.text(), defects, Optional.of(outer.orElse(value.span())));
    }

    /// The document in this member, or empty when there is none.
    Optional<WrittenPolicy> in(JsonObject holder, String member, String name, String pointer) {
        return holder.get(member).flatMap(value -> of(value, name, pointer));
    }

    /// The document that this value is, or empty when it is null.
    public Optional<WrittenPolicy> of(JsonValue value, String name, String pointer) {
        return switch (value) {
            case JsonObject object ->
                Optional.of(new WrittenPolicy(name, object.span().of(text), pointer));
            case JsonText written -> Optional.of(written(written, name, pointer));
            case JsonNull _ -> Optional.empty();
            default -> {
                tell(value, "The document of the policy %s is neither an object nor a text.".formatted(name));
                yield Optional.of(new WrittenPolicy(name, value.span().of(text), pointer));
            }
        };
    }

    /// Tells of a flaw of the record at the place of this value.
    public void tell(JsonValue value, String reason) {
        Span span = outer.orElse(value.span());
        long start = piece.placeOf(recordText, span.start());
        long end = piece.placeOf(recordText, span.end());
        defects.defect(new Defect(piece.ordinal(), start, end - start, reason));
    }

    private WrittenPolicy written(JsonText written, String name, String pointer) {
        String document = decoded(written.text());
        try {
            JsonValue read = JsonReader.read(document);
            // AWS Config and scripts that print twice put the text into a text.
            while (read instanceof JsonText(String inner, _) && inner.length() < document.length()) {
                document = decoded(inner);
                read = JsonReader.read(document);
            }
            if (!(read instanceof JsonObject)) {
                tell(written, "The document of the policy %s is not a JSON object.".formatted(name));
            }
        } catch (JsonException e) {
            tell(written, "The document of the policy %s is damaged. %s".formatted(name, e.getMessage()));
        }
        return new WrittenPolicy(name, document, pointer);
    }

    private static String decoded(String written) {
        return written.stripLeading().startsWith("%") ? Percent.decoded(written) : written;
    }
}
