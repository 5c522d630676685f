package org.trailcase.trail.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.trail.digest.Signatures.Verdict;

/// Says of each digest how far it is vouched for, beginning with the newest.
///
/// What a modified digest says counts against nobody. A signature that verifies proves itself, whoever carries it: it covers
/// the hash of the digest that it was made for.
final class DigestJudge {
    // The key is asked for at the time of the digest's period; a backfill digest is made later, at a time that only its
    // metadata tell. AWS's command line looks an hour around that (read 2026-11-24).
    private static final Duration AROUND = Duration.ofHours(1);

    private final Digests digests;
    private final Signatures signatures;
    private final Carried heads;
    private final Map<Digest, CheckedDigest> judged = new HashMap<>();

    private DigestJudge(Digests digests, Signatures signatures, Carried heads) {
        this.digests = digests;
        this.signatures = signatures;
        this.heads = heads;
    }

    static Map<Digest, CheckedDigest> judge(Digests digests, Signatures signatures, Carried heads) {
        DigestJudge judge = new DigestJudge(digests, signatures, heads);
        digests.all().reversed().forEach(judge::judgeWithNext);
        return judge.judged;
    }

    // The digests after one are judged before it. Backfilled ones may follow each other in another order than their times,
    // and hostile ones in a circle.
    private void judgeWithNext(Digest digest) {
        Deque<Digest> path = new ArrayDeque<>(List.of(digest));
        Set<Digest> begun = new HashSet<>(path);
        while (!path.isEmpty()) {
            Optional<Digest> later = digests.after(path.getLast()).stream()
                    .filter(next -> !judged.containsKey(next) && begun.add(next))
                    .findFirst();
            if (later.isPresent()) {
                path.add(later.get());
            } else {
                judge(path.removeLast());
            }
        }
    }

    static Verdict check(Digest digest, String signature, Optional<Instant> generated, Signatures signatures) {
        boolean madeLater = digest.chain().backfill();
        Instant from = madeLater ? generated.map(at -> at.minus(AROUND)).orElse(Instant.MIN) : digest.start();
        Instant to = madeLater ? generated.map(at -> at.plus(AROUND)).orElse(Instant.MAX) : digest.end();
        return signatures.check(digest.signing(), digest.signedText(), signature, from, to);
    }

    private void judge(Digest digest) {
        if (judged.containsKey(digest)) {
            return;
        }
        Map<Verdict, String> verdicts = new EnumMap<>(Verdict.class);
        List<Digest> trusted = new ArrayList<>();
        for (Digest next : digests.after(digest)) {
            boolean isModified = Optional.ofNullable(judged.get(next))
                    .filter(known -> known.state() != DigestState.MODIFIED)
                    .isEmpty();
            Optional<String> signature = next.previous().flatMap(Digest.Previous::signature);
            signature.map(text -> check(digest, text, heads.generated(digest), signatures))
                    .filter(verdict -> verdict == Verdict.VERIFIED || !isModified)
                    .ifPresent(verdict -> verdicts.putIfAbsent(verdict, "that the next digest repeats"));
            if (!isModified) {
                trusted.add(next);
            }
        }
        for (ObjectSignature head : heads.of(digest)) {
            verdicts.putIfAbsent(Carried.verdict(digest, head, signatures), "in " + head.source().exhibit());
        }
        judged.put(digest, said(digest, trusted, verdicts));
    }

    private CheckedDigest said(Digest digest, List<Digest> trusted, Map<Verdict, String> verdicts) {
        String verified = verdicts.get(Verdict.VERIFIED);
        if (verified != null) {
            return new CheckedDigest(digest, DigestState.SIGNED, "The signature %s verifies with the public key %s."
                    .formatted(verified, digest.signing().fingerprint()));
        }
        Optional<Digest> fitting = trusted.stream()
                .filter(next -> hash(next).equals(digest.contentSha256()))
                .findFirst();
        if (!trusted.isEmpty() && fitting.isEmpty()) {
            return new CheckedDigest(digest, DigestState.MODIFIED,
                    "Its SHA-256 %s is not the one that the next digest, %s, was made after: %s."
                            .formatted(digest.contentSha256(), name(trusted.getFirst()), hash(trusted.getFirst())));
        }
        String failed = verdicts.get(Verdict.FAILED);
        if (failed != null) {
            return new CheckedDigest(digest, DigestState.MODIFIED,
                    "The signature %s does not verify with the public key %s: the digest, or that signature, was altered."
                            .formatted(failed, digest.signing().fingerprint()));
        }
        return fitting.map(next -> new CheckedDigest(digest, DigestState.LINKED, "The next digest, %s, has its hash; %s."
                        .formatted(name(next), why(digest, verdicts))))
                .orElseGet(() -> new CheckedDigest(digest, DigestState.UNCONFIRMED, unconfirmed(digest, verdicts)));
    }

    private String unconfirmed(Digest digest, Map<Verdict, String> verdicts) {
        if (!digests.after(digest).isEmpty()) {
            return "The next digest was modified, and what it says of this one does not count; %s."
                    .formatted(why(digest, verdicts));
        }
        return "Hash-linked end: no later digest in evidence has its hash; %s.".formatted(why(digest, verdicts));
    }

    private static String why(Digest digest, Map<Verdict, String> verdicts) {
        String fingerprint = digest.signing().fingerprint();
        for (Verdict verdict : verdicts.keySet()) {
            switch (verdict) {
                case NO_KEY -> {
                    return "the public key %s, with which it is signed, is not in evidence".formatted(fingerprint);
                }
                case KEY_NOT_VALID_THEN -> {
                    return "its signature verifies with the public key %s, which was not in use then as its export says"
                            .formatted(fingerprint);
                }
                case KEY_UNREADABLE -> {
                    return "the public key %s in evidence cannot be read as an RSA key".formatted(fingerprint);
                }
                case UNKNOWN_ALGORITHM -> {
                    return "it is signed with an algorithm that CloudTrail does not document";
                }
                case VERIFIED, FAILED -> {
                    continue;
                }
            }
        }
        return "its signature is not available";
    }

    private static String name(Digest digest) {
        return digest.place().fileName();
    }

    private static String hash(Digest next) {
        return next.previous().map(Digest.Previous::sha256).orElse("");
    }
}
