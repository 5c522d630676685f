package org.trailcase.intake.format.trail;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;

/// Reads what SQL engines print for a nested value: `{type=IAMUser, sessioncontext={attributes={…}}}`.
///
/// Nothing is quoted in that print, so a value may hold what looks like the next name. It is read only where it can be
/// parted in one way: every name is one that CloudTrail has, each stands once, and no value holds a brace. Otherwise there
/// is no answer. The shape of the print is engineering knowledge (Presto and Trino print rows so in text results).
final class SqlText {
    private static final String NULL = "null";

    private final String text;
    private int at;

    private SqlText(String text) {
        this.text = text;
    }

    /// The value, in the spelling of the names that [Spelled] knows; empty where it cannot be parted for certain.
    static Optional<JsonValue> read(String text) {
        SqlText reader = new SqlText(text.strip());
        try {
            JsonValue value = reader.value();
            return reader.at == reader.text.length() ? Optional.of(value) : Optional.empty();
        } catch (Uncertain _) {
            return Optional.empty();
        }
    }

    private JsonValue value() throws Uncertain {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            default -> plain();
        };
    }

    private JsonValue object() throws Uncertain {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            String name = name(at).orElseThrow(Uncertain::new);
            at += name.length() + 1;
            if (members.put(Spelled.name(name), value()) != null) {
                throw new Uncertain();
            }
            between('}');
        }
        at++;
        JsonObject.Builder object = JsonObject.builder();
        members.forEach(object::put);
        return object.build();
    }

    private JsonValue list() throws Uncertain {
        List<JsonValue> items = new ArrayList<>();
        at++;
        while (peek() != ']') {
            if (peek() != '{') {
                throw new Uncertain();
            }
            items.add(object());
            between(']');
        }
        at++;
        return JsonArray.of(items);
    }

    // A value reaches to the next name or to the end of what it stands in.
    private JsonValue plain() throws Uncertain {
        int from = at;
        while (peek() != '}') {
            char c = peek();
            if (c == '{' || c == '[' || c == ']') {
                throw new Uncertain();
            }
            if (text.startsWith(", ", at) && looksLikeName(at + 2)) {
                break;
            }
            at++;
        }
        String written = text.substring(from, at);
        return written.equals(NULL) ? JsonNull.NULL : JsonText.of(written);
    }

    private void between(char end) throws Uncertain {
        if (peek() == end) {
            return;
        }
        if (!text.startsWith(", ", at)) {
            throw new Uncertain();
        }
        at += 2;
    }

    private boolean looksLikeName(int from) {
        int to = from;
        while (to < text.length() && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '_')) {
            to++;
        }
        return to > from && to < text.length() && text.charAt(to) == '=';
    }

    // Empty where the name is none of CloudTrail's: it may as well belong to the value before.
    private Optional<String> name(int from) {
        if (!looksLikeName(from)) {
            return Optional.empty();
        }
        return Optional.of(text.substring(from, text.indexOf('=', from))).filter(Spelled::isKnown);
    }

    private char peek() throws Uncertain {
        if (at >= text.length()) {
            throw new Uncertain();
        }
        return text.charAt(at);
    }

    private static final class Uncertain extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
