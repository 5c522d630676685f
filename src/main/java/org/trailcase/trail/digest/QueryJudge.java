package org.trailcase.trail.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says of each result file of a saved query whether the sign file beside it vouches for it.
///
/// All queries call their results `result_1.csv.gz` and so on: a name means the file in the folder of the sign file, a hash
/// means the file wherever it lies.
final class QueryJudge {
    private final Signatures signatures;
    private final Map<String, FileAtHand> byHash = new HashMap<>();
    private final Map<String, FileAtHand> byName = new HashMap<>();

    QueryJudge(Signatures signatures, List<FileAtHand> files) {
        this.signatures = signatures;
        files.forEach(file -> {
            byHash.put(file.deliveredSha256(), file);
            byName.put(folder(file.name()) + S3Object.unpackedName(file.name()), file);
        });
    }

    CheckedQuery judge(QuerySignature query) {
        String key = query.signing().fingerprint();
        return switch (signatures.check(
                query.signing(), query.signedText(), query.signature(), query.completed(), query.completed())) {
            case VERIFIED -> new CheckedQuery(query, DigestState.SIGNED, "Its signature verifies with the public key %s.".formatted(key));
            case FAILED -> new CheckedQuery(query, DigestState.MODIFIED, "Its signature does not verify with the public key %s.".formatted(key));
            case NO_KEY -> unconfirmed(query, "The public key %s, with which it is signed, is not in evidence.".formatted(key));
            case KEY_NOT_VALID_THEN -> unconfirmed(query, "Its signature verifies with the public key %s, which was not in use then as its export says.".formatted(key));
            case KEY_UNREADABLE -> unconfirmed(query, "The public key %s in evidence cannot be read as an RSA key.".formatted(key));
            case UNKNOWN_ALGORITHM -> unconfirmed(query, "It is signed with an algorithm that CloudTrail does not document.");
        };
    }

    List<CheckedFile> files(CheckedQuery query) {
        List<CheckedFile> files = new ArrayList<>();
        String sign = query.query().source().exhibit();
        for (QuerySignature.Result result : query.query().results()) {
            Optional<FileAtHand> same = Optional.ofNullable(byHash.get(result.sha256()));
            Optional<FileAtHand> named =
                    Optional.ofNullable(byName.get(folder(sign) + S3Object.unpackedName(result.name())));
            files.add(same.map(file -> listed(file, query))
                    .or(() -> named.map(file -> differs(file, result, query)))
                    .orElseGet(() -> new CheckedFile(
                            folder(sign) + result.name(), Optional.empty(), Optional.empty(), FileState.MISSING,
                            "Not in evidence: listed in the sign file %s.".formatted(sign))));
        }
        return files;
    }

    private static CheckedFile listed(FileAtHand file, CheckedQuery query) {
        String sign = query.query().source().exhibit();
        return query.state() == DigestState.SIGNED
                ? said(file, FileState.SIGNED, "Its hash is in the sign file %s, whose signature verifies.".formatted(sign))
                : said(file, FileState.OWN_HASH, "Its hash is in the sign file %s, which itself is %s: %s"
                        .formatted(sign, query.state().words(), query.why()));
    }

    private static CheckedFile differs(FileAtHand file, QuerySignature.Result result, CheckedQuery query) {
        String sign = query.query().source().exhibit();
        if (result.name().endsWith(".gz") && file.contentSha256().equals(file.deliveredSha256())) {
            return said(file, FileState.OWN_HASH, "The sign file %s has the hash of the compressed file; this one was unpacked, and cannot be compared."
                    .formatted(sign));
        }
        return query.state() == DigestState.MODIFIED
                ? said(file, FileState.OWN_HASH, "The sign file %s lists it with another hash and was itself modified: which of the two was altered cannot be told."
                        .formatted(sign))
                : said(file, FileState.MODIFIED, "The file has the SHA-256 %s; the sign file %s says %s."
                        .formatted(file.deliveredSha256(), sign, result.sha256()));
    }

    private static CheckedFile said(FileAtHand file, FileState state, String why) {
        return CheckedFile.of(file, Optional.empty(), state, why);
    }

    private static CheckedQuery unconfirmed(QuerySignature query, String why) {
        return new CheckedQuery(query, DigestState.UNCONFIRMED, why);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
