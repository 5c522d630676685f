package org.trailcase.policy.match;

import java.util.Arrays;
import java.util.List;

/// A text cut at its first five colons into the parts by which ARNs are compared.
///
/// The parts stay where they are in the text: comparing copies nothing. A part that is missing is empty.
public final class CutArn {
    public static final int PARTS = 6;

    private final String text;
    private final int[] ends = new int[PARTS];
    private final int parts;

    public CutArn(String text) {
        this.text = text;
        int part = 0;
        int colon = text.indexOf(':');
        while (colon >= 0 && part < PARTS - 1) {
            ends[part++] = colon;
            colon = text.indexOf(':', colon + 1);
        }
        this.parts = part + 1;
        Arrays.fill(ends, part, PARTS, text.length());
    }

    /// Whether no part is missing.
    public boolean isWhole() {
        return parts == PARTS;
    }

    boolean startsWith(String head) {
        return text.startsWith(head);
    }

    boolean matches(int part, Glob pattern) {
        int from = part == 0 ? 0 : Math.min(ends[part - 1] + 1, ends[part]);
        return pattern.matches(text, from, ends[part]);
    }

    /// Whether the first parts match these patterns, one by one.
    public boolean beginsWith(List<Glob> patterns) {
        for (int part = 0; part < patterns.size(); part++) {
            if (!matches(part, patterns.get(part))) {
                return false;
            }
        }
        return true;
    }
}
