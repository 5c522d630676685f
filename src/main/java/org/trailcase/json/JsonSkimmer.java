package org.trailcase.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.PlainScan.NotPlain;

/// Reads of many objects of one kind only the members that are asked for, and takes the [Fingerprint] of all.
///
/// An import reads millions of records of which a row needs a few members; building all of each would cost several times
/// as much. What is kept has no spans. Not for several threads.
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

    /// The kept members in their order, the fingerprint of the whole value, and the place behind its last byte.
    public record Skimmed(JsonValue kept, long fingerprint, int end) {}

    /// So many recurring values are remembered at most.
    public static final int MOST_RECURRING = 10_000;

    private final Map<String, Depth> wanted;
    private final Map<Long, Wanted> byHash = new HashMap<>();
    private final Map<ByteSlice, Skimmed> recurring = new HashMap<>();
    private final ByteSlice slice = new ByteSlice();
    private final PlainScan scan = new PlainScan();
    private final RecentTexts texts = new RecentTexts();

    private record Wanted(String name, byte[] bytes, Depth depth) {}

    public JsonSkimmer(Map<String, Depth> wanted) {
        this.wanted = Map.copyOf(wanted);
        wanted.forEach((name, depth) -> byHash.put(
                Fingerprint.name(name), new Wanted(name, name.getBytes(StandardCharsets.UTF_8), depth)));
    }

    /// Reads exactly one value in UTF-8 from `from` up to but not including `to`; of an object the wanted members.
    ///
    /// Throws the same as [JsonReader#read].
    public Skimmed read(byte[] bytes, int from, int to) throws JsonException {
        try {
            Skimmed skimmed = plain(bytes, from, to);
            if (scan.significant() < 0) {
                return skimmed;
            }
        } catch (NotPlain _) {
            // The reader for all of JSON tells what it is.
        }
        return any(JsonReader.read(bytes, from, to), to);
    }

    /// Reads the object that begins at `from` and ends somewhere before `to`, where it is written in the plain way of
    /// nearly all records and is there whole; empty where it is not, whatever it is.
    public Optional<Skimmed> first(byte[] bytes, int from, int to) {
        try {
            return Optional.of(plain(bytes, from, to));
        } catch (NotPlain _) {
            return Optional.empty();
        }
    }

    private Skimmed any(JsonValue value, int end) {
        if (!(value instanceof JsonObject object)) {
            return new Skimmed(value, Fingerprint.of(value), end);
        }
        List<JsonObject.Member> kept = new ArrayList<>(wanted.size());
        for (JsonObject.Member member : object.members()) {
            Depth depth = wanted.get(member.name());
            if (depth != null) {
                JsonValue deep = depth == Depth.PLAIN ? shallow(member.value()) : member.value();
                kept.add(new JsonObject.Member(member.name(), Span.NOWHERE, deep));
            }
        }
        return new Skimmed(new JsonObject(kept, Span.NOWHERE), Fingerprint.of(value), end);
    }

    private static JsonValue shallow(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                new JsonObject(
                        object.members().stream()
                                .filter(member -> !isDeep(member.value()))
                                .toList(),
                        Span.NOWHERE);
            case JsonArray _ -> JsonNull.NULL;
            case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> value;
        };
    }

    private static boolean isDeep(JsonValue value) {
        return value instanceof JsonObject || value instanceof JsonArray;
    }

    private Skimmed plain(byte[] bytes, int from, int to) throws NotPlain {
        scan.on(bytes, from, to);
        scan.expect('{');
        List<JsonObject.Member> kept = new ArrayList<>(wanted.size());
        long sum = 0;
        int count = 0;
        if (!scan.isEmpty('}')) {
            do {
                sum += member(kept, bytes, to);
                count++;
            } while (scan.another('}'));
        }
        return skimmed(kept, sum, count);
    }

    private Skimmed skimmed(List<JsonObject.Member> kept, long sum, int count) {
        return new Skimmed(new JsonObject(kept, Span.NOWHERE), Fingerprint.object(sum, count), scan.place());
    }

    private long member(List<JsonObject.Member> kept, byte[] bytes, int to) throws NotPlain {
        long name = scan.name();
        Wanted asked = byHash.get(name);
        if (asked == null || !scan.isLastText(asked.bytes())) {
            return Fingerprint.member(name, scan.fingerprint(1));
        }
        int c = scan.significant();
        long print;
        JsonValue value;
        if (c == '"') {
            long hash = scan.text();
            print = Fingerprint.text(hash);
            value = texts.of(scan, hash);
        } else if (c == '{' && asked.depth() == Depth.RECURRING) {
            Skimmed known = recurring(bytes, to);
            print = known.fingerprint();
            value = known.kept();
        } else {
            Skimmed read = c == '{' && asked.depth() == Depth.PLAIN ? plainMembers() : whole(asked.depth());
            print = read.fingerprint();
            value = read.kept();
        }
        kept.add(new JsonObject.Member(asked.name(), Span.NOWHERE, value));
        return Fingerprint.member(name, print);
    }

    private Skimmed whole(Depth depth) throws NotPlain {
        JsonValue value = scan.value(1);
        return new Skimmed(depth == Depth.PLAIN ? shallow(value) : value, Fingerprint.of(value), scan.place());
    }

    private Skimmed plainMembers() throws NotPlain {
        List<JsonObject.Member> kept = new ArrayList<>();
        long sum = 0;
        int count = 0;
        scan.advance();
        if (!scan.isEmpty('}')) {
            do {
                long name = scan.name();
                String word = scan.lastText();
                int c = scan.significant();
                if (c == '{' || c == '[') {
                    sum += Fingerprint.member(name, scan.fingerprint(2));
                } else {
                    JsonValue value = scan.value(2);
                    kept.add(new JsonObject.Member(word, Span.NOWHERE, value));
                    sum += Fingerprint.member(name, Fingerprint.of(value));
                }
                count++;
            } while (scan.another('}'));
        }
        return skimmed(kept, sum, count);
    }

    private Skimmed recurring(byte[] bytes, int to) throws NotPlain {
        int start = scan.place();
        scan.skipObject();
        slice.set(bytes, start, scan.place());
        Skimmed known = recurring.get(slice);
        return known != null ? known : remember(bytes, start, scan.place(), to);
    }

    private Skimmed remember(byte[] bytes, int start, int behind, int to) throws NotPlain {
        if (recurring.size() >= MOST_RECURRING) {
            recurring.clear();
        }
        scan.on(bytes, start, behind);
        JsonValue value = scan.value(1);
        if (scan.significant() >= 0) {
            throw new NotPlain();
        }
        scan.on(bytes, behind, to);
        Skimmed skimmed = new Skimmed(value, Fingerprint.of(value), behind);
        recurring.put(slice.copy(), skimmed);
        return skimmed;
    }
}
