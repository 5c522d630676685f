package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.Layers;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;

/// What grants of keys and access control lists allow, no policy shows.
class BesidePoliciesTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String KEY = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final List<Recorded> MADE = List.of(
            Calls.iam("2026-03-10T07:00:00Z", "CreateRole", "\"roleName\":\"app\",\"assumeRolePolicyDocument\":\"{}\"",
                    ",\"responseElements\":{\"role\":{\"arn\":\"%s\",\"roleId\":\"AROAEXAMPLEAPP000001\"}}".formatted(ROLE)),
            Calls.call("kms", "10T07:00:00", "CreateKey",
                    "{\"policy\":%s}".formatted(Layers.quoted(Layers.policy("Owner")
                            .replace("\"Principal\":\"*\"", "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/owner\"}"))),
                    "{\"keyMetadata\":{\"arn\":\"%s\"}}".formatted(KEY)),
            Calls.call("s3", "10T07:00:00", "CreateBucket", "{\"bucketName\":\"data\"}", "null"));
    private static final Recorded GRANT = Calls.call("kms", "10T08:00:00", "CreateGrant",
            "{\"keyId\":\"%s\",\"granteePrincipal\":\"%s\",\"operations\":[\"Decrypt\"]}".formatted(KEY, ROLE),
            "{\"grantId\":\"g-1\",\"keyId\":\"%s\"}".formatted(KEY));

    @Test
    void aGrantThatTheTrailShowsIsNamedWhereNoStatementAllows() {
        Explanation why = explain(List.of(GRANT), kms("Decrypt", ""));

        assertThat(why.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(Agreement.of(why)).isEqualTo(Agreement.DEPENDS);
        assertThat(why.evaluation().orElseThrow().unknown())
                .contains(new UnknownFact(
                        "KMS grant",
                        "the grant g-1 for %s covers it, made by CreateGrant at 2026-03-10T08:00:00Z (event CreateGrant 10T08:00:00)"
                                .formatted(ROLE)));
        assertThat(why.likelyCauses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RetireGrant, Decrypt
            RevokeGrant, Decrypt
            CreateGrant, GenerateMac
            """)
    void aGrantThatIsGoneOrForSomethingElseIsNot(String between, String called) {
        Recorded other = Calls.call("kms", "10T09:00:00", between,
                "{\"keyId\":\"%s\",\"grantId\":\"g-1\",\"granteePrincipal\":\"%s\",\"operations\":[\"Encrypt\"]}".formatted(KEY, ROLE),
                between.equals("CreateGrant") ? "{\"grantId\":\"g-2\"}" : "null");

        assertThat(explain(List.of(GRANT, other), kms(called, "")).evaluation().orElseThrow().unknown())
                .contains(new UnknownFact(
                        "KMS grant", "a grant of the key may allow it, and no call in the trail shows one for this call"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Equals, '{"a":"b"}',         true
            Equals, '{"a":"c"}',         false
            Equals, '{"a":"b","d":"e"}', false
            Equals, '{}',                false
            Subset, '{"a":"b","d":"e"}', true
            Subset, '{"d":"e"}',         false
            """)
    void aConstrainedGrantCoversItsEncryptionContextsOnly(String kind, String context, boolean isCovered) {
        Recorded constrained = Calls.call("kms", "10T08:00:00", "CreateGrant",
                "{\"keyId\":\"%s\",\"granteePrincipal\":\"%s\",\"operations\":[\"Decrypt\"],\"constraints\":{\"encryptionContext%s\":{\"a\":\"b\"}}}".formatted(KEY, ROLE, kind),
                "{\"grantId\":\"g-1\"}");
        Event call = event("kms", "Decrypt", "\"encryptionContext\":" + context,
                ",\"resources\":[{\"ARN\":\"%s\",\"accountId\":\"111122223333\"}]".formatted(KEY));

        assertThat(explain(List.of(constrained), call).evaluation().orElseThrow().unknown())
                .anyMatch(fact -> fact.key().equals("KMS grant") && fact.why().startsWith("the grant g-1") == isCovered);
    }

    @Test
    void aDenialInSpiteOfAGrantIsOpen() {
        Explanation why = explain(List.of(GRANT), kms("Decrypt", ",\"errorCode\":\"AccessDenied\""));

        assertThat(why.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(why.evaluation().orElseThrow().unknown()).extracting(UnknownFact::key).contains("KMS grant");
    }

    @Test
    void whatNoGrantCoversContradictsTheRecord() {
        assertThat(explain(List.of(GRANT), kms("PutKeyPolicy", "")).verdict()).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void whatWasDeniedHadNoGrant() {
        Explanation why = explain(List.of(), kms("Decrypt", ",\"errorCode\":\"AccessDenied\""));

        assertThat(why.verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Yes, ALLOWED
            No,  CONFLICT
            '',  CONFLICT
            """)
    void anObjectIsReadByItsListWhereTheRecordSaysSo(String needed, Verdict verdict) {
        Event read = event("s3", "GetObject", "\"bucketName\":\"data\",\"key\":\"a.txt\"",
                ",\"additionalEventData\":{\"aclRequired\":\"%s\"},\"resources\":[{\"ARN\":\"arn:aws:s3:::data\",\"accountId\":\"111122223333\"}]".formatted(needed));

        assertThat(explain(List.of(), read).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,  Bucket,  true,  UNDECIDED
            true,  Account, true,  UNDECIDED
            true,  Bucket,  false, CONFLICT
            false, Bucket,  true,  CONFLICT
            """)
    void aPublicBucketThatIsClosedToOthersIsNamedWhereTheyWereDenied(boolean isAnonymous, String of, boolean closed, Verdict verdict) {
        Recorded opened = Calls.call("s3", "10T08:00:00", "PutBucketPolicy",
                "{\"bucketName\":\"data\",\"bucketPolicy\":%s}".formatted(Layers.policy("Public")), "null");
        Recorded blocked = Calls.call("s3", "10T09:00:00", "Put%sPublicAccessBlock".formatted(of),
                "{\"%s\",\"PublicAccessBlockConfiguration\":{\"RestrictPublicBuckets\":%s}}".formatted(
                        of.equals("Bucket") ? "bucketName\":\"data" : "accountId\":\"111122223333", closed), "null");
        String denied = ",\"errorCode\":\"AccessDenied\",\"resources\":[{\"ARN\":\"arn:aws:s3:::data\",\"accountId\":\"111122223333\"}]";
        String asked = "\"bucketName\":\"data\",\"key\":\"a\"";
        Event read = isAnonymous
                ? event("s3", "GetObject", asked, denied, "{\"type\":\"AWSAccount\",\"principalId\":\"\",\"accountId\":\"anonymous\"}")
                : event("s3", "GetObject", asked, denied);

        Explanation why = explain(List.of(opened, blocked), read);

        assertThat(why.verdict()).isEqualTo(verdict);
    }

    @Test
    void aSettingGoesWithItsBucket() {
        Recorded blocked = Calls.call("s3", "10T09:00:00", "PutBucketPublicAccessBlock",
                "{\"bucketName\":\"data\",\"PublicAccessBlockConfiguration\":{\"RestrictPublicBuckets\":true}}", "null");
        Recorded opened = Calls.call("s3", "10T11:00:00", "PutBucketPolicy",
                "{\"bucketName\":\"data\",\"bucketPolicy\":%s}".formatted(Layers.policy("Public")), "null");
        Event read = event("s3", "GetObject", "\"bucketName\":\"data\",\"key\":\"a\"",
                ",\"errorCode\":\"AccessDenied\",\"resources\":[{\"ARN\":\"arn:aws:s3:::data\",\"accountId\":\"111122223333\"}]",
                "{\"type\":\"AWSAccount\",\"principalId\":\"\",\"accountId\":\"anonymous\"}");
        List<Recorded> anew = List.of(blocked,
                Calls.call("s3", "10T10:00:00", "DeleteBucket", "{\"bucketName\":\"data\"}", "null"),
                Calls.call("s3", "10T10:30:00", "CreateBucket", "{\"bucketName\":\"data\"}", "null"), opened);

        assertThat(explain(anew, read).verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(explain(List.of(blocked, opened), read).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void theCauseIsTheSameForOneAsForMany() {
        Explainer explainer = explainer(List.of(GRANT));
        for (Event event : List.of(kms("Decrypt", ""), kms("PutKeyPolicy", ""), kms("Encrypt", ""), kms("Decrypt", ",\"errorCode\":\"AccessDenied\""))) {
            assertThat(explainer.cause(event)).isEqualTo(Cause.of(explainer.explain(event)));
        }
    }

    private static Explanation explain(List<Recorded> more, Event event) {
        return explainer(more).explain(event);
    }

    private static Explainer explainer(List<Recorded> more) {
        List<Recorded> all = new ArrayList<>(MADE);
        all.addAll(more);
        return new Explainer(CATALOG, PolicyHistory.of(List.of(), all, Calls.WHOLE_MONTH));
    }

    private static Event kms(String name, String more) {
        return event("kms", name, "\"keyId\":\"%s\"".formatted(KEY),
                ",\"resources\":[{\"ARN\":\"%s\",\"accountId\":\"111122223333\"}]%s".formatted(KEY, more));
    }

    private static Event event(String service, String name, String parameters, String more) {
        return event(service, name, parameters, more, """
                {"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/app/s","accountId":"111122223333",\
                "sessionContext":{"sessionIssuer":{"type":"Role","arn":"%s","userName":"app","accountId":"111122223333"}}}"""
                .formatted(ROLE));
    }

    private static Event event(String service, String name, String parameters, String more, String caller) {
        return Calls.event(
                """
                {"eventTime":"2026-03-10T12:00:00Z","eventSource":"%s.amazonaws.com","eventName":"%s","eventID":"call",\
                "eventType":"AwsApiCall","awsRegion":"us-west-2","sourceIPAddress":"203.0.113.5",\
                "recipientAccountId":"111122223333","requestParameters":{%s},"userIdentity":%s%s}"""
                        .formatted(service, name, parameters, caller, more));
    }
}
