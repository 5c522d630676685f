package org.trailcase.trail.digest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.trailcase.trail.digest.SignedTrail.Delivered;
import org.trailcase.trail.digest.SignedTrail.Signed;

/// What an investigator was given, in the order in which it came.
final class Bag {
    private final List<Digest> digests = new ArrayList<>();
    private final List<SigningKey> keys = new ArrayList<>();
    private final List<ObjectSignature> heads = new ArrayList<>();
    private final List<QuerySignature> queries = new ArrayList<>();
    private final List<FileAtHand> files = new ArrayList<>();

    Bag log(Delivered log) {
        String hash = DigestReader.sha256(log.bytes());
        files.add(new FileAtHand(files.size() + 1, "evidence/" + log.name(), hash, "packed " + hash));
        return this;
    }

    Bag digest(Delivered digest) throws DigestException {
        digests.add(DigestReader.read(digest.bytes(), new Digest.Source(digest.name(), DigestReader.sha256(digest.bytes()))));
        return this;
    }

    Bag keys(String json) throws DigestException {
        keys.addAll(SigningKey.read(json.getBytes(StandardCharsets.UTF_8), new Digest.Source("keys.json", "k")));
        return this;
    }

    Bag head(Signed digest, String name) throws DigestException {
        heads.add(ObjectSignature.read(digest.head().getBytes(StandardCharsets.UTF_8), new Digest.Source(name, "h"), name));
        return this;
    }

    Bag query(String json, String name) throws DigestException {
        queries.add(QuerySignature.read(json.getBytes(StandardCharsets.UTF_8), new Digest.Source(name, "q")));
        return this;
    }

    Bag file(FileAtHand file) {
        files.add(file);
        return this;
    }

    Bag shuffled(long seed) {
        Random random = new Random(seed);
        List.of(digests, keys, heads, queries, files).forEach(list -> Collections.shuffle(list, random));
        return this;
    }

    DigestCheck check() {
        return DigestCheck.of(new DigestCheck.Evidence(digests, keys, heads, queries, files));
    }
}
