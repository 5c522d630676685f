package org.trailcase.policy.match;

import java.util.List;

/// The text of a resource, cut at its first five colons into the parts by which ARNs are compared.
///
/// The parts stay where they are in the text: comparing copies nothing. A part that is missing is empty.
final class CutArn {
    static final int PARTS = 6;

    private final String text;
    private final int[] ends = new int[PARTS];

    CutArn(String text) {
        this.text = text;
        int from = 0;
        for (int part = 0; part < PARTS; part++) {
            int colon = part < PARTS - 1 ? text.indexOf(':', from) : -1;
            ends[part] = colon < 0 ? text.length() : colon;
            from = Math.min(ends[part] + 1, text.length());
        }
    }

    boolean startsWith(String head) {
        return text.startsWith(head);
    }

    boolean matches(int part, Glob pattern) {
        int from = part == 0 ? 0 : Math.min(ends[part - 1] + 1, ends[part]);
        return pattern.matches(text, from, ends[part]);
    }

    boolean headMatches(List<Glob> patterns) {
        for (int part = 0; part < patterns.size(); part++) {
            if (!matches(part, patterns.get(part))) {
                return false;
            }
        }
        return true;
    }
}
