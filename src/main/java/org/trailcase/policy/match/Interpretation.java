package org.trailcase.policy.match;

import java.util.EnumSet;
import java.util.Set;

/// How the open questions are answered, and whether a layer without evidence counts as unknown (strict) or is left out.
public record Interpretation(Set<OpenQuestion> unusual, boolean strict) {
    public static final Interpretation USUAL = new Interpretation(Set.of(), false);

    public Interpretation {
        unusual = Set.copyOf(unusual);
    }

    /// The same, with the other reading of one question.
    public Interpretation flipped(OpenQuestion question) {
        EnumSet<OpenQuestion> other = EnumSet.noneOf(OpenQuestion.class);
        other.addAll(unusual);
        if (!other.remove(question)) {
            other.add(question);
        }
        return new Interpretation(other, strict);
    }
}
