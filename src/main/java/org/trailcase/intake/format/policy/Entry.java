package org.trailcase.intake.format.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// One object of an answer, with the way to the policy texts in it.
///
/// `list` names the list that it stood in, or is empty; `pointer` is its JSON pointer in the exhibit.
public record Entry(String list, JsonObject record, PolicyDocuments documents, String pointer, Piece piece) {

    /// The text of a member, which the entry cannot do without.
    public String required(String member) throws NotAnEntry {
        return record.text(member)
                .orElseThrow(() ->
                        new NotAnEntry("The record has no %s: it cannot be told what it is about.".formatted(member)));
    }

    /// The object in a member, as an entry of its own.
    public Optional<Entry> within(String member) {
        return record.object(member).map(object -> new Entry(member, object, documents, pointer + "/" + member, piece));
    }

    /// The object in a member, which may be written into a text. One that is damaged is told as a defect.
    public Optional<Entry> inside(String member) {
        String place = pointer + "/" + member;
        return record.get(member).flatMap(value -> switch (value) {
            case JsonObject object -> Optional.of(new Entry(member, object, documents, place, piece));
            case JsonText text -> {
                try {
                    yield JsonReader.read(text.text())
                            .asObject()
                            .map(object -> new Entry(member, object, documents.inText(text), place, piece));
                } catch (JsonException e) {
                    documents.tell(text, "The %s is damaged. %s".formatted(member, e.getMessage()));
                    yield Optional.empty();
                }
            }
            default -> Optional.empty();
        });
    }

    /// The objects in a list, each as an entry of its own.
    public List<Entry> each(String member) {
        List<Entry> entries = new ArrayList<>();
        List<JsonValue> items = record.array(member).map(JsonArray::items).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            String place = pointer + "/" + member + "/" + i;
            items.get(i)
                    .asObject()
                    .ifPresent(object -> entries.add(new Entry(member, object, documents, place, piece)));
        }
        return entries;
    }

    /// The policy in a member, or empty when there is none.
    public Optional<WrittenPolicy> document(String member, String name) {
        return documents.in(record, member, name, pointer + "/" + member);
    }

    /// A defect at the place of this entry.
    public Defect defect(String reason) {
        return piece.defect(reason);
    }

    /// A list of tags as AWS writes it: objects with `Key` and `Value`, or in lower case.
    public static Map<String, String> tags(JsonArray list) {
        Map<String, String> tags = new LinkedHashMap<>();
        list.objects()
                .forEach(tag -> either(tag, "Key", "key")
                        .ifPresent(key -> tags.put(key, either(tag, "Value", "value").orElse(""))));
        return tags;
    }

    private static Optional<String> either(JsonObject tag, String one, String other) {
        return tag.text(one).or(() -> tag.text(other));
    }
}
