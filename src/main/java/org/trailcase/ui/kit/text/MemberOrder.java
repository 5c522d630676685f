package org.trailcase.ui.kit.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonBoolean;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;

/// A policy's JSON set out with its members in one order: JSON gives their order no meaning, and each tool writes its own.
///
/// Statements and the items of lists stay in the order they were received in.
final class MemberOrder {
    // The order of IAM User Guide, "Grammar of the IAM JSON policy language", read 2026-11-24.
    private static final List<String> GRAMMAR = List.of(
            "Version", "Id", "Statement", "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource",
            "NotResource", "Condition");
    private static final Comparator<JsonObject.Member> ORDER =
            Comparator.comparingInt(MemberOrder::place).thenComparing(JsonObject.Member::name);

    private MemberOrder() {}

    /// Empty where the text is no JSON.
    static Optional<String> of(String received) {
        try {
            return Optional.of(LaidOut.of(JsonWriter.compact(ordered(JsonReader.read(received)))).text());
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    private static JsonValue ordered(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                new JsonObject(
                        object.members().stream()
                                .sorted(ORDER)
                                .map(one -> new JsonObject.Member(one.name(), one.span(), ordered(one.value())))
                                .toList(),
                        object.span());
            case JsonArray array ->
                new JsonArray(array.items().stream().map(MemberOrder::ordered).toList(), array.span());
            case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> value;
        };
    }

    private static int place(JsonObject.Member member) {
        int at = GRAMMAR.indexOf(member.name());
        return at < 0 ? GRAMMAR.size() : at;
    }
}
