package org.trailcase.history.resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Members;

/// What is known of the tags of a resource at a moment: those that it had, keys that it did not have, and whether it had no
/// others.
public record KnownTags(Map<String, String> present, Set<String> absent, boolean isWhole) {
    static final KnownTags NONE = new KnownTags(Map.of(), Set.of(), false);

    public KnownTags {
        present = Map.copyOf(present);
        absent = Set.copyOf(absent);
    }

    static KnownTags of(Members.State<String, String> state) {
        Map<String, String> present = new HashMap<>();
        Set<String> absent = new HashSet<>();
        boolean isWhole = state.whole().isPresent();
        for (Map.Entry<String, Known<Optional<String>>> tag : state.members().entrySet()) {
            if (tag.getValue() instanceof Known.Is<Optional<String>>(Optional<String> value, _)) {
                value.ifPresentOrElse(text -> present.put(tag.getKey(), text), () -> absent.add(tag.getKey()));
            } else {
                isWhole = false;
            }
        }
        return new KnownTags(present, absent, isWhole);
    }
}
