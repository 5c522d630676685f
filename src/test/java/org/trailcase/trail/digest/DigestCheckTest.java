package org.trailcase.trail.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trailcase.trail.digest.SignedTrail.Delivered;
import org.trailcase.trail.digest.SignedTrail.Hour;

/// What one can know offline of a chain of digests, case by case.
class DigestCheckTest {
    private static final SignedTrail.Key KEY = SignedTrail.Key.of("31e8b5433410dfb61a9dc45cc65b22ff");
    private static final SignedTrail.Key OTHER = SignedTrail.Key.of("67b9fa73676d86966b449dd677850753");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

    private final SignedTrail trail = new SignedTrail(KEY, "us-east-1");
    private final Bag bag = new Bag();

    @BeforeEach
    void threeHours() throws DigestException {
        for (int i = 0; i < 3; i++) {
            add(trail.hour(1));
        }
    }

    @Test
    void aChainWithItsKeyIsSignedExceptForItsEnd() throws DigestException {
        DigestCheck check = bag.keys(KEY.exported(FROM, TO)).check();

        assertThat(states(check)).containsExactly(DigestState.SIGNED, DigestState.SIGNED, DigestState.UNCONFIRMED);
        assertThat(why(check, 2)).isEqualTo(
                "Hash-linked end: no later digest in evidence has its hash; its signature is not available.");
        assertThat(check.chains().getFirst().beginning()).contains("starting digest");
        assertThat(check.holds()).isTrue();
    }

    @Test
    void theEndIsSignedWithItsMetadataWhateverTheirFileIsCalled() throws DigestException {
        bag.keys(KEY.exported(FROM, TO)).head(trail.hours().getLast().digest(), "head.json");

        assertThat(states(bag.check())).containsOnly(DigestState.SIGNED);
    }

    @Test
    void metadataOfAnotherDigestVouchForNothingAndAreListed() throws DigestException {
        SignedTrail elsewhere = new SignedTrail(KEY, "eu-west-1");
        bag.keys(KEY.exported(FROM, TO)).head(elsewhere.hour(0).digest(), "head.json");

        DigestCheck check = bag.check();

        assertThat(states(check).getLast()).isEqualTo(DigestState.UNCONFIRMED);
        assertThat(check.unmatched()).hasSize(1);
    }

    @Test
    void metadataThatAreToldToBeOfADigestAndDoNotFitShowThatOneWasAltered() throws DigestException {
        Delivered last = trail.hours().getLast().digest().file();
        bag.keys(KEY.exported(FROM, TO)).head(trail.hours().getFirst().digest(), last.name() + ".json");

        DigestCheck check = bag.check();

        assertThat(states(check).getLast()).isEqualTo(DigestState.MODIFIED);
        assertThat(why(check, 2)).contains("does not verify").contains("the digest, or that signature, was altered");
    }

    @Test
    void aKeyThatIsNotInEvidenceIsNamed() throws DigestException {
        DigestCheck check = bag.keys(OTHER.exported(FROM, TO)).check();

        assertThat(states(check)).containsExactly(DigestState.LINKED, DigestState.LINKED, DigestState.UNCONFIRMED);
        assertThat(why(check, 0)).contains("the public key 31e8b5433410dfb61a9dc45cc65b22ff, with which it is signed, is not in evidence");
    }

    @Test
    void aKeyThatWasNotInUseThenProvesNothing() throws DigestException {
        DigestCheck check = bag.keys(KEY.exported(FROM, FROM.plusSeconds(60))).check();

        assertThat(states(check)).containsExactly(DigestState.LINKED, DigestState.LINKED, DigestState.UNCONFIRMED);
        assertThat(why(check, 0)).contains("was not in use then");
    }

    @Test
    void amongSeveralKeysTheFingerprintChooses() throws DigestException {
        DigestCheck check = bag.keys(OTHER.exported(FROM, TO)).keys(KEY.exported(FROM, TO)).check();

        assertThat(states(check).getFirst()).isEqualTo(DigestState.SIGNED);
    }

    @Test
    void anotherKeyUnderTheSameFingerprintDoesNotVerify() throws DigestException {
        DigestCheck check = bag.keys(KEY.exported(FROM, TO).replace(KEY.pkcs1(), OTHER.pkcs1())).check();

        assertThat(states(check).get(1)).isEqualTo(DigestState.MODIFIED);
    }

    @Test
    void aKeyThatIsNoneIsSaidToBeUnreadable() throws DigestException {
        DigestCheck check = bag.keys(KEY.exported(FROM, TO).replace(KEY.pkcs1(), "bm8ga2V5")).check();

        assertThat(states(check).getFirst()).isEqualTo(DigestState.LINKED);
        assertThat(why(check, 0)).contains("cannot be read as an RSA key");
    }

    @Test
    void theTimesOfKeysMayBeSecondsAsTheFirstCommandLineWritesThem() throws DigestException {
        String keys = KEY.exported(FROM, TO)
                .replace("\"2026-01-01T00:00:00+00:00\"", "1767225600.0")
                .replace("PublicKeyList", "publicKeyList");

        assertThat(SigningKey.read(keys.getBytes(StandardCharsets.UTF_8), new Digest.Source("k", "k")).getFirst().validity().start())
                .contains(FROM);
    }

    @Test
    void aTrailThatWasTurnedOffAndOnStartsAnewAndNothingIsMissing() throws DigestException {
        trail.hour(0);
        trail.restart();
        add(trail.hour(1));
        add(trail.hour(1));

        DigestCheck check = bag.check();

        assertThat(check.holds()).isTrue();
        assertThat(check.chains()).singleElement().satisfies(chain -> assertThat(chain.gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.missing()).isEmpty();
                    assertThat(gap.words()).contains("starts anew at 2026-03-01T04:00:00Z");
                }));
    }

    @Test
    void evidenceThatBeginsInTheMiddleSaysSoAndIsNoGap() throws DigestException {
        Bag later = new Bag();
        trail.hours().subList(1, 3).forEach(hour -> later.log(hour.files().getFirst()));
        later.digest(trail.hours().get(1).digest().file()).digest(trail.hours().get(2).digest().file());

        DigestCheck check = later.check();

        assertThat(check.holds()).isTrue();
        assertThat(check.chains().getFirst().beginning())
                .contains("Begins in the middle")
                .contains(trail.hours().getFirst().digest().file().key());
    }

    @Test
    void anAlteredCopyBesideTheTrueDigestIsNamedAndCostsNoFile() throws DigestException {
        Delivered second = trail.hours().get(1).digest().file();
        bag.digest(new Delivered(second.key(), second.text().replace("\"logFiles\":[{", "\"logFiles\":[ {")));

        DigestCheck check = bag.keys(KEY.exported(FROM, TO)).check();

        assertThat(check.modifiedDigests()).hasSize(1);
        assertThat(check.count(FileState.SIGNED)).isEqualTo(2);
        assertThat(check.count(FileState.OWN_HASH)).isEqualTo(1);
        assertThat(check.missingDigests()).isEmpty();
    }

    @Test
    void digestsThatNameEachOtherInACircleEnd() throws DigestException {
        String one = digest("A", "B");
        String two = digest("B", "A");
        Bag circle = new Bag().digest(new Delivered("A", one)).digest(new Delivered("B", two));

        assertThat(states(circle.check())).hasSize(2);
    }

    @Test
    void aDigestThatLacksWhatItMustSayIsRefusedInOneSentence() {
        assertThatThrownBy(() -> new Bag().digest(new Delivered("x", "{\"awsAccountId\":\"1\",\"digestEndTime\":\"2026-03-01T00:00:00Z\"}")))
                .isInstanceOf(DigestException.class)
                .hasMessage("The digest has no digestS3Object.");
    }

    @Test
    void theResultsOfASavedQueryAreComparedPacked() throws DigestException {
        String packed = DigestReader.sha256("packed".getBytes(StandardCharsets.UTF_8));
        String other = DigestReader.sha256("other".getBytes(StandardCharsets.UTF_8));
        String absent = DigestReader.sha256("absent".getBytes(StandardCharsets.UTF_8));
        bag.keys(KEY.exported(FROM, TO))
                .query(sign(List.of(packed, other, absent)), "q/result_sign.json")
                .file(new FileAtHand(11, "q/result_1.csv.gz", "c1", packed))
                .file(new FileAtHand(12, "q/result_2.csv.gz", "c2", "altered"))
                .file(new FileAtHand(13, "elsewhere/result_3.csv.gz", "c3", "x"));

        DigestCheck check = bag.check();

        assertThat(check.queries()).extracting(CheckedQuery::state).containsExactly(DigestState.SIGNED);
        assertThat(check.byExhibit().get(11)).extracting(CheckedFile::state).isEqualTo(FileState.SIGNED);
        assertThat(check.byExhibit().get(12)).extracting(CheckedFile::state).isEqualTo(FileState.MODIFIED);
        assertThat(check.byExhibit().get(13)).extracting(CheckedFile::state).isEqualTo(FileState.OWN_HASH);
        assertThat(check.in(FileState.MISSING)).extracting(CheckedFile::name).containsExactly("q/result_3.csv.gz");
    }

    @Test
    void aSignFileWhoseListWasChangedIsModified() throws DigestException {
        String hash = DigestReader.sha256("packed".getBytes(StandardCharsets.UTF_8));
        bag.keys(KEY.exported(FROM, TO)).query(sign(List.of(hash)).replace(hash, hash.replace('a', 'b')), "q/result_sign.json");

        assertThat(bag.check().queries()).extracting(CheckedQuery::state).containsExactly(DigestState.MODIFIED);
        assertThat(bag.check().holds()).isFalse();
    }

    private static String sign(List<String> hashes) {
        StringBuilder files = new StringBuilder();
        for (String hash : hashes) {
            files.append(files.isEmpty() ? "" : ",")
                    .append("{\"fileHashValue\":\"%s\",\"fileName\":\"result_%d.csv.gz\"}".formatted(hash, hashes.indexOf(hash) + 1));
        }
        return """
                {"version":"1.0","region":"us-east-1","files":[%s],"hashAlgorithm":"SHA-256",
                "signatureAlgorithm":"SHA256withRSA","queryCompleteTime":"2026-05-10T22:06:30Z","hashSignature":"%s",
                "publicKeyFingerprint":"%s"}"""
                .formatted(files, KEY.sign(String.join(" ", hashes)), KEY.fingerprint());
    }

    private static String digest(String name, String before) {
        return """
                {"awsAccountId":"111122223333","digestStartTime":"2026-03-01T00:00:00Z","digestEndTime":"2026-03-01T01:00:00Z",
                "digestS3Bucket":"b","digestS3Object":"%s","previousDigestS3Bucket":"b","previousDigestS3Object":"%s","logFiles":[]}"""
                .formatted(name, before);
    }

    private void add(Hour hour) throws DigestException {
        hour.files().forEach(bag::log);
        bag.digest(hour.digest().file());
    }

    private static List<DigestState> states(DigestCheck check) {
        return check.chains().getFirst().digests().stream().map(CheckedDigest::state).toList();
    }

    private static String why(DigestCheck check, int index) {
        return check.chains().getFirst().digests().get(index).why();
    }
}
