package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.json.JsonReader;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.trail.Event;

class IssuedSessionsTest {
    private static final String ALICE =
            """
            {"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/alice","accountId":"111122223333","accessKeyId":"AKIAEXAMPLEALICE0001"}
            """;

    @Test
    void aSessionIsFoundByItsAccessKeyWithAllThatItsRequestSaid() throws Exception {
        IssuedSessions sessions = sessions(List.of(assumed(
                "e1",
                ALICE,
                "ASIAEXAMPLEKEY000001",
                "one",
                """
                "policy":"{\\"Statement\\":[]}","policyArns":[{"arn":"arn:aws:iam::aws:policy/ReadOnlyAccess"}],
                "tags":[{"key":"team","value":"blue"}],"transitiveTagKeys":["team"],
                "serialNumber":"arn:aws:iam::111122223333:mfa/alice","sourceIdentity":"alice"
                """)));

        IssuedSession issued = sessions.of(call("ASIAEXAMPLEKEY000001", "one")).orElseThrow();

        assertThat(issued.call().words()).isEqualTo("the AssumeRole call e1");
        assertThat(issued.policies().inline()).contains("{\"Statement\":[]}");
        assertThat(issued.policies().managed()).containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess");
        assertThat(issued.tags().values()).isEqualTo(Map.of("team", "blue"));
        assertThat(issued.tags().transitive()).isEqualTo(Set.of("team"));
        assertThat(issued.tags().complete()).isTrue();
        assertThat(issued.mfaSerial()).contains("arn:aws:iam::111122223333:mfa/alice");
        assertThat(issued.sourceIdentity()).contains("alice");
        assertThat(issued.issuer().arn()).contains("arn:aws:iam::111122223333:user/alice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "tags":"HIDDEN_DUE_TO_SECURITY_REASONS"                                   | {}          | false | false
                    "tags":[{"key":"team","value":"blue"},{"key":"***","value":"***"}]        | {team=blue} | false | false
                    "tags":[{"key":"team","value":"blue"},{"key":"stage","value":"***"}]      | {team=blue} | false | false
                    "principalTags":{"team":"blue","stage":"***"}                             | {team=blue} | false | false
                    "tags":[{"key":"team","value":"blue"}],"transitiveTagKeys":"***"          | {team=blue} | false | false
                    "policyArns":"HIDDEN_DUE_TO_SECURITY_REASONS"                             | {}          | true  | true
                    "policyArns":[{"arn":"***"}]                                              | {}          | true  | true
                    "policy":"HIDDEN_DUE_TO_SECURITY_REASONS"                                 | {}          | true  | true
                    """)
    void whatWasGivenAndIsNotToldIsNotTakenAsKnown(String request, String tags, boolean complete, boolean doubted)
            throws Exception {
        IssuedSessions sessions = sessions(List.of(assumed("e1", ALICE, "ASIAEXAMPLEKEY000001", "one", request)));

        IssuedSession issued = sessions.of(call("ASIAEXAMPLEKEY000001", "one")).orElseThrow();

        assertThat(issued.tags().values()).hasToString(tags);
        assertThat(issued.tags().complete()).isEqualTo(complete);
        assertThat(issued.policies().doubt().isPresent()).isEqualTo(doubted);
        assertThat(issued.policies().isEmpty()).isEqualTo(!doubted);
    }

    @Test
    void aSessionThatIsNotInTheTrailIsNotGuessedFromItsName() throws Exception {
        IssuedSessions sessions = sessions(List.of(assumed("e1", ALICE, "ASIAEXAMPLEKEY000001", "one", "")));

        assertThat(sessions.of(call("ASIAEXAMPLEKEY000002", "one"))).isEmpty();
    }

    @Test
    void aKeyThatAnonymisingGaveToManySessionsTellsNothing() throws Exception {
        IssuedSessions sessions = sessions(List.of(
                assumed("e1", ALICE, "ASIAIOSFODNN7EXAMPLE", "one", ""),
                assumed("e2", ALICE, "ASIAIOSFODNN7EXAMPLE", "two", "")));

        assertThat(sessions.of(call("ASIAIOSFODNN7EXAMPLE", "one"))).isEmpty();
        assertThat(sessions.size()).isZero();
    }

    @Test
    void aKeyThatWasIssuedToAnotherSessionIsNotTheCallersOwn() throws Exception {
        IssuedSessions sessions = sessions(List.of(assumed("e1", ALICE, "ASIAEXAMPLEKEY000001", "one", "")));

        assertThat(sessions.of(call("ASIAEXAMPLEKEY000001", "another"))).isEmpty();
    }

    @Test
    void ofTheTwoRecordsOfACallBetweenAccountsTheOneThatNamesTheCallerCounts() throws Exception {
        Event ofTheCaller = assumed("e2", ALICE, "ASIAEXAMPLEKEY000001", "one", "");
        Event ofTheRole = assumed(
                "e1",
                "{\"type\":\"AWSAccount\",\"principalId\":\"AIDAEXAMPLEALICE00001\",\"accountId\":\"111122223333\"}",
                "ASIAEXAMPLEKEY000001",
                "one",
                "");

        for (List<Event> order : List.of(List.of(ofTheCaller, ofTheRole), List.of(ofTheRole, ofTheCaller))) {
            assertThat(sessions(order).of(call("ASIAEXAMPLEKEY000001", "one")))
                    .map(issued -> issued.call().eventId())
                    .contains("e2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "policy":"{\\"Statement\\":[]}"  | "policy":"{\\"Statement\\":[{}]}"
                    "policy":"{\\"Statement\\":[]}"  | "durationSeconds":900
                    "policyArns":[{"arn":"a"}]       | "policyArns":[{"arn":"b"}]
                    """)
    void twoRecordsThatIssuedOneKeyWithOtherPoliciesLeaveTheSessionPolicyOpen(String first, String second) throws Exception {
        Event one = assumed("e1", ALICE, "ASIAEXAMPLEKEY000001", "one", first);
        Event two = assumed("e2", ALICE, "ASIAEXAMPLEKEY000001", "one", second);

        for (List<Event> order : List.of(List.of(one, two), List.of(two, one), List.of(one, two, one))) {
            IssuedSession issued = sessions(order).of(call("ASIAEXAMPLEKEY000001", "one")).orElseThrow();
            assertThat(PolicyHistory.of(List.of(), List.of(), List.of()).session(issued))
                    .isEqualTo(new LayerInForce.NotInEvidence(
                            "The AssumeRole call e1 and the AssumeRole call e2 issued the same credentials with other session policies: which of them limited the session is not known."));
        }
    }

    @Test
    void twoRecordsThatIssuedOneKeyWithThePolicyLaidOutOtherwiseAgree() throws Exception {
        IssuedSessions sessions = sessions(List.of(
                assumed("e1", ALICE, "ASIAEXAMPLEKEY000001", "one", "\"policy\":\"{\\\"Statement\\\":[]}\""),
                assumed("e2", ALICE, "ASIAEXAMPLEKEY000001", "one", "\"policy\":\"{ \\\"Statement\\\": [] }\"")));

        assertThat(sessions.of(call("ASIAEXAMPLEKEY000001", "one")).orElseThrow().policies().inline())
                .contains("{\"Statement\":[]}");
    }

    @Test
    void aTagThatTwoRecordsOfACallGiveOtherValuesIsNotKnown() throws Exception {
        IssuedSessions sessions = sessions(List.of(
                assumed("e1", ALICE, "ASIAEXAMPLEKEY000001", "one", "\"tags\":[{\"key\":\"a\",\"value\":\"x\"},{\"key\":\"b\",\"value\":\"x\"}]"),
                assumed("e2", ALICE, "ASIAEXAMPLEKEY000001", "one", "\"tags\":[{\"key\":\"a\",\"value\":\"x\"},{\"key\":\"b\",\"value\":\"y\"}]")));

        assertThat(sessions.of(call("ASIAEXAMPLEKEY000001", "one")).orElseThrow().tags())
                .isEqualTo(new IssuedSession.SessionTags(Map.of("a", "x"), Set.of(), false));
    }

    @Test
    void aChainHandsTheTransitiveTagsOnAndALaterValueDoesNotReplaceThem() throws Exception {
        Event first = assumed(
                "e1",
                ALICE,
                "ASIAEXAMPLEKEY000001",
                "one",
                """
                "tags":[{"key":"team","value":"blue"},{"key":"job","value":"x"}],"transitiveTagKeys":["team"]
                """);
        Event second = assumed(
                "e2",
                session("ASIAEXAMPLEKEY000001", "one"),
                "ASIAEXAMPLEKEY000002",
                "two",
                "\"tags\":[{\"key\":\"team\",\"value\":\"red\"},{\"key\":\"stage\",\"value\":\"prod\"}]");
        Event third = assumed("e3", session("ASIAEXAMPLEKEY000002", "two"), "ASIAEXAMPLEKEY000003", "three", "");

        IssuedSessions sessions = sessions(List.of(third, second, first));

        assertThat(sessions.of(call("ASIAEXAMPLEKEY000002", "two")).orElseThrow().tags().values())
                .isEqualTo(Map.of("team", "blue", "stage", "prod"));
        assertThat(sessions.of(call("ASIAEXAMPLEKEY000003", "three")).orElseThrow().tags())
                .isEqualTo(new IssuedSession.SessionTags(Map.of("team", "blue"), Set.of("team"), true));
    }

    @Test
    void aChainOfWhichTheFirstSessionIsNotInTheTrailMayHaveFurtherTags() throws Exception {
        IssuedSessions sessions = sessions(
                List.of(assumed("e2", session("ASIAEXAMPLEKEY000001", "one"), "ASIAEXAMPLEKEY000002", "two", "")));

        assertThat(sessions.of(call("ASIAEXAMPLEKEY000002", "two")).orElseThrow().tags().complete())
                .isFalse();
    }

    @Test
    void sessionsThatTheTrailShowsInACircleAreReadToTheEnd() throws Exception {
        IssuedSessions sessions = sessions(List.of(
                assumed("e1", session("ASIAEXAMPLEKEY000002", "two"), "ASIAEXAMPLEKEY000001", "one", ""),
                assumed("e2", session("ASIAEXAMPLEKEY000001", "one"), "ASIAEXAMPLEKEY000002", "two", "")));

        assertThat(sessions.size()).isEqualTo(2);
    }

    @Test
    void theProviderAndTheTagsOfASamlAssertionAreRead() throws Exception {
        Event event = event(
                "e1",
                "AssumeRoleWithSAML",
                "{\"type\":\"SAMLUser\",\"userName\":\"bob\"}",
                """
                "principalArn":"arn:aws:iam::111122223333:saml-provider/corp","principalTags":{"team":"blue"},"transitiveTagKeys":["team"]
                """,
                "ASIAEXAMPLEKEY000001",
                "bob");

        IssuedSession issued = sessions(List.of(event))
                .of(call("ASIAEXAMPLEKEY000001", "bob"))
                .orElseThrow();

        assertThat(issued.federatedProvider()).contains("arn:aws:iam::111122223333:saml-provider/corp");
        assertThat(issued.tags()).isEqualTo(new IssuedSession.SessionTags(Map.of("team", "blue"), Set.of("team"), true));
    }

    @Test
    void aSessionPolicyCitesTheExhibitOfTheCallThatSetIt() throws Exception {
        Event event = event(
                "e1",
                "AssumeRole",
                "{\"type\":\"IAMUser\",\"userName\":\"bob\"}",
                "\"policy\":" + Layers.quoted(Layers.policy("S")),
                "ASIAEXAMPLEKEY000001",
                "bob");
        IssuedSession issued = sessions(List.of(event)).of(call("ASIAEXAMPLEKEY000001", "bob")).orElseThrow();

        var layer = (LayerInForce.Held) Layers.history(List.of()).session(issued);

        assertThat(layer.policies()).singleElement().satisfies(policy -> {
            assertThat(policy.source().exhibit()).isEqualTo("trail.json.gz");
            assertThat(policy.source().sha256()).isEqualTo("1".repeat(64));
            assertThat(policy.source().eventId()).contains("e1");
            assertThat(policy.source().pointer()).isEqualTo("/requestParameters/policy");
        });
    }

    @Test
    void aCallThatWasRefusedIssuedNothing() throws Exception {
        Event refused = Event.read(JsonReader.read(
                """
                {"eventID":"e1","eventTime":"2026-03-01T12:00:00Z","eventSource":"sts.amazonaws.com","eventName":"AssumeRole",
                "errorCode":"AccessDenied","userIdentity":%s,"requestParameters":null,"responseElements":null}"""
                        .formatted(ALICE)));

        assertThat(sessions(List.of(refused)).size()).isZero();
    }

    private static Event assumed(String id, String caller, String key, String name, String more) throws Exception {
        String parameters = "\"roleArn\":\"arn:aws:iam::111122223333:role/app\"" + (more.isBlank() ? "" : "," + more);
        return event(id, "AssumeRole", caller, parameters, key, name);
    }

    private static Event event(String id, String call, String caller, String parameters, String key, String name)
            throws Exception {
        return Event.read(JsonReader.read(
                """
                {"eventID":"%s","eventTime":"2026-03-01T12:00:00Z","eventSource":"sts.amazonaws.com","eventName":"%s",
                "userIdentity":%s,"requestParameters":{%s},
                "responseElements":{"credentials":{"accessKeyId":"%s"},
                "assumedRoleUser":{"arn":"arn:aws:sts::111122223333:assumed-role/app/%s"}}}"""
                        .formatted(id, call, caller, parameters, key, name)));
    }

    private static String session(String key, String name) {
        return """
                {"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/app/%s","accessKeyId":"%s"}"""
                .formatted(name, key);
    }

    private static IssuedSessions sessions(List<Event> events) {
        return IssuedSessions.of(events.stream().map(Calls::recorded).toList());
    }

    private static Event call(String key, String name) throws Exception {
        return Event.read(JsonReader.read(
                """
                {"eventID":"c1","eventTime":"2026-03-01T12:05:00Z","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","userIdentity":%s}"""
                        .formatted(session(key, name))));
    }
}
