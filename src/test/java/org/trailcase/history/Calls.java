package org.trailcase.history;

import java.time.Instant;
import java.util.List;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;
import org.trailcase.trail.Recorded;
import org.trailcase.trail.TrailSpan;

/// Events of one account as a trail records them, for tests of histories.
public final class Calls {
    public static final String ACCOUNT = "111122223333";
    public static final List<TrailSpan> WHOLE_MONTH = List.of(
            new TrailSpan(ACCOUNT, "", Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-31T00:00:00Z")));

    private Calls() {}

    /// A successful call to IAM; its id is its name and time.
    public static Recorded iam(String time, String name, String parameters) {
        return iam(time, name, parameters, "");
    }

    public static Recorded iam(String time, String name, String parameters, String more) {
        return recorded(event(
                """
                {"eventTime":"%s","eventSource":"iam.amazonaws.com","eventName":"%s","eventID":"%s %s",\
                "recipientAccountId":"111122223333","requestParameters":{%s},\
                "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/admin","userName":"admin"}%s}"""
                        .formatted(time, name, name, time, parameters, more)));
    }

    /// A successful call to any service, in us-west-2, with its answer.
    public static Recorded call(String service, String time, String name, String parameters, String answer) {
        return call("us-west-2", service, time, name, parameters, answer);
    }

    public static Recorded call(
            String region, String service, String time, String name, String parameters, String answer) {
        return recorded(event(
                """
                {"eventTime":"2026-03-%sZ","eventSource":"%s.amazonaws.com","eventName":"%s","eventID":"%s %s",\
                "awsRegion":"%s","recipientAccountId":"111122223333","requestParameters":%s,"responseElements":%s,\
                "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/admin","userName":"admin"}}"""
                        .formatted(time, service, name, name, time, region, parameters, answer)));
    }

    /// A call by the user Ana.
    public static Event ana(String time, String uniqueId) {
        return event(
                """
                {"eventTime":"%s","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","eventID":"call",\
                "recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser","principalId":"%s",\
                "arn":"arn:aws:iam::111122223333:user/ana","accountId":"111122223333","userName":"ana"}}"""
                        .formatted(time, uniqueId));
    }

    public static Event event(String json) {
        try {
            return Event.read(JsonReader.read(json));
        } catch (JsonException | NotAnEvent e) {
            throw new AssertionError(e);
        }
    }

    public static Recorded recorded(Event event) {
        return new Recorded(event, "trail.json.gz", "1".repeat(64), 0);
    }
}
