package org.trailcase.intake.format.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

/// What a document itself shows of the thing that it hangs on.
public record DocumentLook(boolean namesPrincipals, Set<String> resources) {
    private static final Pattern BUCKET = Pattern.compile("arn:(aws[a-z-]*):s3:::([A-Za-z0-9._-]{3,255})(/.*)?");
    private static final Pattern FUNCTION =
            Pattern.compile("(arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:[\\w-]+)(:[\\w$-]+)?");

    public DocumentLook {
        resources = Set.copyOf(resources);
    }

    /// Nothing when the text is no JSON object.
    public static DocumentLook at(String text) {
        try {
            return JsonReader.read(text).asObject().map(DocumentLook::of).orElse(new DocumentLook(false, Set.of()));
        } catch (JsonException _) {
            return new DocumentLook(false, Set.of());
        }
    }

    private static DocumentLook of(JsonObject document) {
        List<JsonObject> statements = document.get("Statement").stream()
                .flatMap(value -> value.asArray().map(JsonArray::objects).orElse(value.asObject().stream()))
                .toList();
        Set<String> resources = new HashSet<>();
        statements.forEach(statement -> {
            List<String> texts = statement.get("Resource").stream().flatMap(DocumentLook::texts).toList();
            // A statement without a resource, or with all but some, tells none.
            resources.addAll(texts.isEmpty() ? List.of("*") : texts);
        });
        boolean principals = statements.stream()
                .anyMatch(statement -> statement.has("Principal") || statement.has("NotPrincipal"));
        return new DocumentLook(principals, resources);
    }

    private static Stream<String> texts(JsonValue value) {
        return value.asArray()
                .map(array -> array.items().stream().flatMap(item -> item.asText().stream()))
                .orElse(value.asText().stream());
    }

    /// The bucket that all resources of the document are in.
    ///
    /// S3 takes no bucket policy whose resources are not in its own bucket. (Amazon S3 User Guide, "Bucket policies";
    /// that it refuses others is engineering knowledge.)
    public Optional<String> bucket() {
        return one(BUCKET).map(match -> "arn:%s:s3:::%s".formatted(match.group(1), match.group(2)));
    }

    /// The Lambda function that all resources of the document are: its policy names no other.
    public Optional<String> function() {
        return one(FUNCTION).map(match -> match.group(1));
    }

    private Optional<Matcher> one(Pattern pattern) {
        List<Matcher> matches = resources.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .toList();
        long different = matches.stream()
                .map(match -> match.group(pattern == BUCKET ? 2 : 1))
                .distinct()
                .count();
        return matches.size() == resources.size() && different == 1
                ? Optional.of(matches.getFirst())
                : Optional.empty();
    }
}
