package org.trailcase.intake.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Head;
import org.trailcase.trail.digest.Digest;
import org.trailcase.trail.digest.DigestException;
import org.trailcase.trail.digest.DigestReader;
import org.trailcase.trail.digest.ObjectSignature;
import org.trailcase.trail.digest.QuerySignature;
import org.trailcase.trail.digest.SigningKey;
import org.trailcase.work.Progress;

/// What CloudTrail gives to prove that its files are as it delivered them: digests, public keys and signatures.
///
/// Sources: CloudTrail User Guide, "CloudTrail digest file structure" and "CloudTrail sign file structure"; CloudTrail API
/// Reference, "ListPublicKeys"; Amazon S3 API Reference, "HeadObject"; all read 2026-11-24.
final class IntegrityForms {
    // A digest lists the log files of an hour, some hundred bytes each.
    private static final int MOST_BYTES = 256 << 20;

    private IntegrityForms() {}

    static List<Format> all() {
        return List.of(
                new Form(
                        "CloudTrail digest",
                        ExhibitKind.DIGEST,
                        head -> head.has(".digestStartTime") && head.has(".logFiles"),
                        (bytes, source) -> {
                            DigestReader.read(bytes, source);
                            return 1;
                        }),
                new Form(
                        "CloudTrail public keys",
                        ExhibitKind.KEY,
                        head -> head.has(".PublicKeyList") || head.has(".publicKeyList"),
                        (bytes, source) -> SigningKey.read(bytes, source).size()),
                new Form(
                        "Signature of a digest (head-object)",
                        ExhibitKind.SIGNATURE,
                        head -> head.has(".Metadata.signature"),
                        (bytes, source) -> {
                            ObjectSignature.read(bytes, source, source.exhibit());
                            return 1;
                        }),
                new Form(
                        "Sign file of a CloudTrail Lake query",
                        ExhibitKind.SIGNATURE,
                        head -> head.has(".hashSignature") && head.has(".files"),
                        (bytes, source) -> {
                            QuerySignature.read(bytes, source);
                            return 1;
                        }));
    }

    /// Reads a content and says how many things it vouches with.
    private interface Reader {
        int read(byte[] inflated, Digest.Source source) throws DigestException;
    }

    private record Form(String title, ExhibitKind kind, Predicate<Head> test, Reader reader)
            implements Format.Integrity {

        @Override
        public boolean recognises(Head head) {
            return test.test(head);
        }

        @Override
        public void read(Content content, IntegritySink sink, Progress progress) throws IOException {
            try (ContentStream stream = content.open(progress)) {
                byte[] bytes = stream.readNBytes(MOST_BYTES);
                Optional<String> flaw = stream.read() < 0
                        ? stream.flaw()
                        : Optional.of("The file is longer than any that CloudTrail makes of this kind.");
                if (flaw.isPresent()) {
                    sink.defect(new Defect(-1, 0, 0, flaw.get()));
                    return;
                }
                int count = reader.read(bytes, new Digest.Source(content.name(), content.sha256()));
                for (int i = 0; i < count; i++) {
                    sink.vouches();
                }
            } catch (DigestException e) {
                sink.defect(new Defect(-1, 0, 0, String.valueOf(e.getMessage())));
            }
        }
    }
}
