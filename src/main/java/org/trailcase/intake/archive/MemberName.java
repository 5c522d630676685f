package org.trailcase.intake.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The name of a member, as text that can be shown.
///
/// A name comes from whoever made the archive: it may lead out of any folder, hold controls that turn a line around, or be as
/// long as a book. It is never used as a path.
public final class MemberName {
    /// A longer name is no use to a reader.
    private static final int LONGEST = 500;

    private static final Set<String> SYSTEM_FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private MemberName() {}

    /// Names are UTF-8 in archives of today. In an old one they are of some code page that it does not tell: bytes that are
    /// not UTF-8 are shown as they are, `\xE9`, and no letter is guessed.
    static String of(byte[] raw) {
        try {
            return shown(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException _) {
            StringBuilder text = new StringBuilder();
            for (byte b : raw) {
                text.append(b >= 0 ? Character.toString(b) : "\\x%02X".formatted(b & 0xff));
            }
            return shown(text.toString());
        }
    }

    /// Without what cannot be seen, and not longer than one can read.
    static String shown(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(point -> {
            if (isVisible(point)) {
                text.appendCodePoint(point);
            } else {
                text.append("\\u%04X".formatted(point));
            }
        });
        long length = name.codePoints().count();
        return length > LONGEST ? "%s… (a name of %,d characters)".formatted(text, length) : text.toString();
    }

    /// Whether an operating system made the file for itself.
    public static boolean isSystemFile(String name) {
        String[] pieces = name.toLowerCase(Locale.ROOT).split("[/\\\\]");
        String last = pieces.length == 0 ? "" : pieces[pieces.length - 1];
        return SYSTEM_FILES.contains(last) || last.startsWith("._") || List.of(pieces).contains("__macosx");
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
