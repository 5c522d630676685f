package org.trailcase.intake.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the first 64 KB of a content show: its text, and the names and first values of the JSON in it.
///
/// A path is the names from the outermost value, each behind a point, with `[]` for the items of a list:
/// `.Records[].eventSource`, `[].eventTime`. The values of several records or lines fall together, the first one stays.
/// It is read with tolerance: a flaw among the first records does not hide what the others show.
public final class Head {
    static final int LENGTH = 1 << 16;

    private static final int MOST_DEPTH = 6;
    private static final int LONGEST_VALUE = 200;

    private final byte[] bytes;
    private final Map<String, String> found;
    private final Optional<String> flaw;

    private Head(byte[] bytes, Map<String, String> found, Optional<String> flaw) {
        this.bytes = bytes;
        this.found = found;
        this.flaw = flaw;
    }

    static Head of(byte[] raw, Optional<String> flaw) {
        Encoding encoding = Encoding.of(raw, raw.length);
        byte[] flat = raw;
        if (encoding.width() > 1) {
            flat = new byte[raw.length / encoding.width()];
            encoding.flatten(raw, 0, flat, 0, flat.length);
        }
        return new Head(flat, new Walk(flat).found, flaw);
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// Why the content ended within its first part, where it ended before its own end.
    public Optional<String> flaw() {
        return flaw;
    }

    /// Whether a value of any kind stands at this path.
    public boolean has(String path) {
        return found.containsKey(path);
    }

    /// The text, number or truth value at this path; `{` or `[` for an object or a list.
    public String value(String path) {
        return Optional.ofNullable(found.get(path)).orElse("");
    }

    /// The text with one character a byte; what is not ASCII has no meaning in it.
    public String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static final class Walk {
        private final byte[] bytes;
        private final Map<String, String> found = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private Optional<String> name = Optional.empty();

        Walk(byte[] bytes) {
            this.bytes = bytes;
            int i = 0;
            while (i < bytes.length) {
                i = step(i);
            }
        }

        private int step(int i) {
            return switch (bytes[i]) {
                case '{', '[' -> {
                    open(Character.toString(bytes[i]));
                    yield i + 1;
                }
                case '}', ']' -> {
                    open.poll();
                    name = Optional.empty();
                    yield i + 1;
                }
                case '"' -> text(i + 1);
                case ' ', '\n', '\r', '\t', ',', ':' -> i + 1;
                default -> scalar(i);
            };
        }

        private void open(String kind) {
            String path = here();
            value(path, kind);
            open.push(open.size() < MOST_DEPTH ? path + (kind.equals("[") ? "[]" : ".") : "?");
        }

        private int text(int from) {
            int to = from;
            while (to < bytes.length && bytes[to] != '"' && bytes[to] != '\n') {
                to += bytes[to] == '\\' ? 2 : 1;
            }
            String text = cut(from, Math.min(to, bytes.length));
            if (inObject() && name.isEmpty()) {
                name = Optional.of(text);
            } else {
                value(here(), text);
            }
            return to + 1;
        }

        private int scalar(int from) {
            int to = from;
            while (to < bytes.length && " \n\r\t,:{}[]\"".indexOf(bytes[to]) < 0) {
                to++;
            }
            value(here(), cut(from, to));
            return to;
        }

        private void value(String path, String value) {
            if (!path.startsWith("?")) {
                found.putIfAbsent(path, value);
            }
            name = Optional.empty();
        }

        private boolean inObject() {
            return !open.isEmpty() && open.element().endsWith(".");
        }

        private String here() {
            String container = open.isEmpty() ? "" : open.element();
            return inObject() ? container + name.orElse("") : container;
        }

        private String cut(int from, int to) {
            return new String(bytes, from, Math.min(to - from, LONGEST_VALUE), StandardCharsets.ISO_8859_1);
        }
    }
}
