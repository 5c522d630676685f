package org.trailcase.intake.content;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// A sliding view of the content, with one byte for each unit of its encoding.
///
/// It holds back what has been read since [#hold], up to a limit, so that a record of any stream can be handed over
/// whole while the stream itself never is.
final class Window {
    /// An event is at most 256 KB, or 1 MB in Lake; records of policy exports are larger. (AWS CloudTrail User Guide,
    /// "CloudTrail record contents", read 2026-11-24.)
    static final int MOST_HELD = 16 << 20;

    private static final int STEP = 1 << 18;
    private static final boolean[] ENDS_TEXT = endsText();
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final InputStream in;
    private final Encoding encoding;
    private byte[] raw;
    private byte[] flat;
    private int spare;
    private long base;
    private int at;
    private int end;
    private int held = -1;
    private boolean full;
    private boolean exhausted;

    private Window(InputStream in, byte[] start, int length, Encoding encoding) {
        this.in = in;
        this.encoding = encoding;
        this.raw = start;
        this.flat = encoding.width() == 1 ? raw : new byte[raw.length / 2];
        take(length);
    }

    static Window on(InputStream in) throws IOException {
        byte[] start = new byte[STEP];
        int length = Math.max(0, in.read(start, 0, start.length));
        while (length < 4) {
            int more = in.read(start, length, start.length - length);
            if (more < 0) {
                break;
            }
            length += more;
        }
        return new Window(in, start, length, Encoding.of(start, length));
    }

    Encoding encoding() {
        return encoding;
    }

    /// The byte here, or -1 at the end of the content or, with [#isFull], of what may be held.
    int peek() throws IOException {
        return at < end || fill() ? flat[at] & 0xff : -1;
    }

    void advance() {
        at++;
    }

    /// Passes over so many bytes that the window holds.
    void advance(int count) {
        at += count;
    }

    /// Whether the content is in UTF-8, so that a byte of the window is one of the content.
    boolean isPlain() {
        return encoding == Encoding.UTF_8;
    }

    /// Goes to the next byte that is not white space and returns it, or -1.
    int significant() throws IOException {
        while (true) {
            int c = peek();
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            at++;
        }
    }

    /// Passes over the byte order mark at the very start of the content or of a file that was appended to it.
    boolean passMark() throws IOException {
        int mark = encoding == Encoding.UTF_8 ? 3 : 1;
        if (!has(mark) || !(encoding == Encoding.UTF_8 ? isUtf8Mark() : isWideMark())) {
            return false;
        }
        at += mark;
        return true;
    }

    /// Goes from inside a text to its closing quotation mark, a control character, or the end; returns what is there.
    int toEndOfText() throws IOException {
        while (at < end || fill()) {
            int i = passPlain(flat, at, end);
            at = i;
            if (i < end) {
                if (flat[i] != '\\') {
                    return flat[i] & 0xff;
                }
                at++;
                if (peek() >= 0) {
                    at++;
                }
            }
        }
        return -1;
    }

    // Eight bytes at a time: texts are most of a trail.
    private static int passPlain(byte[] bytes, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to) {
            long ends = endsOfText((long) LONGS.get(bytes, i));
            if (ends != 0) {
                return i + Long.numberOfTrailingZeros(ends) / Byte.SIZE;
            }
            i += Long.BYTES;
        }
        while (i < to && !ENDS_TEXT[bytes[i] & 0xff]) {
            i++;
        }
        return i;
    }

    // The high bit of each byte that is a quotation mark, a backslash or a control character; of those behind the first such
    // byte it may be set wrongly. (Warren, "Hacker's Delight", section 6-1: finding bytes below a bound in a word.)
    private static long endsOfText(long eight) {
        long quotes = eight ^ 0x2222222222222222L;
        long slashes = eight ^ 0x5c5c5c5c5c5c5c5cL;
        return ((quotes - ONES) & ~quotes | (slashes - ONES) & ~slashes | (eight - 0x2020202020202020L) & ~eight) & HIGH_BITS;
    }

    /// From here on the content is kept, until [#release].
    void hold() {
        held = at;
    }

    void release() {
        held = -1;
        full = false;
    }

    /// Whether as much is held as may be: nothing more is read until it is released.
    boolean isFull() {
        return full;
    }

    /// Where the window stands, in units of the content.
    long place() {
        return base + at;
    }

    /// Goes back to a place that is still held.
    void seek(long place) {
        at = (int) (place - base);
        full = false;
    }

    long bytePlace(long place) {
        return place * encoding.width();
    }

    /// What is held, up to here.
    Piece piece(String list, Piece.Position position) {
        int width = encoding.width();
        return new Piece(list, position, bytePlace(base + held), raw, held * width, at * width, encoding.charset());
    }

    /// What the window has read ahead, from here on.
    Piece rest(String list, Piece.Position position) {
        return new Piece(list, position, base + at, raw, at, end, encoding.charset());
    }

    /// Whether an object begins here whose first name is one of these.
    boolean beginsWith(Set<String> names) throws IOException {
        has(80);
        int i = passBlanks(at + 1);
        if (i >= end || flat[i] != '"') {
            return false;
        }
        int from = i + 1;
        int to = from;
        while (to < end && flat[to] != '"' && to - from < 48) {
            to++;
        }
        return to < end
                && flat[to] == '"'
                && names.contains(new String(flat, from, to - from, StandardCharsets.ISO_8859_1));
    }

    private int passBlanks(int from) {
        int i = from;
        while (i < end && (flat[i] == ' ' || flat[i] == '\n' || flat[i] == '\r' || flat[i] == '\t')) {
            i++;
        }
        return i;
    }

    private boolean isUtf8Mark() {
        return flat[at] == (byte) 0xef && flat[at + 1] == (byte) 0xbb && flat[at + 2] == (byte) 0xbf;
    }

    private boolean isWideMark() {
        int width = encoding.width();
        int sum = (raw[at * width] & 0xff) + (raw[at * width + 1] & 0xff);
        return sum == 0xff + 0xfe;
    }

    private boolean has(int count) throws IOException {
        while (end - at < count) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (exhausted || full) {
            return false;
        }
        shift();
        int width = encoding.width();
        if (held >= 0 && end * width >= MOST_HELD) {
            full = true;
            return false;
        }
        if (raw.length - (end * width + spare) < STEP / 4) {
            grow();
        }
        int filled = end * width + spare;
        int count = in.read(raw, filled, raw.length - filled);
        exhausted = count < 0;
        take(Math.max(0, count));
        return at < end || !exhausted;
    }

    private void take(int count) {
        int width = encoding.width();
        int bytes = spare + count;
        int units = bytes / width;
        if (width > 1) {
            encoding.flatten(raw, end * width, flat, end, units);
        }
        end += units;
        spare = bytes % width;
    }

    private void shift() {
        int keep = held >= 0 ? Math.min(held, at) : at;
        if (keep == 0) {
            return;
        }
        int width = encoding.width();
        System.arraycopy(raw, keep * width, raw, 0, (end - keep) * width + spare);
        if (width > 1) {
            System.arraycopy(flat, keep, flat, 0, end - keep);
        }
        base += keep;
        at -= keep;
        end -= keep;
        held = held >= 0 ? held - keep : -1;
    }

    private void grow() {
        raw = Arrays.copyOf(raw, raw.length * 2);
        flat = encoding.width() == 1 ? raw : Arrays.copyOf(flat, raw.length / 2);
    }

    private static boolean[] endsText() {
        boolean[] ends = new boolean[256];
        Arrays.fill(ends, 0, ' ', true);
        ends['"'] = true;
        ends['\\'] = true;
        return ends;
    }
}
