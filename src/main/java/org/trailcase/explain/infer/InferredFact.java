package org.trailcase.explain.infer;

import java.util.List;

/// What the recorded outcome tells of a condition key that the trail does not record.
///
/// `kinds` are the kinds of value that it may have had, as the cases of an evaluation name them.
public record InferredFact(String key, List<String> kinds, String sentence) {

    public InferredFact {
        kinds = List.copyOf(kinds);
    }
}
