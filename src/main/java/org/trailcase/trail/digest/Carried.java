package org.trailcase.trail.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which answers of head-object are of which digests.
///
/// What the examiner, or the name of the file, tells comes first. Else the signature itself decides: it is the one that the
/// next digest repeats, or it verifies for a digest that has none after it. Nothing is guessed.
final class Carried {
    private final Map<Digest, List<ObjectSignature>> byDigest = new HashMap<>();
    private final List<ObjectSignature> unmatched = new ArrayList<>();

    private Carried() {}

    static Carried of(List<ObjectSignature> heads, Digests digests, Signatures signatures) {
        Carried carried = new Carried();
        if (heads.isEmpty()) {
            return carried;
        }
        Map<String, Set<Digest>> repeated = new HashMap<>();
        digests.all().forEach(next -> next.previous().ifPresent(previous -> previous.signature()
                .ifPresent(signature -> repeated.computeIfAbsent(signature, _ -> new HashSet<>())
                        .addAll(digests.at(previous.place())))));
        Map<String, List<Digest>> named = new HashMap<>();
        digests.all().forEach(digest -> ChainName.nameIn(digest.place().fileName())
                .ifPresent(name -> named.computeIfAbsent(name, _ -> new ArrayList<>()).add(digest)));
        List<Digest> ends = digests.all().stream()
                .filter(digest -> digests.after(digest).isEmpty())
                .toList();
        for (ObjectSignature head : heads) {
            List<Digest> its = head.toldName()
                    .map(name -> named.getOrDefault(name, List.of()))
                    .orElse(List.of());
            if (its.isEmpty()) {
                its = List.copyOf(repeated.getOrDefault(head.signature(), Set.of()));
            }
            if (its.isEmpty()) {
                its = ends.stream()
                        .filter(end -> verdict(end, head, signatures) == Signatures.Verdict.VERIFIED)
                        .toList();
            }
            carried.add(head, its);
        }
        return carried;
    }

    private void add(ObjectSignature head, List<Digest> its) {
        if (its.isEmpty()) {
            unmatched.add(head);
        }
        its.forEach(digest -> byDigest.computeIfAbsent(digest, _ -> new ArrayList<>()).add(head));
    }

    List<ObjectSignature> of(Digest digest) {
        return byDigest.getOrDefault(digest, List.of());
    }

    /// Those of which no digest in evidence is.
    List<ObjectSignature> unmatched() {
        return List.copyOf(unmatched);
    }

    /// When a backfill digest was made, where its metadata are in evidence.
    Optional<Instant> generated(Digest digest) {
        return of(digest).stream().flatMap(head -> head.generated().stream()).findFirst();
    }

    static Signatures.Verdict verdict(Digest digest, ObjectSignature head, Signatures signatures) {
        return DigestJudge.check(digest, head.signature(), head.generated(), signatures);
    }
}
