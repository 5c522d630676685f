package org.trailcase.report.block;

/// What is told by a word, a shape and a colour together. Outcomes in the record and verdicts share no shape.
public enum Sign {
    DENIED("denied", "✕", Ink.DENIED),
    SUCCEEDED("succeeded", "✓", Ink.INK),
    FAILED("failed", "▲", Ink.WARNING),
    NOT_RECORDED("not recorded", "?", Ink.MUTED),

    ALLOWED("Allowed", "", Ink.GOOD),
    EXPLICITLY_DENIED("Explicitly denied", "", Ink.DENIED),
    IMPLICITLY_DENIED("Implicitly denied", "", Ink.IMPLICIT),
    UNDECIDED("Undecided", "", Ink.WARNING),
    NOT_AUTHORIZATION("Not an authorization matter", "", Ink.MUTED),
    CONFLICT("Log and evaluation disagree", "", Ink.DENIED);

    private final String word;
    private final String glyph;
    private final Ink ink;

    Sign(String word, String glyph, Ink ink) {
        this.word = word;
        this.glyph = glyph;
        this.ink = ink;
    }

    public String word() {
        return word;
    }

    /// The shape as a character; empty for verdicts, whose shapes are drawn.
    public String glyph() {
        return glyph;
    }

    public Ink ink() {
        return ink;
    }

    public boolean isVerdict() {
        return glyph.isEmpty();
    }
}
