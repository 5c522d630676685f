package org.trailcase.intake.format.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.format.DefectSink;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.Span;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.work.Progress;

/// A policy document as one text, the way an answer wrote it and a command or a script took it out: percent-encoded, or
/// a JSON text that holds the document.
///
/// Sources: IAM API Reference, "GetRolePolicy" (the document is URL-encoded compliant with RFC 3986), Amazon S3 API
/// Reference, "GetBucketPolicy", and AWS CLI Command Reference, "get-bucket-policy" (the policy is a text in the
/// answer), read 2026-11-24.
final class DocumentInText {
    private static final int MOST_BYTES = 16 << 20;
    private static final String BLANKS = "(?:%(?:0[9AaDd]|20))*+";
    private static final Pattern BEGIN = Pattern.compile("^[^\\x00-\\x7f]{0,3}\\s*+"
            + "(?:\"[\\\\\"nrt\\s]*+" + BLANKS + "(?:[{]|%7[Bb])|" + BLANKS + "%7[Bb])");

    private DocumentInText() {}

    static boolean isOne(Head head) {
        String text = head.text();
        return BEGIN.matcher(text).find() && text.contains("Statement");
    }

    /// What is no document is told to the defects, and the text comes back as it is.
    static Optional<WrittenPolicy> read(Content content, String name, DefectSink defects, Progress progress)
            throws IOException {
        try (ContentStream stream = content.open(progress)) {
            String text = stream.text(MOST_BYTES);
            stream.flaw().ifPresent(flaw -> defects.defect(new Defect(0, 0, 0, flaw)));
            Piece whole = new Piece(
                    "", new Piece.Position(0, 0, 0), 0, new byte[0], 0, 0, StandardCharsets.UTF_8);
            Optional<WrittenPolicy> document = new PolicyDocuments(whole, text, defects)
                    .of(new JsonText(text, new Span(0, text.length())), name, "");
            document.filter(one -> !hasStatements(one.text()))
                    .ifPresent(_ -> defects.defect(whole.defect("What the text holds has no Statement.")));
            return document;
        }
    }

    private static boolean hasStatements(String document) {
        try {
            return JsonReader.read(document).asObject().filter(one -> one.has("Statement")).isPresent();
        } catch (JsonException _) {
            return false;
        }
    }
}
