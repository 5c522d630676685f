package org.trailcase.trail.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The digests in evidence, and which names which as the one before it.
final class Digests {
    private static final Comparator<Digest> OLDEST_FIRST = Comparator.comparing(Digest::end)
            .thenComparing(Digest::start)
            .thenComparing(digest -> digest.place().key())
            .thenComparing(Digest::contentSha256);

    private final List<Digest> all;
    private final Map<S3Object, List<Digest>> byPlace = new HashMap<>();
    private final Map<S3Object, List<Digest>> followers = new HashMap<>();

    /// The order in which they come does not matter; the same digest packed in two ways counts once.
    Digests(List<Digest> digests) {
        Map<String, Digest> byContent = new HashMap<>();
        digests.forEach(digest -> byContent.merge(digest.contentSha256(), digest, Digests::first));
        all = byContent.values().stream().sorted(OLDEST_FIRST).toList();
        for (Digest digest : all) {
            byPlace.computeIfAbsent(digest.place(), _ -> new ArrayList<>()).add(digest);
            digest.previous()
                    .ifPresent(previous -> followers
                            .computeIfAbsent(previous.place(), _ -> new ArrayList<>())
                            .add(digest));
        }
    }

    private static Digest first(Digest one, Digest other) {
        return one.source().sha256().compareTo(other.source().sha256()) <= 0 ? one : other;
    }

    /// Oldest first.
    List<Digest> all() {
        return all;
    }

    /// Those delivered at this place: more than one where an altered copy is in evidence too.
    List<Digest> at(S3Object place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /// Those that name this one's place as the one before them.
    List<Digest> after(Digest digest) {
        return followers.getOrDefault(digest.place(), List.of());
    }
}
