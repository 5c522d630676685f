package org.trailcase.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Reads of many objects of one kind only the members that are asked for, and takes the [Fingerprint] of all.
///
/// An import reads millions of records of which a row needs a few members; building all of each would cost twice as much.
/// What is kept has no spans. Not for several threads.
public final class JsonSkimmer {

    /// How much is kept of a member.
    public enum Depth {
        /// All of it.
        WHOLE,
        /// All of it, remembered by its bytes: what recurs in many objects, such as who called, is the same value each time.
        RECURRING,
        /// A plain value, and of an object its plain members: nothing deeper.
        PLAIN
    }

    /// The kept members in their order, and the fingerprint of the whole value.
    public record Skimmed(JsonValue kept, long fingerprint) {}

    /// So many recurring values are remembered at most.
    public static final int MOST_RECURRING = 10_000;

    private final Map<String, Depth> wanted;
    private final Map<String, Long> names = new HashMap<>();
    private final Map<ByteSlice, Skimmed> recurring = new HashMap<>();
    private final ByteSlice slice = new ByteSlice();

    public JsonSkimmer(Map<String, Depth> wanted) {
        this.wanted = Map.copyOf(wanted);
    }

    /// Reads exactly one value in UTF-8 from `from` up to but not including `to`; of an object the wanted members.
    ///
    /// Throws the same as [JsonReader#read].
    public Skimmed read(byte[] bytes, int from, int to) throws JsonException {
        try (JsonParser parser = JsonReader.FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return whole(bytes, from, to);
            }
            Skimmed skimmed = object(parser, bytes, from);
            // What stands behind it is told by the reader of whole values.
            return parser.nextToken() == null ? skimmed : whole(bytes, from, to);
        } catch (JacksonException e) {
            throw JsonReader.explained(e, JsonReader.Place.BYTES, from);
        }
    }

    private static Skimmed whole(byte[] bytes, int from, int to) throws JsonException {
        JsonValue value = JsonReader.read(bytes, from, to);
        return new Skimmed(value, Fingerprint.of(value));
    }

    private Skimmed object(JsonParser parser, byte[] bytes, int base) {
        List<JsonObject.Member> kept = new ArrayList<>(wanted.size());
        long sum = 0;
        int count = 0;
        for (; parser.nextToken() != JsonToken.END_OBJECT; count++) {
            String name = parser.currentName();
            parser.nextToken();
            Depth depth = wanted.get(name);
            if (depth == null) {
                sum += Fingerprint.member(hash(name), fingerprint(parser));
            } else {
                Skimmed value = value(parser, depth, bytes, base);
                kept.add(new JsonObject.Member(name, Span.NOWHERE, value.kept()));
                sum += Fingerprint.member(hash(name), value.fingerprint());
            }
        }
        return new Skimmed(new JsonObject(kept, Span.NOWHERE), Fingerprint.object(sum, count));
    }

    private Skimmed value(JsonParser parser, Depth depth, byte[] bytes, int base) {
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        return switch (depth) {
            case WHOLE -> whole(parser);
            case RECURRING -> isObject ? recurring(parser, bytes, base) : whole(parser);
            case PLAIN -> isObject ? plainMembers(parser) : plain(parser);
        };
    }

    private static Skimmed whole(JsonParser parser) {
        JsonValue value = JsonReader.valueNowhere(parser);
        return new Skimmed(value, Fingerprint.of(value));
    }

    private Skimmed recurring(JsonParser parser, byte[] bytes, int base) {
        int start = base + (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int end = base + (int) parser.currentLocation().getByteOffset();
        slice.set(bytes, start, end);
        Skimmed known = recurring.get(slice);
        return known != null ? known : remember(bytes, start, end);
    }

    private Skimmed remember(byte[] bytes, int start, int end) {
        if (recurring.size() >= MOST_RECURRING) {
            recurring.clear();
        }
        try (JsonParser parser =
                JsonReader.FACTORY.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
            parser.nextToken();
            Skimmed value = whole(parser);
            recurring.put(slice.copy(), value);
            return value;
        }
    }

    private Skimmed plainMembers(JsonParser parser) {
        List<JsonObject.Member> kept = new ArrayList<>();
        long sum = 0;
        int count = 0;
        for (; parser.nextToken() != JsonToken.END_OBJECT; count++) {
            String name = parser.currentName();
            boolean isDeeper = parser.nextToken().isStructStart();
            Skimmed value = plain(parser);
            if (!isDeeper) {
                kept.add(new JsonObject.Member(name, Span.NOWHERE, value.kept()));
            }
            sum += Fingerprint.member(hash(name), value.fingerprint());
        }
        return new Skimmed(new JsonObject(kept, Span.NOWHERE), Fingerprint.object(sum, count));
    }

    private Skimmed plain(JsonParser parser) {
        return parser.currentToken().isStructStart() ? new Skimmed(JsonNull.NULL, fingerprint(parser)) : whole(parser);
    }

    private long fingerprint(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING ->
                Fingerprint.text(
                        parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Fingerprint.of(new JsonNumber(parser.getString(), Span.NOWHERE));
            case VALUE_TRUE -> Fingerprint.TRUE;
            case VALUE_FALSE -> Fingerprint.FALSE;
            case VALUE_NULL -> Fingerprint.NULL;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("Jackson never hands these out as the start of a value.");
        };
    }

    private long members(JsonParser parser) {
        long sum = 0;
        int count = 0;
        for (; parser.nextToken() != JsonToken.END_OBJECT; count++) {
            long name = hash(parser.currentName());
            parser.nextToken();
            sum += Fingerprint.member(name, fingerprint(parser));
        }
        return Fingerprint.object(sum, count);
    }

    // How many items there are begins the sum, and is known last: the values wait.
    private long items(JsonParser parser) {
        long[] values = new long[4];
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values = count == values.length ? Arrays.copyOf(values, count * 2) : values;
            values[count++] = fingerprint(parser);
        }
        return Fingerprint.array(values, count);
    }

    private long hash(String name) {
        Long known = names.get(name);
        if (known != null) {
            return known;
        }
        long hash = Fingerprint.name(name);
        // Objects whose names are data, such as maps by id, must not fill the memory.
        if (names.size() < MOST_RECURRING) {
            names.put(name, hash);
        }
        return hash;
    }
}
