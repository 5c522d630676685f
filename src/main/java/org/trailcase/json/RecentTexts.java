package org.trailcase.json;

import org.jspecify.annotations.Nullable;

/// Texts that were read lately: one that comes again, as Regions and names of calls do in each record, is the same object,
/// made and hashed once.
///
/// A table of fixed size in which a new text takes the place of another. Not for several threads.
final class RecentTexts {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 512;

    private final @Nullable Recent[] slots = new @Nullable Recent[SLOTS];

    private record Recent(byte[] bytes, JsonText text) {}

    /// The text that was read last, by the hash of its characters.
    JsonText of(PlainScan scan, long hash) {
        if (scan.lastLength() > LONGEST) {
            return JsonText.of(scan.lastText());
        }
        int slot = (int) hash & SLOTS - 1;
        Recent recent = slots[slot];
        if (recent != null && scan.isLastText(recent.bytes())) {
            return recent.text();
        }
        JsonText text = JsonText.of(scan.lastText());
        slots[slot] = new Recent(scan.lastBytes(), text);
        return text;
    }
}
