package org.trailcase.casefile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.trailcase.trail.digest.Digest;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.trail.digest.DigestException;
import org.trailcase.trail.digest.DigestReader;
import org.trailcase.trail.digest.FileAtHand;
import org.trailcase.trail.digest.ObjectSignature;
import org.trailcase.trail.digest.QuerySignature;
import org.trailcase.trail.digest.SigningKey;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// The digests, keys and signatures of a case, read from the bytes of their exhibits.
final class Vouchers {
    private final List<Digest> digests = new ArrayList<>();
    private final List<SigningKey> keys = new ArrayList<>();
    private final List<ObjectSignature> signatures = new ArrayList<>();
    private final List<QuerySignature> queries = new ArrayList<>();

    /// What an exhibit is, and which object the examiner says it is of.
    private record Held(int id, Digest.Source source, ExhibitKind kind, Optional<String> told) {}

    private Vouchers() {}

    static Vouchers of(Database database, RawRecords records, Progress progress) {
        List<Held> all = database.list(
                "SELECT x.id, x.name, x.sha256, x.kind, max(s.object) FROM exhibit x LEFT JOIN signature_of s"
                        + " ON s.exhibit = x.id WHERE x.kind IN ('digest', 'key', 'signature') GROUP BY x.id ORDER BY x.id",
                row -> new Held(
                        row.getInt(1),
                        new Digest.Source(row.getString(2), row.getString(3)),
                        ExhibitKind.of(row.getString(4)),
                        Optional.ofNullable(row.getString(5))));
        Vouchers vouchers = new Vouchers();
        int done = 0;
        for (Held one : all) {
            progress.check();
            progress.at("Reading digests", done++, all.size());
            vouchers.read(one, bytes(one, records));
        }
        return vouchers;
    }

    /// Whether there is a digest, or a sign file.
    boolean speak() {
        return !digests.isEmpty() || !queries.isEmpty();
    }

    DigestCheck.Evidence with(List<FileAtHand> files) {
        return new DigestCheck.Evidence(digests, keys, signatures, queries, files);
    }

    // What cannot be read is listed as a defect since the import, and vouches for nothing.
    private void read(Held one, byte[] bytes) {
        try {
            switch (one.kind()) {
                case DIGEST -> digests.add(DigestReader.read(bytes, one.source()));
                case KEY -> keys.addAll(SigningKey.read(bytes, one.source()));
                case SIGNATURE -> {
                    if (QuerySignature.isOne(bytes)) {
                        queries.add(QuerySignature.read(bytes, one.source()));
                    } else {
                        String told = one.told().orElse(one.source().exhibit());
                        signatures.add(ObjectSignature.read(bytes, one.source(), told));
                    }
                }
                case TRAIL, POLICY, FINDING, CREDENTIAL, ANSWER ->
                    throw new IllegalStateException("The question asks for other kinds.");
            }
        } catch (DigestException _) {
            return;
        }
    }

    private static byte[] bytes(Held one, RawRecords records) {
        try (InputStream in = records.inflated(one.id())) {
            return in.readAllBytes();
        } catch (EOFException | ZipException _) {
            return new byte[0];
        } catch (IOException e) {
            throw ExhibitBytes.unreadable(one.source().exhibit(), e);
        }
    }
}
