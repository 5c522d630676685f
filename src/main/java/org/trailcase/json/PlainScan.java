package org.trailcase.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Walks over JSON as nearly every record of a trail is written, in ASCII and without oddities, eight bytes at a time.
///
/// Whatever it is not sure of it refuses with [NotPlain], and the reader for all of JSON takes the value instead: what this
/// one accepts, that one reads alike. The decision record "A scanner of our own for records" says what that gains. Each
/// method that reads a value begins at its first byte and ends behind its last. Not for several threads.
final class PlainScan {

    /// Not written in the plain way; it may be JSON all the same.
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("not plain", null, false, false);
        }
    }

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_DEPTH = 100;
    private static final int MOST_DIGITS = 18;

    private byte[] bytes = {};
    private int at;
    private int end;
    private byte[] textIn = {};
    private int textFrom;
    private int textTo;
    private byte[] scratch = new byte[1 << 12];

    /// Begins anew, before the first byte of a stretch.
    void on(byte[] of, int from, int to) {
        bytes = of;
        at = from;
        end = to;
    }

    int place() {
        return at;
    }

    /// The next byte that is not white space, without passing it; -1 at the end.
    int significant() {
        while (at < end) {
            byte c = bytes[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                // Unsigned: a byte that is none of ASCII is no end.
                return c & 0xff;
            }
            at++;
        }
        return -1;
    }

    /// Passes over one byte.
    void advance() {
        at++;
    }

    /// Passes over white space and then this byte.
    void expect(char wanted) throws NotPlain {
        if (significant() != wanted) {
            throw new NotPlain();
        }
        at++;
    }

    /// Behind a value: whether another one follows in this object or array, which `closing` ends.
    boolean another(char closing) throws NotPlain {
        int c = significant();
        if (c != ',' && c != closing) {
            throw new NotPlain();
        }
        at++;
        return c == ',';
    }

    /// The fingerprint of any value.
    long fingerprint(int depth) throws NotPlain {
        return switch (significant()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> Fingerprint.text(text());
            case 't' -> {
                pass("true");
                yield Fingerprint.TRUE;
            }
            case 'f' -> {
                pass("false");
                yield Fingerprint.FALSE;
            }
            case 'n' -> {
                pass("null");
                yield Fingerprint.NULL;
            }
            default -> Fingerprint.number(number());
        };
    }

    private long members(int depth) throws NotPlain {
        goDeeper(depth);
        if (isEmpty('}')) {
            return Fingerprint.object(0, 0);
        }
        long sum = 0;
        int count = 0;
        do {
            long name = name();
            sum += Fingerprint.member(name, fingerprint(depth + 1));
            count++;
        } while (another('}'));
        return Fingerprint.object(sum, count);
    }

    private long items(int depth) throws NotPlain {
        goDeeper(depth);
        long items = Fingerprint.START;
        int count = 0;
        if (!isEmpty(']')) {
            do {
                items = Fingerprint.item(items, fingerprint(depth + 1));
                count++;
            } while (another(']'));
        }
        return Fingerprint.array(items, count);
    }

    /// Any value, without places.
    JsonValue value(int depth) throws NotPlain {
        return switch (significant()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> {
                text();
                yield JsonText.of(lastText());
            }
            case 't' -> {
                pass("true");
                yield JsonBoolean.of(true);
            }
            case 'f' -> {
                pass("false");
                yield JsonBoolean.of(false);
            }
            case 'n' -> {
                pass("null");
                yield JsonNull.NULL;
            }
            default -> {
                int start = at;
                number();
                yield new JsonNumber(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1), Span.NOWHERE);
            }
        };
    }

    private JsonObject object(int depth) throws NotPlain {
        goDeeper(depth);
        List<JsonObject.Member> members = new ArrayList<>();
        if (!isEmpty('}')) {
            do {
                name();
                String name = lastText();
                members.add(new JsonObject.Member(name, Span.NOWHERE, value(depth + 1)));
            } while (another('}'));
        }
        return new JsonObject(members, Span.NOWHERE);
    }

    private JsonArray array(int depth) throws NotPlain {
        goDeeper(depth);
        List<JsonValue> items = new ArrayList<>();
        if (!isEmpty(']')) {
            do {
                items.add(value(depth + 1));
            } while (another(']'));
        }
        return new JsonArray(items, Span.NOWHERE);
    }

    private void goDeeper(int depth) throws NotPlain {
        if (depth >= MOST_DEPTH) {
            throw new NotPlain();
        }
        at++;
    }

    /// Whether the object or array that was just opened is closed at once; passes over its end then.
    boolean isEmpty(char closing) {
        boolean closes = significant() == closing;
        at += closes ? 1 : 0;
        return closes;
    }

    /// A member's name with the colon behind it; gives its hash.
    long name() throws NotPlain {
        if (significant() != '"') {
            throw new NotPlain();
        }
        long hash = text();
        if (lastLength() > JsonReader.LONGEST_NAME) {
            throw new NotPlain();
        }
        expect(':');
        return hash;
    }

    /// A text from its opening quotation mark on; gives the hash of its characters.
    long text() throws NotPlain {
        int start = at + 1;
        int i = start;
        long sum = Fingerprint.START;
        while (i + Long.BYTES <= end) {
            long eight = (long) LONGS.get(bytes, i);
            long stops = PlainCharacters.stops(eight);
            if (stops != 0) {
                int before = Long.numberOfTrailingZeros(stops) / Byte.SIZE;
                i += before;
                if (bytes[i] != '"') {
                    return escaped(start, i);
                }
                found(bytes, start, i, i + 1);
                return Fingerprint.end(sum, before == 0 ? 0 : eight & -1L >>> Long.SIZE - before * Byte.SIZE, i - start);
            }
            sum = Fingerprint.step(sum, eight);
            i += Long.BYTES;
        }
        return nearEnd(start, i);
    }

    private long nearEnd(int start, int from) throws NotPlain {
        int i = from;
        while (i < end && PlainCharacters.isOrdinary(bytes[i])) {
            i++;
        }
        if (i == end) {
            throw new NotPlain();
        }
        if (bytes[i] != '"') {
            return escaped(start, i);
        }
        found(bytes, start, i, i + 1);
        return Fingerprint.bytes(bytes, start, i);
    }

    // From the first backslash on, or what is neither it nor a quotation mark.
    private long escaped(int start, int firstStop) throws NotPlain {
        int length = copy(start, firstStop, 0);
        int i = firstStop;
        while (i + 1 < end && bytes[i] != '"') {
            if (bytes[i] == '\\') {
                scratch[length++] = PlainCharacters.escaped(bytes, i + 1, end);
                i += bytes[i + 1] == 'u' ? 6 : 2;
            }
            int run = i;
            while (i < end && PlainCharacters.isOrdinary(bytes[i])) {
                i++;
            }
            length = copy(run, i, length);
            if (i < end && bytes[i] != '"' && bytes[i] != '\\') {
                throw new NotPlain();
            }
        }
        if (i >= end || bytes[i] != '"') {
            throw new NotPlain();
        }
        found(scratch, 0, length, i + 1);
        return Fingerprint.bytes(scratch, 0, length);
    }

    private int copy(int from, int to, int length) {
        int longer = length + to - from;
        // One more, for the character behind a backslash.
        if (longer + 1 > scratch.length) {
            scratch = Arrays.copyOf(scratch, Math.max(longer + 1, scratch.length * 2));
        }
        System.arraycopy(bytes, from, scratch, length, to - from);
        return longer;
    }

    private void found(byte[] in, int from, int to, int behind) {
        textIn = in;
        textFrom = from;
        textTo = to;
        at = behind;
    }

    /// The characters of the text or name that was read last.
    String lastText() {
        return new String(textIn, textFrom, textTo - textFrom, StandardCharsets.ISO_8859_1);
    }

    int lastLength() {
        return textTo - textFrom;
    }

    byte[] lastBytes() {
        return Arrays.copyOfRange(textIn, textFrom, textTo);
    }

    boolean isLastText(byte[] ascii) {
        return Arrays.equals(textIn, textFrom, textTo, ascii, 0, ascii.length);
    }

    /// A whole number of few digits.
    private long number() throws NotPlain {
        boolean isNegative = at < end && bytes[at] == '-';
        int start = at + (isNegative ? 1 : 0);
        int i = start;
        long number = 0;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            number = number * 10 + bytes[i++] - '0';
        }
        int digits = i - start;
        boolean isOdd = digits == 0 || digits > MOST_DIGITS || (digits > 1 && bytes[start] == '0');
        if (isOdd || (i < end && !PlainCharacters.endsScalar(bytes[i]))) {
            throw new NotPlain();
        }
        at = i;
        return isNegative ? -number : number;
    }

    private void pass(String word) throws NotPlain {
        int behind = at + word.length();
        if (behind > end) {
            throw new NotPlain();
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                throw new NotPlain();
            }
        }
        if (behind < end && !PlainCharacters.endsScalar(bytes[behind])) {
            throw new NotPlain();
        }
        at = behind;
    }

    /// Goes from the brace that opens an object behind the one that closes it, by their number alone: what lies between
    /// may still be no JSON.
    void skipObject() throws NotPlain {
        int open = 0;
        while (at < end) {
            byte c = bytes[at];
            if (c == '"') {
                skipText();
                continue;
            }
            at++;
            if (c == '{' || c == '[') {
                open++;
            } else if (c == '}' || c == ']') {
                open--;
                if (open == 0) {
                    return;
                }
            }
        }
        throw new NotPlain();
    }

    private void skipText() throws NotPlain {
        int i = at + 1;
        while (i < end) {
            if (i + Long.BYTES <= end) {
                long stops = PlainCharacters.stops((long) LONGS.get(bytes, i));
                if (stops == 0) {
                    i += Long.BYTES;
                    continue;
                }
                i += Long.numberOfTrailingZeros(stops) / Byte.SIZE;
            }
            if (bytes[i] == '"') {
                at = i + 1;
                return;
            }
            i += bytes[i] == '\\' ? 2 : 1;
        }
        throw new NotPlain();
    }
}
