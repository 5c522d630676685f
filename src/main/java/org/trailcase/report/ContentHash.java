package org.trailcase.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.trailcase.casefile.CaseFile;

/// SHA-256 over what a case holds, row by row in an order of its own: two files with the same content give the same.
///
/// Events and policies are covered by the hashes of the exhibits that they were read from.
final class ContentHash {
    private ContentHash() {}

    static String of(CaseFile caseFile) {
        MessageDigest digest = sha256();
        add(digest, "case", List.of(caseFile.description().toString()).stream());
        add(
                digest,
                "exhibit",
                caseFile.exhibits().stream()
                        .map(one -> one.sha256() + " " + one.kind() + " " + one.records() + " " + one.duplicates()));
        add(
                digest,
                "defect",
                caseFile.defects().stream()
                        .map(one -> one.exhibit() + " " + one.ordinal() + " " + one.start() + " " + one.reason()));
        add(digest, "refusal", caseFile.refusals().stream().map(one -> one.path() + " " + one.sha256()));
        add(
                digest,
                "mark",
                caseFile.marks().all().stream()
                        .map(one -> one.uuid() + " " + one.kind() + " " + caseFile.eventId(one.event()) + " "
                                + one.examiner() + " " + one.at() + " " + one.value()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String kind, Stream<String> rows) {
        rows.sorted(Comparator.naturalOrder()).forEach(row -> {
            // The length keeps two rows from being read as one.
            String line = kind + " " + row.length() + " " + row + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
