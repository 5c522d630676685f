package org.trailcase.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trailcase.casefile.Refusal;

/// Tells of files that were not taken: many of one reason in one sentence, with the names of the first.
final class RefusedFiles {
    private static final int EACH = 3;

    private RefusedFiles() {}

    static List<String> sentences(List<Refusal> refused) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        refused.forEach(one -> byReason.computeIfAbsent(one.reason(), _ -> new ArrayList<>()).add(one.path()));
        List<String> sentences = new ArrayList<>();
        byReason.forEach((reason, names) -> {
            if (names.size() > EACH) {
                sentences.add("%,d files (%s, ...): %s".formatted(
                        names.size(), names.stream().limit(EACH).collect(Collectors.joining(", ")), reason));
            } else {
                names.forEach(name -> sentences.add("%s: %s".formatted(name, reason)));
            }
        });
        return sentences;
    }
}
