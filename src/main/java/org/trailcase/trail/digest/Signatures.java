package org.trailcase.trail.digest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Checks signatures of CloudTrail with the keys that the evidence holds.
///
/// SHA-256 with RSA, PKCS#1 v1.5, by the JDK's own implementation.
final class Signatures {
    private static final String ALGORITHM = "SHA256withRSA";
    // AlgorithmIdentifier { rsaEncryption, NULL }: RFC 8017, appendix A.1, and RFC 5280, section 4.1.
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    private final Map<String, List<SigningKey>> keys;

    /// What a check says; only VERIFIED and FAILED speak of the signed text.
    enum Verdict {
        VERIFIED,
        FAILED,
        NO_KEY,
        KEY_NOT_VALID_THEN,
        KEY_UNREADABLE,
        UNKNOWN_ALGORITHM
    }

    Signatures(List<SigningKey> keys) {
        this.keys = keys.stream().collect(Collectors.groupingBy(key -> key.fingerprint().toLowerCase(Locale.ROOT)));
    }

    /// Checks a signature of a text by the key with this fingerprint, which must have been in use at some time from `from`
    /// to `to`.
    Verdict check(Digest.Signing signing, String signedText, String signature, Instant from, Instant to) {
        if (!signing.algorithm().equals(ALGORITHM)) {
            return Verdict.UNKNOWN_ALGORITHM;
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (SigningKey key : keys.getOrDefault(signing.fingerprint().toLowerCase(Locale.ROOT), List.of())) {
            Verdict verdict = verify(key, signedText, signature);
            verdicts.add(verdict == Verdict.VERIFIED && !key.validity().overlaps(from, to)
                    ? Verdict.KEY_NOT_VALID_THEN
                    : verdict);
        }
        return verdicts.stream().min(Verdict::compareTo).orElse(Verdict.NO_KEY);
    }

    private static Verdict verify(SigningKey key, String signedText, String signature) {
        PublicKey rsa;
        try {
            rsa = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(
                    subjectPublicKeyInfo(Base64.getMimeDecoder().decode(key.value()))));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Verdict.KEY_UNREADABLE;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(rsa);
            check.update(signedText.getBytes(StandardCharsets.UTF_8));
            return check.verify(HexFormat.of().parseHex(signature)) ? Verdict.VERIFIED : Verdict.FAILED;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Verdict.FAILED;
        }
    }

    /// The JDK takes keys as SubjectPublicKeyInfo only; CloudTrail gives the RSAPublicKey that stands in it.
    private static byte[] subjectPublicKeyInfo(byte[] rsaPublicKey) {
        byte[] bits = new byte[rsaPublicKey.length + 1];
        System.arraycopy(rsaPublicKey, 0, bits, 1, rsaPublicKey.length);
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        inside.writeBytes(RSA);
        inside.writeBytes(der(0x03, bits));
        return der(0x30, inside.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
            out.write(0x80 | octets);
            for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
                out.write(content.length >>> shift);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
