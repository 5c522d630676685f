package org.trailcase.explain.request;

import java.time.Duration;
import java.time.Instant;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;

/// The keys about the request itself: when and where to.
///
/// Source: IAM User Guide, "AWS global condition context keys", section "Properties of the request", read 2026-11-24.
final class RequestKeys {

    /// An event carries the second in which the request was completed; it was decided on a little before.
    /// Source: CloudTrail User Guide, "CloudTrail record contents", eventTime, read 2026-11-24.
    static final Duration BEFORE_COMPLETION = Duration.ofSeconds(5);

    private static final String WHEN = "the trail records the second of completion only";
    private static final Source REGION = Source.recorded("awsRegion");

    private RequestKeys() {}

    static void put(Event event, Keys keys) {
        times(event, keys);
        event.region().ifPresent(region -> keys.known("aws:RequestedRegion", region, REGION));
        // S3 hands the header on to policies; no record holds it.
        if (!event.name().source().startsWith("s3")) {
            keys.absent("aws:referer", "only requests to S3 carry it");
        }
    }

    private static void times(Event event, Keys keys) {
        Instant completed = event.time();
        Instant earliest = completed.minus(BEFORE_COMPLETION);
        Source source = Source.recorded(event.timeField());
        keys.put("aws:CurrentTime", new ContextValue.Between(earliest.toString(), completed.toString(), WHEN), source);
        keys.put(
                "aws:EpochTime",
                new ContextValue.Between(
                        Long.toString(earliest.getEpochSecond()), Long.toString(completed.getEpochSecond()), WHEN),
                source);
    }
}
