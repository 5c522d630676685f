package org.trailcase.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of a policy as an API hands it out: JSON as it is, or JSON percent-encoded by RFC 3986.
///
/// Source: IAM API Reference, "GetRolePolicy" (the document is URL-encoded compliant with RFC 3986), read 2026-11-24.
public final class PolicyText {
    private PolicyText() {}

    /// JSON unchanged; a percent-encoded text decoded. What is neither comes back unchanged, for the parser to refuse.
    public static String decode(String text) {
        String trimmed = text.strip();
        return trimmed.startsWith("%7B") || trimmed.startsWith("%7b") || trimmed.startsWith("%0A") || trimmed.startsWith("%20")
                ? decoded(trimmed).orElse(text)
                : text;
    }

    // A plus sign stays one: this is not the encoding of forms.
    private static Optional<String> decoded(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.put(in[i]);
                continue;
            }
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            out.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
