package org.trailcase.ui.kit.text;

/// JSON set out over lines with nothing but blanks changed, and where each of its characters has gone.
///
/// Many policies are received on one line; their positions must still be found.
public final class LaidOut {
    private static final String STEP = "  ";
    private static final int WIDEST = 160;

    private final String received;
    private final StringBuilder text = new StringBuilder();
    private final int[] places;
    private int depth;

    private LaidOut(String received) {
        this.received = received;
        this.places = new int[received.length() + 1];
    }

    public static LaidOut of(String received) {
        LaidOut laidOut = new LaidOut(received);
        laidOut.lay();
        return laidOut;
    }

    /// Whether a text is hard to read as it was received.
    public static boolean isNeeded(String received) {
        return received.lines().anyMatch(line -> line.length() > WIDEST) || received.strip().lines().count() <= 1;
    }

    public String text() {
        return text.toString();
    }

    /// A stretch of the received text in this one.
    public MarkedText.Stretch stretch(int start, int end) {
        int from = places[Math.clamp(start, 0, received.length())];
        int last = Math.clamp(end - 1L, 0, received.length());
        return new MarkedText.Stretch(from, end > start ? places[last] + 1 : from);
    }

    private void lay() {
        boolean quoted = false;
        boolean escaped = false;
        for (int i = 0; i < received.length(); i++) {
            char one = received.charAt(i);
            places[i] = text.length();
            if (quoted) {
                text.append(one);
                quoted = escaped || one != '"';
                escaped = !escaped && one == '\\';
            } else if (one == '"') {
                quoted = true;
                text.append(one);
            } else if (!Character.isWhitespace(one)) {
                put(i, one);
            }
        }
        places[received.length()] = text.length();
    }

    private void put(int at, char one) {
        switch (one) {
            case '{', '[' -> {
                text.append(one);
                depth++;
                if (!isClosing(at)) {
                    line();
                }
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                if (!text.isEmpty() && "{[".indexOf(text.charAt(text.length() - 1)) < 0) {
                    line();
                }
                places[at] = text.length();
                text.append(one);
            }
            case ',' -> {
                text.append(one);
                line();
            }
            case ':' -> text.append(": ");
            default -> text.append(one);
        }
    }

    private boolean isClosing(int at) {
        int next = at + 1;
        while (next < received.length() && Character.isWhitespace(received.charAt(next))) {
            next++;
        }
        return next < received.length() && "}]".indexOf(received.charAt(next)) >= 0;
    }

    private void line() {
        text.append('\n').append(STEP.repeat(depth));
    }
}
