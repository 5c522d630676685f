package org.trailcase.trail.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says of each log file, in evidence or listed, how far it is vouched for.
///
/// A file is known by the hash of its inflated bytes first, so that a renamed, moved or unpacked one is still itself; then by
/// the last part of its name, which CloudTrail makes unique.
final class FileJudge {
    // The best word that digests have for a file counts.
    private static final Comparator<Entry> BEST = Comparator.comparing(entry -> entry.digest().state());

    private final Map<String, List<Entry>> byHash = new HashMap<>();
    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Coverage coverage;

    private record Entry(CheckedDigest digest, Digest.Listed listed) {}

    FileJudge(List<CheckedDigest> digests) {
        for (CheckedDigest digest : digests) {
            for (Digest.Listed listed : digest.digest().logFiles()) {
                Entry entry = new Entry(digest, listed);
                entries.add(entry);
                byHash.computeIfAbsent(listed.sha256(), _ -> new ArrayList<>()).add(entry);
                byName.computeIfAbsent(S3Object.unpackedName(listed.place().key()), _ -> new ArrayList<>()).add(entry);
            }
        }
        coverage = new Coverage(digests.stream()
                .filter(one -> one.state() != DigestState.MODIFIED)
                .map(CheckedDigest::digest)
                .toList());
    }

    /// Those in evidence in the order of the exhibits, then the missing ones in the order of the digests.
    List<CheckedFile> judge(List<FileAtHand> files) {
        Set<String> hashes = new HashSet<>();
        Set<String> strangers = new HashSet<>();
        for (FileAtHand file : files) {
            hashes.add(file.contentSha256());
            if (!byHash.containsKey(file.contentSha256())) {
                strangers.add(S3Object.unpackedName(file.name()));
            }
        }
        List<CheckedFile> all = new ArrayList<>();
        files.stream().sorted(Comparator.comparingInt(FileAtHand::exhibit)).map(this::atHand).forEach(all::add);
        Set<S3Object> told = new HashSet<>();
        for (Entry entry : entries) {
            S3Object place = entry.listed().place();
            boolean isHere = hashes.contains(entry.listed().sha256())
                    || strangers.contains(S3Object.unpackedName(place.key()));
            if (!isHere && !isHereOtherwise(place, hashes) && told.add(place)) {
                all.add(missing(entry));
            }
        }
        return List.copyOf(all);
    }

    // An altered digest, or its altered copy, may list a file with another hash than the true one does.
    private boolean isHereOtherwise(S3Object place, Set<String> hashes) {
        return byName.getOrDefault(S3Object.unpackedName(place.key()), List.of()).stream()
                .anyMatch(entry -> entry.listed().place().equals(place)
                        && hashes.contains(entry.listed().sha256()));
    }

    private CheckedFile atHand(FileAtHand file) {
        Optional<Entry> same = byHash.getOrDefault(file.contentSha256(), List.of()).stream().min(BEST);
        if (same.isPresent()) {
            return listed(file, same.get());
        }
        Optional<Entry> named =
                byName.getOrDefault(S3Object.unpackedName(file.name()), List.of()).stream().min(BEST);
        return named.map(entry -> differs(file, entry)).orElseGet(() -> strange(file));
    }

    private static CheckedFile listed(FileAtHand file, Entry entry) {
        String digest = entry.digest().digest().place().fileName();
        return switch (entry.digest().state()) {
            case SIGNED -> said(file, entry, FileState.SIGNED, "Its hash is in the signed digest %s.".formatted(digest));
            case LINKED -> said(file, entry, FileState.LINKED, "Its hash is in the digest %s, and the hash of that one in the next; no signature was checked."
                    .formatted(digest));
            case UNCONFIRMED -> said(file, entry, FileState.OWN_HASH, "Its hash is in the digest %s, for which nothing else in evidence vouches: %s"
                    .formatted(digest, lower(entry.digest().why())));
            case MODIFIED -> said(file, entry, FileState.OWN_HASH, "Its hash is in the digest %s, which was modified and vouches for nothing."
                    .formatted(digest));
        };
    }

    private static CheckedFile differs(FileAtHand file, Entry entry) {
        String digest = entry.digest().digest().place().fileName();
        return entry.digest().state() == DigestState.MODIFIED
                ? said(file, entry, FileState.OWN_HASH, "The digest %s lists it with another hash and was itself modified: which of the two was altered cannot be told."
                        .formatted(digest))
                : said(file, entry, FileState.MODIFIED, "Its inflated bytes have the SHA-256 %s; the %s digest %s says %s."
                        .formatted(file.contentSha256(), entry.digest().state().words(), digest, entry.listed().sha256()));
    }

    private CheckedFile strange(FileAtHand file) {
        Optional<LogFileName> name = LogFileName.in(file.name());
        if (name.filter(coverage::covers).isPresent()) {
            return CheckedFile.of(file, Optional.empty(), FileState.UNLISTED,
                    "The digests of account %s and region %s for %s are in evidence, and none lists it: it was added later, or another trail delivered it."
                            .formatted(name.get().account(), name.get().region(), name.get().minute()));
        }
        return CheckedFile.of(file, Optional.empty(), FileState.OWN_HASH, name.isPresent()
                ? "No digest in evidence lists it, and those that would, by its account, region and time, are not all in evidence."
                : "No digest in evidence lists it, and its name does not tell account, region and time.");
    }

    private static CheckedFile missing(Entry entry) {
        Digest digest = entry.digest().digest();
        Digest.Listed file = entry.listed();
        String when = LogFileName.in(file.place().key())
                .map(name -> "delivered at %s for account %s in region %s, "
                        .formatted(name.minute(), name.account(), name.region()))
                .orElse("");
        String events = file.oldestEvent().isPresent() && file.newestEvent().isPresent()
                ? "with events from %s to %s, ".formatted(file.oldestEvent().get(), file.newestEvent().get())
                : "";
        String modified = entry.digest().state() == DigestState.MODIFIED ? ", which was itself modified" : "";
        return new CheckedFile(file.place().uri(), Optional.empty(), Optional.of(file), FileState.MISSING,
                "Not in evidence: %s%slisted in the digest %s%s."
                        .formatted(when, events, digest.place().fileName(), modified));
    }

    private static CheckedFile said(FileAtHand file, Entry entry, FileState state, String why) {
        return CheckedFile.of(file, Optional.of(entry.listed()), state, why);
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
