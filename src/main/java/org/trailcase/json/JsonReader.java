package org.trailcase.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// Reads one JSON value and keeps the place of each part.
///
/// Jackson's own limits hold (nesting, length of a number or a text): what exceeds them is refused with a sentence,
/// never read half.
public final class JsonReader {

    // Error messages must never repeat what was read: it is evidence, and may hold secrets.
    static final JsonFactory FACTORY = JsonFactory.builder().build();

    /// No longer name of a member is read, by whomever: what one reader takes, the other has to take as well.
    static final int LONGEST_NAME = FACTORY.streamReadConstraints().getMaxNameLength();

    private JsonReader() {}

    /// Reads exactly one value; anything but white space behind it is an error. Spans count characters.
    public static JsonValue read(String text) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return whole(parser, Place.CHARACTERS, 0);
        } catch (JacksonException e) {
            throw explained(e, Place.CHARACTERS, 0);
        }
    }

    /// Reads exactly one value from UTF-8 bytes `from` up to but not including `to`. Spans count bytes of the array.
    public static JsonValue read(byte[] bytes, int from, int to) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            return whole(parser, Place.BYTES, from);
        } catch (JacksonException e) {
            throw explained(e, Place.BYTES, from);
        }
    }

    private static JsonValue whole(JsonParser parser, Place place, int base) throws JsonException {
        if (parser.nextToken() == null) {
            throw new JsonException("There is no JSON value here: the text is empty.", base);
        }
        JsonValue value = value(parser, place, base);
        if (parser.nextToken() != null) {
            TokenStreamLocation at = parser.currentTokenLocation();
            throw new JsonException(
                    "More text follows the end of the JSON value at line %d, column %d."
                            .formatted(at.getLineNr(), at.getColumnNr()),
                    place.of(at) + base);
        }
        return value;
    }

    private static JsonValue value(JsonParser parser, Place place, int base) {
        int start = place.of(parser.currentTokenLocation()) + base;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, place, base, start);
            case START_ARRAY -> array(parser, place, base, start);
            case VALUE_STRING -> {
                String text = parser.getString();
                yield new JsonText(text, here(parser, place, base, start));
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String written = parser.getString();
                yield new JsonNumber(written, new Span(start, start + written.length()));
            }
            case VALUE_TRUE -> new JsonBoolean(true, here(parser, place, base, start));
            case VALUE_FALSE -> new JsonBoolean(false, here(parser, place, base, start));
            case VALUE_NULL -> new JsonNull(here(parser, place, base, start));
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("Jackson never hands these out as the start of a value.");
        };
    }

    private static JsonObject object(JsonParser parser, Place place, int base, int start) {
        List<JsonObject.Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int nameStart = place.of(parser.currentTokenLocation()) + base;
            String name = parser.currentName();
            parser.nextToken();
            JsonValue value = value(parser, place, base);
            members.add(new JsonObject.Member(name, new Span(nameStart, value.span().end()), value));
        }
        return new JsonObject(members, here(parser, place, base, start));
    }

    private static JsonArray array(JsonParser parser, Place place, int base, int start) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, place, base));
        }
        return new JsonArray(items, here(parser, place, base, start));
    }

    /// The value that the parser stands at, without places.
    static JsonValue valueNowhere(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                List<JsonObject.Member> members = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.add(new JsonObject.Member(name, Span.NOWHERE, valueNowhere(parser)));
                }
                yield new JsonObject(members, Span.NOWHERE);
            }
            case START_ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(valueNowhere(parser));
                }
                yield new JsonArray(items, Span.NOWHERE);
            }
            case VALUE_STRING -> JsonText.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString(), Span.NOWHERE);
            case VALUE_TRUE -> JsonBoolean.of(true);
            case VALUE_FALSE -> JsonBoolean.of(false);
            case VALUE_NULL -> JsonNull.NULL;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("Jackson never hands these out as the start of a value.");
        };
    }

    private static Span here(JsonParser parser, Place place, int base, int start) {
        return new Span(start, place.of(parser.currentLocation()) + base);
    }

    static JsonException explained(JacksonException e, Place place, int base) {
        TokenStreamLocation at = e.getLocation();
        if (e instanceof StreamConstraintsException) {
            return new JsonException("This cannot be read: " + withoutSetting(e.getOriginalMessage()) + ".", base);
        }
        if (at == null) {
            return new JsonException("This is not JSON: " + e.getOriginalMessage() + ".", base);
        }
        String reason = e instanceof StreamReadException
                ? firstSentence(e.getOriginalMessage())
                : "the text is beyond what a reader accepts";
        return new JsonException(
                "This is not JSON: at line %d, column %d %s.".formatted(at.getLineNr(), at.getColumnNr(), reason),
                place.of(at) + base);
    }

    // "… exceeds the maximum allowed (500, from `…`)": the library's own name for the limit helps nobody.
    private static String withoutSetting(String message) {
        return message.replaceAll(", from `[^`]*`", "");
    }

    private static String firstSentence(String message) {
        if (message.startsWith("Unexpected end-of-input")) {
            return "the text ends in the middle of a value";
        }
        // Behind the fault itself stand the library's own places and settings.
        String one = message.split("\n| \\(for |: expected | \\[Source|: was expecting| \\(from ", 2)[0];
        String shown = one.replaceAll("\\p{Cc}", "\uFFFD");
        return "the reader found this: " + (shown.length() > 160 ? shown.substring(0, 160) + "…" : shown);
    }

    enum Place {
        CHARACTERS,
        BYTES;

        int of(TokenStreamLocation location) {
            long offset = this == BYTES ? location.getByteOffset() : location.getCharOffset();
            return (int) Math.max(0, offset);
        }
    }
}
