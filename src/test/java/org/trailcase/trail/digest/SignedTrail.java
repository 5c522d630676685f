package org.trailcase.trail.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The files of a trail in one region, hour by hour, with digests signed by a key of our own as CloudTrail signs them.
///
/// Written after the documentation, apart from the code that checks it.
public final class SignedTrail {
    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    public static final String ACCOUNT = "111122223333";

    private static final String BUCKET = "example-trail-logs";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Key key;
    private final String region;
    private final List<Hour> hours = new ArrayList<>();
    private Optional<Signed> last = Optional.empty();

    /// A key pair under a fingerprint.
    public record Key(KeyPair pair, String fingerprint) {
        public static Key of(String fingerprint) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new Key(generator.generateKeyPair(), fingerprint);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /// The answer of list-public-keys.
        public String exported(Instant from, Instant to) {
            return """
                    {"PublicKeyList":[{"Value":"%s","ValidityStartTime":"%s","ValidityEndTime":"%s","Fingerprint":"%s"}]}"""
                    .formatted(pkcs1(), from.toString().replace("Z", "+00:00"), to, fingerprint);
        }

        /// A SubjectPublicKeyInfo of a 2048-bit key is 24 bytes of head and the RSAPublicKey.
        String pkcs1() {
            byte[] whole = pair.getPublic().getEncoded();
            return Base64.getEncoder().encodeToString(Arrays.copyOfRange(whole, 24, whole.length));
        }

        public String sign(String text) {
            try {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(pair.getPrivate());
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// A file as it was delivered, inflated.
    public record Delivered(String key, String text) {
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        public String name() {
            return key.substring(key.lastIndexOf('/') + 1);
        }
    }

    /// A digest and its signature, which stands in the metadata of the object.
    public record Signed(Delivered file, String signature, Optional<Instant> generated) {

        public String head() {
            return """
                    {"ContentLength":1,"ETag":"\\"0\\"","Metadata":{"signature":"%s","signature-algorithm":"SHA256withRSA"%s}}"""
                    .formatted(signature, generated.map(",\"backfill-generation-timestamp\":\"%s\""::formatted).orElse(""));
        }
    }

    /// What was delivered in an hour, and its digest.
    public record Hour(Instant start, List<Delivered> files, Signed digest) {}

    public SignedTrail(Key key, String region) {
        this.key = key;
        this.region = region;
    }

    /// Goes on for an hour in which so many log files are delivered.
    public Hour hour(int files) {
        Instant start = START.plus(Duration.ofHours(hours.size()));
        List<Delivered> logs = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            logs.add(log(start.plus(Duration.ofMinutes(5 + 10L * i)), hours.size() + "x" + i));
        }
        Signed digest = digest(start, start.plus(Duration.ofHours(1)), logs, last, Optional.empty());
        last = Optional.of(digest);
        Hour hour = new Hour(start, logs, digest);
        hours.add(hour);
        return hour;
    }

    /// Forgets the last digest: the next one starts the chain anew.
    public void restart() {
        last = Optional.empty();
    }

    public List<Hour> hours() {
        return hours;
    }

    /// A log file with one event; `tag` makes name and content its own.
    public Delivered log(Instant delivered, String tag) {
        String event =
                """
                {"Records":[{"eventVersion":"1.09","eventTime":"%s","eventSource":"s3.amazonaws.com","eventName":"ListBuckets",\
                "eventID":"%s","awsRegion":"%s","sourceIPAddress":"192.0.2.1","userAgent":"x","readOnly":true,\
                "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/a","accountId":"111122223333",\
                "userName":"a"},"recipientAccountId":"111122223333","tag":"%s"}]}"""
                        .formatted(delivered.minusSeconds(120), UUID.nameUUIDFromBytes((region + tag).getBytes(StandardCharsets.UTF_8)), region, tag);
        String random = (tag.replaceAll("[^A-Za-z0-9]", "") + "AAAAAAAAAAAAAAAA").substring(0, 16);
        return new Delivered(
                "AWSLogs/%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%s_%s.json.gz"
                        .formatted(ACCOUNT, region, DAY.format(delivered), ACCOUNT, region, MINUTE.format(delivered), random),
                event);
    }

    /// A digest of late log files, made a day after its period.
    public Signed backfill(int hour, List<Delivered> logs) {
        Instant start = START.plus(Duration.ofHours(hour));
        return digest(start, start.plus(Duration.ofHours(1)), logs, Optional.empty(), Optional.of(start.plus(Duration.ofDays(1))));
    }

    private Signed digest(Instant start, Instant end, List<Delivered> logs, Optional<Signed> previous, Optional<Instant> generated) {
        String object = "AWSLogs/%s/CloudTrail-Digest/%s/%s/%s_CloudTrail-Digest_%s_my_trail_eu-west-1_%s%s.json.gz"
                .formatted(ACCOUNT, region, DAY.format(end), ACCOUNT, region, SECOND.format(end), generated.isPresent() ? "_backfill" : "");
        String text =
                """
                {"awsAccountId":"%s","digestStartTime":"%s","digestEndTime":"%s","digestS3Bucket":"%s","digestS3Object":"%s",\
                "digestPublicKeyFingerprint":"%s","digestSignatureAlgorithm":"SHA256withRSA","newestEventTime":null,\
                "oldestEventTime":null,%s,"logFiles":[%s]}"""
                        .formatted(ACCOUNT, start, end, BUCKET, object, key.fingerprint(), before(previous),
                                logs.stream().map(SignedTrail::listed).collect(Collectors.joining(",")));
        Delivered file = new Delivered(object, text);
        String signed = "%s\n%s/%s\n%s\n%s".formatted(end, BUCKET, object, DigestReader.sha256(file.bytes()),
                previous.map(Signed::signature).orElse("null"));
        return new Signed(file, key.sign(signed), generated);
    }

    private static String before(Optional<Signed> previous) {
        return previous.map(one ->
                        """
                        "previousDigestS3Bucket":"%s","previousDigestS3Object":"%s","previousDigestHashValue":"%s",\
                        "previousDigestHashAlgorithm":"SHA-256","previousDigestSignature":"%s\""""
                                .formatted(BUCKET, one.file().key(), DigestReader.sha256(one.file().bytes()), one.signature()))
                .orElse("""
                        "previousDigestS3Bucket":null,"previousDigestS3Object":null,"previousDigestHashValue":null,\
                        "previousDigestHashAlgorithm":null,"previousDigestSignature":null""");
    }

    private static String listed(Delivered log) {
        String before = "\"eventTime\":\"";
        int at = log.text().indexOf(before) + before.length();
        String time = log.text().substring(at, log.text().indexOf('"', at));
        return """
                {"s3Bucket":"%s","s3Object":"%s","hashValue":"%s","hashAlgorithm":"SHA-256",\
                "newestEventTime":"%s","oldestEventTime":"%s"}"""
                .formatted(BUCKET, log.key(), DigestReader.sha256(log.bytes()), time, time);
    }
}
