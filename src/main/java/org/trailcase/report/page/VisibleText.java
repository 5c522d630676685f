package org.trailcase.report.page;

import java.util.Locale;
import java.util.function.IntPredicate;

/// Makes text from evidence safe and honest to print: what a reader could not see, or would see in another order than
/// it was recorded, is printed as `[U+202E]`.
public final class VisibleText {
    private final IntPredicate shown;

    /// `shown` says which characters the typefaces can show.
    public VisibleText(IntPredicate shown) {
        this.shown = shown;
    }

    /// The text for people: line ends and tabs become spaces.
    public String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' || character == '\t') {
                out.append(' ');
            } else {
                append(out, character);
            }
        });
        return out.toString();
    }

    /// True when the character is printed as itself.
    boolean isPlain(int character) {
        return isPlainKind(character) && !isReordered(character) && shown.test(character);
    }

    void append(StringBuilder out, int character) {
        if (isPlain(character)) {
            out.appendCodePoint(character);
        } else {
            out.append(escape(character));
        }
    }

    static String escape(int character) {
        return String.format(Locale.ROOT, "[U+%04X]", character);
    }

    private static boolean isPlainKind(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // A combining mark moves onto its neighbour; a stack of them would cover the lines above.
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }

    /// Right-to-left scripts are not laid out here: printed in the wrong order they would misquote the evidence.
    private static boolean isReordered(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }
}
