package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.work.Progress;

/// Tells a log group, an index or a search result without any CloudTrail event from one with some: the latter is read,
/// however much else is in it.
final class Foreign {
    private static final List<String> NAMES = List.of("eventName", "eventname", "cloudtrail", "CloudTrail");
    private static final int LONGEST = 10;

    private Foreign() {}

    /// Whether a text has a name that only CloudTrail's records bring.
    static boolean mayBeCloudTrail(String text) {
        return NAMES.stream().anyMatch(text::contains);
    }

    /// The sentence, when nothing in the whole content has a name that only CloudTrail's records bring; empty when something
    /// has.
    static Optional<String> sentence(Content content, Progress progress, String sentence) throws IOException {
        byte[] buffer = new byte[1 << 16];
        String before = "";
        try (ContentStream in = content.open(progress)) {
            for (int count = in.read(buffer, 0, buffer.length);
                    count > 0;
                    count = in.read(buffer, 0, buffer.length)) {
                // Without the zeros between the characters of UTF-16.
                String text = before + new String(buffer, 0, count, StandardCharsets.ISO_8859_1).replace("\0", "");
                if (mayBeCloudTrail(text)) {
                    return Optional.empty();
                }
                before = text.substring(Math.max(0, text.length() - LONGEST));
            }
        }
        return Optional.of(sentence);
    }
}
