package org.trailcase.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trailcase.trail.Records.event;
import static org.trailcase.trail.Records.eventWith;
import static org.trailcase.trail.Records.json;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.json.JsonNumber;

class EventTest {

    @Test
    void anEventTellsWhoCalledWhatAndWhenAndKeepsTheWholeRecord() {
        Event event = eventWith("""
                'eventID':'e-1','awsRegion':'eu-central-1','sourceIPAddress':'203.0.113.9','userAgent':'aws-cli',
                'readOnly':true,'recipientAccountId':'111122223333','eventCategory':'Data','newMember':{'a':1},
                'requestParameters':{'bucketName':'b'},'vpcEndpointId':'vpce-1',
                'resources':[{'ARN':'arn:aws:s3:::b','accountId':'111122223333','type':'AWS::S3::Bucket'},
                             {'ARNPrefix':'arn:aws:s3:::b/','type':'AWS::S3::Object'}]""");

        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-14T09:00:00Z"));
        assertThat(event.isTimeDerived()).isFalse();
        assertThat(event.name()).isEqualTo(new EventName("s3.amazonaws.com", "GetObject"));
        assertThat(event.name().text()).isEqualTo("s3:GetObject");
        assertThat(event.identity().label()).isEqualTo("alice");
        assertThat(event.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(event.eventId()).contains("e-1");
        assertThat(event.region()).contains("eu-central-1");
        assertThat(event.sourceAddress()).contains("203.0.113.9");
        assertThat(event.readOnly()).contains(true);
        assertThat(event.category()).contains("Data");
        assertThat(event.vpcEndpointId()).contains("vpce-1");
        assertThat(event.requestParameters().orElseThrow().text("bucketName")).contains("b");
        assertThat(event.responseElements()).isEmpty();
        assertThat(event.resources())
                .containsExactly(
                        new Event.Resource(
                                Optional.of("arn:aws:s3:::b"),
                                Optional.of("111122223333"),
                                Optional.of("AWS::S3::Bucket")),
                        new Event.Resource(Optional.empty(), Optional.empty(), Optional.of("AWS::S3::Object")));
        assertThat(event.raw().object("newMember")).isPresent();
    }

    @Test
    void parametersMayBeNullOrTextOrJsonInText() {
        assertThat(eventWith("'requestParameters':null").requestParameters()).isEmpty();
        assertThat(eventWith("'requestParameters':'none'").requestParameters()).isEmpty();
        assertThat(eventWith("'requestParameters':'{not json'").requestParameters()).isEmpty();
        assertThat(eventWith("'requestParameters':'{\\'roleName\\':\\'ops\\'}'").requestParameters())
                .contains(json("{'roleName':'ops'}"));
    }

    @Test
    void truthValuesMayBeText() {
        assertThat(eventWith("'readOnly':'True'").readOnly()).contains(true);
        assertThat(eventWith("'readOnly':'false'").readOnly()).contains(false);
        assertThat(eventWith("'readOnly':'maybe'").readOnly()).isEmpty();
        assertThat(eventWith("").readOnly()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'eventSource':'s3.amazonaws.com','eventName':'X'}                          | The object has no eventTime, so it is not a CloudTrail event.
            {'eventTime':'2026-03-14T09:00:00Z','eventName':'X'}                        | The object has no eventSource, so it is not a CloudTrail event.
            {'eventTime':'2026-03-14T09:00:00Z','eventSource':'s3.amazonaws.com'}       | The object has no eventName, so it is not a CloudTrail event.
            {'eventTime':'redacted','eventSource':'s3.amazonaws.com','eventName':'X'}   | The eventTime "redacted" is not a moment in time.
            {'eventTime':'a\\u0000b\\n\\u202ec','eventSource':'s3.amazonaws.com','eventName':'X'} | The eventTime "a\uFFFDb\uFFFD\uFFFDc" is not a moment in time.
            {'eventTime':'2026-03-14T09:00:00Z','eventSource':'aws:s3','eventName':'ObjectCreated:Put'} | This is a notification of the service aws:s3, not a CloudTrail event.
            {}                                                                          | The object has no eventSource, so it is not a CloudTrail event.
            """, quoteCharacter = '`')
    void whatIsNoEventIsRefusedInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> Event.read(json(text)))
                .isInstanceOf(NotAnEvent.class)
                .hasMessage(sentence);
    }

    @Test
    void aNumberIsNoEvent() {
        assertThatThrownBy(() -> Event.read(JsonNumber.of(1)))
                .hasMessage("This is not a JSON object, so it is not an event.");
    }

    @Test
    void theTimeOfLogstashAndPantherIsTakenAndCalledDerived() {
        Event logstash = event("{'@timestamp':'2020-09-14T00:44:23.000Z','eventSource':'s3.amazonaws.com',"
                + "'eventName':'GetObject'}");
        Event panther = event("{'p_event_time':'2021-05-20 15:53:47Z','eventSource':'s3.amazonaws.com',"
                + "'eventName':'GetObject'}");

        assertThat(logstash.time()).isEqualTo(Instant.parse("2020-09-14T00:44:23Z"));
        assertThat(logstash.timeField()).isEqualTo("@timestamp");
        assertThat(logstash.isTimeDerived()).isTrue();
        assertThat(panther.timeField()).isEqualTo("p_event_time");
    }

    @ParameterizedTest
    @CsvSource({"'1601-01-01T00:00:00Z'", "'1970-01-01T00:00:00Z'", "'0001-01-01T00:00:00Z'", "0", "'2999-01-01T00:00:00Z'"})
    void aTimeThatNoTrailCanHaveRecordedIsKeptAndFlagged(String time) {
        String written = time.equals("0") ? time : "'" + time + "'";
        Event event = event("{'eventTime':" + written + ",'eventSource':'s3.amazonaws.com','eventName':'X'}");

        assertThat(event.isTimeImplausible()).isTrue();
        assertThat(eventWith("").isTimeImplausible()).isFalse();
    }

    @Test
    void anInsightNamesTheCallThatItIsAboutAndHasNoOutcome() {
        Event insight = event("""
                {'eventVersion':'1.07','eventTime':'2026-03-14T09:00:00Z','awsRegion':'us-east-1','eventID':'e-2',
                 'eventType':'AwsCloudTrailInsight','eventCategory':'Insight',
                 'insightDetails':{'state':'Start','eventSource':'ec2.amazonaws.com','eventName':'RunInstances',
                                   'insightType':'ApiErrorRateInsight','errorCode':'Client.UnauthorizedOperation'}}""");

        assertThat(insight.name()).isEqualTo(new EventName("ec2.amazonaws.com", "RunInstances"));
        assertThat(insight.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(insight.identity()).isInstanceOf(UserIdentity.NoIdentity.class);
        assertThat(insight.isCall()).isFalse();
    }

    @Test
    void aNetworkActivityEventIsACallThatTheEndpointPolicyRefused() {
        Event event = eventWith("""
                'eventCategory':'NetworkActivity','eventType':'AwsVpceEvent','errorCode':'VpceAccessDenied',
                'errorMessage':'The request was denied due to a VPC endpoint policy'""");

        assertThat(event.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(event.isCall()).isTrue();
        assertThat(event.denial().orElseThrow().layer()).contains(PolicyType.VPC_ENDPOINT);
    }

    @ParameterizedTest
    @CsvSource({
        "AwsApiCall, true",
        "AwsVpceEvent, true",
        "AwsVpceEvents, true",
        "AwsServiceEvent, false",
        "AwsConsoleAction, false",
        "AwsConsoleSignIn, false"
    })
    void onlyCallsAreDecidedByPolicies(String eventType, boolean isCall) {
        assertThat(eventWith("'eventType':'" + eventType + "'").isCall()).isEqualTo(isCall);
        assertThat(eventWith("").isCall()).isTrue();
    }

    @Test
    void theKeyThatACallGaveOutLeadsToTheCallsMadeWithIt() {
        assertThat(eventWith("'responseElements':{'credentials':{'accessKeyId':'ASIAEXAMPLE'}}").issuedKey())
                .contains("ASIAEXAMPLE");
        assertThat(eventWith("'responseElements':{'accessKey':{'accessKeyId':'AKIAEXAMPLE'}}").issuedKey())
                .contains("AKIAEXAMPLE");
        assertThat(eventWith("'responseElements':null").issuedKey()).isEmpty();
        assertThat(eventWith("'responseElements':{'credentials':'hidden'}").issuedKey()).isEmpty();
    }

    @Test
    void theSourceIsNamedWithoutItsDomain() {
        assertThat(new EventName("s3.amazonaws.com", "X").service()).isEqualTo("s3");
        assertThat(new EventName("ec2.amazonaws.com.cn", "X").service()).isEqualTo("ec2");
        assertThat(new EventName("odd", "X").service()).isEqualTo("odd");
    }
}
