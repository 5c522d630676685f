package org.trailcase.report.block;

/// The report's colours. Every text colour reaches 4.5:1 on white and on the tint, every mark 3:1.
public enum Ink {
    INK(0x1a1f26),
    MUTED(0x4d5764),
    ACCENT(0x1f4e79),
    DENIED(0x9b1c1c),
    IMPLICIT(0xb04600),
    GOOD(0x1b5e3f),
    WARNING(0x7a4b00),
    /// For marks only, never for text.
    CHART(0x7b8796),
    /// Decoration only.
    RULE(0xc5cbd3),
    /// Decoration only.
    HAIR(0xe0e4e9),
    TINT(0xf3f5f8),
    WHITE(0xffffff),
    /// Not drawn.
    NONE(-1);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    public int rgb() {
        return rgb;
    }

    public boolean isDrawn() {
        return this != NONE;
    }

    /// As in a style sheet: `#1a1f26`.
    public String hex() {
        return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
    }
}
